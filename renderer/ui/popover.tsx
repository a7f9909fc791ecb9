import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

interface PopoverProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Takes a ref and props. */
  trigger: ReactElement<Record<string, unknown>>;
  title: string;
  /** Beside the title. */
  actions?: ReactNode;
  side?: 'bottom' | 'right';
  children: ReactNode;
}

/** A panel beside what opened it: focus goes in, Escape and a click outside close it, and focus comes back. */
export const Popover = ({ open, onOpenChange, trigger, title, actions, side = 'bottom', children }: PopoverProps) => (
  <Base.Root open={open} onOpenChange={onOpenChange}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner side={side} align="start" sideOffset={6} collisionPadding={12} className="z-40 outline-none">
        <Base.Popup className="flex max-h-[min(560px,var(--available-height))] w-96 flex-col rounded-panel border border-line bg-raised shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
          <div className="flex min-h-11 items-center justify-between gap-2 border-b border-line py-1 pr-1.5 pl-4">
            <Base.Title className="font-semibold">{title}</Base.Title>
            <div className="flex items-center">{actions}</div>
          </div>
          <div className="min-h-0 overflow-y-auto">{children}</div>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
