import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { cx } from './class-names';
import { Kbd } from './kbd';
import { Tooltip } from './tooltip';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line-strong/50 bg-raised text-text hover:bg-hover',
  quiet: 'text-soft hover:bg-hover hover:text-text',
  danger: 'border border-bad/50 bg-raised text-bad hover:bg-bad-soft',
};
const off = 'bg-transparent text-faint';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  kind?: ButtonKind | undefined;
  size?: 'small' | 'base' | 'large' | undefined;
  icon?: ReactNode;
  /** The key that does the same. */
  keys?: string | undefined;
  /** Set when the button can not act now: says why, on hover and to a screen reader. */
  disabledReason?: string | null | undefined;
  busy?: boolean | undefined;
}

const sizes = { small: 'h-7 px-2 gap-1', base: 'h-8 px-3 gap-1.5', large: 'h-10 px-4 gap-2 text-lead' };

/** A button that, when it can not act, stays reachable and says why. */
export const Button = ({ kind = 'secondary', size = 'base', icon, keys, disabledReason, busy = false, children, className, onClick, type = 'button', ...rest }: ButtonProps) => {
  const reasonId = useId();
  const blocked = Boolean(disabledReason) || busy;
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      {...rest}
      type={type}
      onClick={click}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      className={cx('inline-flex shrink-0 items-center justify-center rounded-control font-medium whitespace-nowrap transition-colors select-none', sizes[size], disabledReason ? cx(off, kind !== 'quiet' && 'border border-line') : kinds[kind], busy && 'opacity-70', className)}
    >
      {icon}
      {children}
      {keys && <Kbd inverse={kind === 'primary' && !disabledReason}>{keys}</Kbd>}
    </button>
  );
  if (!disabledReason) return button;
  return (
    <>
      <Tooltip label={disabledReason}>{button}</Tooltip>
      <span id={reasonId} className="sr-only">{disabledReason}</span>
    </>
  );
};
