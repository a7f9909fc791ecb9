import { useMutation } from '@tanstack/react-query';
import { Check, ClipboardCopy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UserDto } from '@shared/contracts/account';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';

/** Asks once, then shows the temporary password this once. */
export const ResetPassword = ({ user, onClose }: { user: UserDto; onClose: () => void }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const reset = useMutation(trpc.auth.resetPassword.mutationOptions({ gcTime: 0 }));
  const copy = useMutation(trpc.system.copy.mutationOptions({ gcTime: 0 }));
  const name = user.fullName;
  if (!reset.data) {
    return (
      <Dialog open onClose={onClose} title={t('users.reset.title', { name })} description={t('users.reset.text')} closeLabel={t('app.close')}
        footer={<><Button onClick={onClose}>{t('app.cancel')}</Button><Button kind="primary" busy={reset.isPending} onClick={() => reset.mutate({ id: user.id })}>{reset.isPending ? t('users.reset.busy') : t('users.reset.act')}</Button></>}>
        {null}
      </Dialog>
    );
  }
  const { password } = reset.data;
  return (
    <Dialog open onClose={onClose} title={t('users.reset.doneTitle', { name })} description={t('users.reset.doneText')} closeLabel={t('app.close')} footer={
      <>
        <Button icon={copy.isSuccess ? <Check size={14} aria-hidden /> : <ClipboardCopy size={14} aria-hidden />} busy={copy.isPending} onClick={() => copy.mutate({ text: password })}>{copy.isSuccess ? t('users.reset.copied') : t('users.reset.copy')}</Button>
        <Button kind="primary" onClick={onClose}>{t('users.reset.close')}</Button>
      </>
    }>
      <p data-testid="temporary-password" className="rounded-control border border-line bg-surface px-4 py-3 text-center font-mono text-lead select-all">{password}</p>
    </Dialog>
  );
};
