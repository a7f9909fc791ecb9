import { X } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './class-names';

export const Chip = ({ children, onRemove, removeLabel }: { children: string; onRemove?: () => void; removeLabel?: string }) => (
  <span className="inline-flex max-w-full items-center gap-1 rounded-control bg-accent-soft py-0.5 pr-1 pl-2 text-small">
    <span className="truncate">{children}</span>
    {onRemove && (
      <button type="button" aria-label={removeLabel} onClick={onRemove} className="-my-0.5 flex size-6 shrink-0 items-center justify-center rounded-[4px] text-soft hover:text-text">
        <X size={12} aria-hidden />
      </button>
    )}
  </span>
);

/** A chip that is on or off. */
export const ToggleChip = ({ pressed, className, ...rest }: ComponentProps<'button'> & { pressed: boolean }) => (
  <button {...rest} type="button" aria-pressed={pressed} className={cx('inline-flex h-7 items-center gap-1.5 rounded-full border px-3 whitespace-nowrap transition-colors', pressed ? 'border-accent bg-accent-soft text-text' : 'border-line-strong/60 bg-raised text-soft hover:text-text', className)} />
);
