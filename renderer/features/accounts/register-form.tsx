import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC, type Outputs } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { PasswordField, Refusal, TextField, useFieldRules } from './account-fields';
import { useKeepHint } from './outside/sign-in-form';
import { useAccountForm } from './use-account-form';

interface RegisterFormProps {
  initial?: { fullName: string; email: string };
  onDone: (registered: Outputs['auth']['register']) => unknown;
}

/** A new account. Which one is the admin is main's word; here is no role. */
export const RegisterForm = ({ initial = { fullName: '', email: '' }, onDone }: RegisterFormProps) => {
  const { t } = useTranslation();
  const rules = useFieldRules();
  const register = useMutation(useTRPC().auth.register.mutationOptions({ meta: { told: true } }));
  const form = useAccountForm({ initial: { ...initial, password: '', keep: false }, send: (values) => register.mutateAsync(values), done: onDone });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <TextField label={t('accounts.fields.fullName')} autoComplete="name" autoFocus={initial.fullName === ''} error={form.errorOf('fullName')} {...form.register('fullName', rules.fullName)} />
      <TextField label={t('accounts.fields.email')} type="email" autoComplete="username" error={form.errorOf('email')} {...form.register('email', rules.email)} />
      <PasswordField label={t('accounts.fields.password')} autoComplete="new-password" autoFocus={initial.fullName !== ''} hint={t('accounts.fields.passwordRule')} error={form.errorOf('password')} {...form.register('password', rules.newPassword)} />
      <Checkbox label={t('accounts.fields.keep')} hint={useKeepHint()} checked={form.watch('keep')} onChange={(keep) => form.setValue('keep', keep)} />
      <Refusal refused={form.refused} wait={form.wait} />
      <Button type="submit" kind="primary" busy={form.busy} disabledReason={form.wait > 0 ? t('accounts.waitTitle') : null}>{form.busy ? t('accounts.register.busy') : t('accounts.register.act')}</Button>
    </form>
  );
};
