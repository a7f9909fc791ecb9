import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from './class-names';

export interface Column {
  key: string;
  label: string;
  /** Figures stand right. */
  right?: boolean;
  width?: string;
  /** Read out only. */
  hidden?: boolean;
}

/** Rows of one height under quiet headings. `flush`: it stands in something that has its own margin. */
export const Table = ({ label, columns, flush = false, children }: { label: string; columns: readonly Column[]; flush?: boolean; children: ReactNode }) => (
  <table aria-label={label} className={cx('w-full min-w-160 table-fixed border-separate border-spacing-0', flush && '[&_:is(th,td):first-child]:pl-2 [&_:is(th,td):last-child]:pr-2')}>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.key} scope="col" style={{ width: column.width }} className={cx('sticky top-0 z-10 h-8 truncate border-b border-line bg-surface px-2 text-left text-small font-medium text-soft first:pl-6 last:pr-6', column.right && 'text-right')}>
            {column.hidden ? <span className="sr-only">{column.label}</span> : column.label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

export const Row = ({ children }: { children: ReactNode }) => <tr className="group relative hover:bg-hover">{children}</tr>;

export const Cell = ({ children, right = false, soft = false, wrap = false, title }: { children: ReactNode; right?: boolean; soft?: boolean; wrap?: boolean; title?: string | undefined }) => (
  <td title={title} className={cx('row-height border-b border-line px-2 first:pl-6 last:pr-6', wrap ? 'py-2 text-pretty' : 'truncate', right && 'tabular text-right', soft && 'text-soft')}>{children}</td>
);

/** The name of a row: its link covers the whole row. */
export const RowLink = ({ to, children }: { to: string; children: ReactNode }) => <Link to={to} className="font-medium outline-offset-[-2px] after:absolute after:inset-0 after:content-['']">{children}</Link>;
