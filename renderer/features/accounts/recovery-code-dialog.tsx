import { Dialog as Base } from '@base-ui/react/dialog';
import { useMutation } from '@tanstack/react-query';
import { Check, ClipboardCopy, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { backdropLook, popupLook } from '../../ui/dialog';

/** Shown once, over everything, and gone only when the person says that the code is kept. Printed, it stands alone on its page. */
export const RecoveryCodeDialog = ({ code, onKept }: { code: string; onKept: () => void }) => {
  const { t } = useTranslation();
  const copy = useMutation(useTRPC().system.copy.mutationOptions());
  return (
    <Base.Root open>
      <Base.Portal>
        <Base.Backdrop className={backdropLook} />
        <Base.Popup data-printed="" className={cx(popupLook, 'top-[18vh] max-w-120 p-6')}>
          <Base.Title className="text-lead font-semibold">{t('accounts.code.title')}</Base.Title>
          <Base.Description className="mt-1 text-pretty text-soft">{t('accounts.code.text')}</Base.Description>
          <p data-testid="recovery-code" className="my-5 rounded-control border border-line bg-surface px-4 py-4 text-center font-mono text-lead select-all">{code}</p>
          <div className="flex items-center gap-2" data-unprinted="">
            <Button icon={copy.isSuccess ? <Check size={14} aria-hidden /> : <ClipboardCopy size={14} aria-hidden />} busy={copy.isPending} onClick={() => copy.mutate({ text: code })}>{copy.isSuccess ? t('accounts.code.copied') : t('accounts.code.copy')}</Button>
            <Button icon={<Printer size={14} aria-hidden />} onClick={() => window.print()}>{t('accounts.code.print')}</Button>
            <Button kind="primary" className="ml-auto" onClick={onKept}>{t('accounts.code.kept')}</Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
};
