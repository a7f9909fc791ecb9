import { cx } from './class-names';

/** A key as it stands on the keyboard. */
export const Kbd = ({ children, inverse = false }: { children: string; inverse?: boolean }) => (
  <kbd className={cx('inline-flex h-4 min-w-4 items-center justify-center rounded-[4px] border px-1 font-sans text-[11px] leading-none font-medium', inverse ? 'border-current text-surface' : 'border-line bg-surface text-soft')}>
    {children}
  </kbd>
);
