import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd';

interface TooltipProps {
  label: ReactNode;
  keys?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** The element that is explained; it must take a ref and props. */
  children: ReactElement<Record<string, unknown>>;
}

/** A short word on hover and focus. The name of a control stands in the control itself, this only adds. */
export const Tooltip = ({ label, keys, side = 'top', children }: TooltipProps) => (
  <Base.Root>
    <Base.Trigger render={children} delay={350} />
    <Base.Portal>
      <Base.Positioner side={side} sideOffset={6} className="z-50">
        <Base.Popup className="flex max-w-72 items-center gap-2 rounded-control bg-text px-2 py-1 text-small text-surface shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
          <span>{label}</span>
          {keys && <Kbd inverse>{keys}</Kbd>}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

export const TooltipProvider = Base.Provider;
