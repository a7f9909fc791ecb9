import { Toast as Base } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';

/** Made once by the app's providers, so that anything may say what just happened. */
export const createToaster = () => Base.createToastManager();
export type Toaster = ReturnType<typeof createToaster>;

const ToastList = ({ closeLabel }: { closeLabel: string }) => {
  const { toasts } = Base.useToastManager();
  // Nothing of it is hidden from assistive technology: the library hides what it tells aloud, and what is not hovered, while Tab still reaches it.
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} data-toast="" aria-hidden={false} className="data-limited:hidden rounded-panel border border-line bg-raised shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
      <Base.Content className="flex items-start gap-3 py-2.5 pr-2 pl-3">
        {toast.type === 'error' ? <CircleAlert size={16} className="mt-0.5 shrink-0 text-bad" aria-hidden /> : <CircleCheck size={16} className="mt-0.5 shrink-0 text-good" aria-hidden />}
        <div className="min-w-0 flex-1">
          <Base.Title className="font-medium" />
          <Base.Description className="text-soft" />
        </div>
        <Base.Action className="h-7 shrink-0 rounded-control px-2 font-medium text-accent hover:bg-hover" />
        <Base.Close aria-label={closeLabel} aria-hidden={false} className="flex size-7 shrink-0 items-center justify-center rounded-control text-faint hover:bg-hover hover:text-text"><X size={14} aria-hidden /></Base.Close>
      </Base.Content>
    </Base.Root>
  ));
};

/** Where toasts stand: only what just happened and, mostly, can be undone. */
export const ToastArea = ({ toaster, closeLabel, children }: { toaster: Toaster; closeLabel: string; children: React.ReactNode }) => (
  <Base.Provider toastManager={toaster} limit={2} timeout={8000}>
    {children}
    <Base.Portal>
      <Base.Viewport className="fixed bottom-10 left-1/2 z-30 flex w-96 -translate-x-1/2 flex-col gap-2 outline-none"><ToastList closeLabel={closeLabel} /></Base.Viewport>
    </Base.Portal>
  </Base.Provider>
);
