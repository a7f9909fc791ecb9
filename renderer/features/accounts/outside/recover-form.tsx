import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../../app/session/gate-context';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { PasswordField, Refusal, TextField, useFieldRules } from '../account-fields';
import { useAccountForm } from '../use-account-form';

/** In with the recovery code: a new password, and the next code. */
export const RecoverForm = () => {
  const { t } = useTranslation();
  const { askAgain, showRecoveryCode } = useGate();
  const rules = useFieldRules();
  const recover = useMutation(useTRPC().auth.recover.mutationOptions({ meta: { told: true } }));
  const form = useAccountForm({
    initial: { email: '', recoveryCode: '', password: '' }, send: (values) => recover.mutateAsync(values),
    done: async ({ recoveryCode }) => {
      await askAgain();
      if (recoveryCode !== null) showRecoveryCode(recoveryCode);
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <TextField label={t('accounts.fields.email')} type="email" autoComplete="username" autoFocus error={form.errorOf('email')} {...form.register('email', rules.email)} />
      <TextField label={t('accounts.fields.code')} autoComplete="off" className="font-mono" hint={t('accounts.fields.codeHint')} error={form.errorOf('recoveryCode')} {...form.register('recoveryCode', rules.code)} />
      <PasswordField label={t('accounts.fields.newPassword')} autoComplete="new-password" hint={t('accounts.fields.passwordRule')} error={form.errorOf('password')} {...form.register('password', rules.newPassword)} />
      <Refusal refused={form.refused} wait={form.wait} />
      <Button type="submit" kind="primary" busy={form.busy} disabledReason={form.wait > 0 ? t('accounts.waitTitle') : null}>{form.busy ? t('accounts.recover.busy') : t('accounts.recover.act')}</Button>
    </form>
  );
};
