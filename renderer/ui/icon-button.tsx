import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names';
import { Tooltip } from './tooltip';

interface IconButtonProps extends ComponentProps<'button'> {
  label: string;
  icon: ReactNode;
  keys?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right';
}

/** A button whose face is an icon: its name is read out and shown on hover. */
export const IconButton = ({ label, icon, keys, side = 'top', className, type = 'button', ...rest }: IconButtonProps) => (
  <Tooltip label={label} keys={keys} side={side}>
    <button {...rest} type={type} aria-label={label} className={cx('inline-flex size-7 shrink-0 items-center justify-center rounded-control text-soft transition-colors hover:bg-hover hover:text-text aria-pressed:bg-pressed aria-pressed:text-text', className)}>
      {icon}
    </button>
  </Tooltip>
);
