import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './class-names';
import { Kbd } from './kbd';

export interface MenuEntry {
  label: string;
  icon?: ReactNode;
  onSelect: () => void;
  danger?: boolean;
  /** The key that does the same. */
  keys?: string;
  /** A line above this entry. */
  separated?: boolean;
}

interface MenuProps {
  trigger: ReactElement<Record<string, unknown>>;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end';
  /** Whether it is there at once, without a press on its trigger. */
  defaultOpen?: boolean;
}

export const Menu = ({ trigger, entries, align = 'end', defaultOpen = false }: MenuProps) => (
  <Base.Root defaultOpen={defaultOpen}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner align={align} sideOffset={4} className="z-50 outline-none">
        <Base.Popup className="min-w-44 rounded-panel border border-line bg-raised p-1 shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
          {entries.flatMap((entry) => [
            entry.separated ? <Base.Separator key={`${entry.label}-line`} className="my-1 h-px bg-line" /> : null,
            <Base.Item key={entry.label} onClick={entry.onSelect} className={cx('flex h-8 items-center gap-2 rounded-control px-2 outline-none data-highlighted:bg-hover', entry.danger && 'text-bad')}>
              <span className="flex w-4 shrink-0 justify-center text-soft">{entry.icon}</span>
              <span className="flex-1">{entry.label}</span>
              {entry.keys && <Kbd>{entry.keys}</Kbd>}
            </Base.Item>,
          ])}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
