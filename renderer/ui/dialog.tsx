import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { cx } from './class-names';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string | undefined;
  closeLabel: string;
  children: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
  /** There may be more to read than fits, and nothing in it that takes the focus: it can be scrolled by key. */
  readable?: boolean;
  initialFocus?: RefObject<HTMLElement | null> | undefined;
}

export const backdropLook = 'fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';
export const popupLook = 'fixed left-1/2 z-40 w-[calc(100vw-48px)] -translate-x-1/2 rounded-panel border border-line bg-raised shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

/** A question that must be answered first; focus goes in, is kept, and comes back. */
export const Dialog = ({ open, onClose, title, description, closeLabel, children, footer, wide = false, readable = false, initialFocus }: DialogProps) => (
  <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
    <Base.Portal>
      <Base.Backdrop className={backdropLook} />
      <Base.Popup {...(initialFocus ? { initialFocus } : {})} className={cx(popupLook, 'top-[12vh] flex max-h-[76vh] flex-col', wide ? 'max-w-180' : 'max-w-120')}>
        <div className="flex items-start justify-between gap-4 px-5 pt-4">
          <div>
            <Base.Title className="text-lead font-semibold">{title}</Base.Title>
            {description && <Base.Description className="mt-1 text-soft">{description}</Base.Description>}
          </div>
          <Base.Close aria-label={closeLabel} className="flex size-7 shrink-0 items-center justify-center rounded-control text-soft hover:bg-hover hover:text-text"><X size={16} aria-hidden /></Base.Close>
        </div>
        <div tabIndex={readable ? 0 : undefined} className="min-h-0 overflow-y-auto px-5 py-4 outline-offset-[-2px]">{children}</div>
        {footer && <div className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
);
