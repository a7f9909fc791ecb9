import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../../app/session/gate-context';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { PasswordField, Refusal, useFieldRules } from '../account-fields';
import { useAccountForm } from '../use-account-form';
import { Part } from './part';

/** A new recovery code, for the password. */
export const RecoveryPart = () => {
  const { t } = useTranslation();
  const { showRecoveryCode } = useGate();
  const rules = useFieldRules();
  const make = useMutation(useTRPC().auth.newRecoveryCode.mutationOptions({ meta: { told: true }, gcTime: 0 }));
  const form = useAccountForm({ initial: { password: '' }, send: (values) => make.mutateAsync(values), done: ({ recoveryCode }) => { form.reset(); showRecoveryCode(recoveryCode); } });
  return (
    <Part title={t('accounts.settings.recovery.title')}>
      <form noValidate onSubmit={form.submit} className="flex max-w-80 flex-col items-start gap-4">
        <div className="w-full"><PasswordField label={t('accounts.fields.password')} hint={t('accounts.settings.recovery.text')} autoComplete="current-password" error={form.errorOf('password')} {...form.register('password', rules.password)} /></div>
        <Refusal refused={form.refused} wait={form.wait} />
        <Button type="submit" busy={form.busy} disabledReason={form.wait > 0 ? t('accounts.waitTitle') : null}>{t('accounts.settings.recovery.act')}</Button>
      </form>
    </Part>
  );
};
