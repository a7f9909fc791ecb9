import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../app/session/gate-context';
import { useTRPC } from '../../app/trpc';
import { Dialog } from '../../ui/dialog';
import { RegisterForm } from './register-form';

interface CreateAccountDialogProps {
  initial?: { fullName: string; email: string };
  onClose: () => void;
}

/** The first account, made by the person who worked without one: what there is becomes theirs, and the recovery code is shown. */
export const CreateAccountDialog = ({ initial, onClose }: CreateAccountDialogProps) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { showRecoveryCode } = useGate();
  return (
    <Dialog open onClose={onClose} title={t('accounts.register.title')} description={t('accounts.register.firstLead')} closeLabel={t('app.close')}>
      <RegisterForm {...(initial ? { initial } : {})} onDone={async ({ recoveryCode }) => {
        onClose();
        if (recoveryCode !== null) showRecoveryCode(recoveryCode);
        await queryClient.invalidateQueries({ queryKey: trpc.auth.pathKey() });
      }} />
    </Dialog>
  );
};
