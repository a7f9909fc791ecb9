import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session/me';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { PasswordField, Refusal, useFieldRules } from '../account-fields';
import { useAccountForm } from '../use-account-form';
import { Part } from './part';

export const PasswordPart = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const me = useMe();
  const rules = useFieldRules();
  const change = useMutation(trpc.auth.changePassword.mutationOptions({ meta: { told: true } }));
  const form = useAccountForm({
    initial: { current: '', next: '' }, send: (values) => change.mutateAsync(values),
    done: () => {
      form.reset();
      say({ title: t('accounts.settings.password.done') });
      return queryClient.invalidateQueries({ queryKey: trpc.auth.sessions.queryKey() });
    },
  });
  return (
    <Part title={t('accounts.settings.password.title')}>
      <form noValidate onSubmit={form.submit} className="flex max-w-80 flex-col items-start gap-4">
        <input type="text" autoComplete="username" value={me.email ?? ''} readOnly hidden />
        <div className="w-full"><PasswordField label={t('accounts.fields.currentPassword')} autoComplete="current-password" error={form.errorOf('current')} {...form.register('current', rules.password)} /></div>
        <div className="w-full"><PasswordField label={t('accounts.fields.newPassword')} autoComplete="new-password" hint={t('accounts.fields.passwordRule')} error={form.errorOf('next')} {...form.register('next', rules.newPassword)} /></div>
        <Refusal refused={form.refused} wait={form.wait} />
        <Button type="submit" busy={form.busy} disabledReason={form.wait > 0 ? t('accounts.waitTitle') : null}>{form.busy ? t('accounts.settings.password.busy') : t('accounts.settings.password.act')}</Button>
      </form>
    </Part>
  );
};
