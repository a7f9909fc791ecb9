import type { ReactNode } from 'react';
import { cx } from '../../ui/class-names';

export interface ValueRow {
  key: string;
  name: ReactNode;
  cells: readonly ReactNode[];
}

/** A small table inside a panel: names left, figures right. `quiet`: for screen readers alone, beside a chart. */
export const ValueTable = ({ label, columns, rows, quiet = false }: { label: string; columns: readonly string[]; rows: readonly ValueRow[]; quiet?: boolean }) => (
  <div tabIndex={quiet ? undefined : 0} role={quiet ? undefined : 'group'} aria-label={quiet ? undefined : label} className={quiet ? 'sr-only' : 'max-h-100 overflow-auto outline-offset-2'}>
    <table aria-label={label} className="w-full border-separate border-spacing-0">
      <thead>
        <tr>{columns.map((column, at) => <th key={column} scope="col" className={cx('sticky top-0 z-1 h-8 border-b border-line bg-raised px-2 text-small font-medium whitespace-nowrap text-soft first:pl-0 last:pr-0', at === 0 ? 'text-left' : 'text-right')}>{column}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row" className="h-8 w-full max-w-0 min-w-36 truncate border-b border-line pr-2 text-left font-normal">{name}</th>
            {cells.map((cell, at) => <td key={columns[at + 1]} className="tabular border-b border-line px-2 text-right whitespace-nowrap last:pr-0">{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
