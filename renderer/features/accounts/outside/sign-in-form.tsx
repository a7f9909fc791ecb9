import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../../app/session/gate-context';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { PasswordField, Refusal, TextField, useFieldRules } from '../account-fields';
import { useAccountForm } from '../use-account-form';

/** What "keep me signed in" means on this computer. */
export const useKeepHint = (): string => {
  const { t } = useTranslation();
  const info = useQuery(useTRPC().system.info.queryOptions());
  return t(info.data?.secretBackend === 'memory' ? 'accounts.fields.keepMemory' : 'accounts.fields.keepHint');
};

export const SignInForm = () => {
  const { t } = useTranslation();
  const { askAgain } = useGate();
  const rules = useFieldRules();
  const login = useMutation(useTRPC().auth.login.mutationOptions({ meta: { told: true } }));
  const form = useAccountForm({ initial: { email: '', password: '', keep: false }, send: (values) => login.mutateAsync(values), done: askAgain });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <TextField label={t('accounts.fields.email')} type="email" autoComplete="username" autoFocus error={form.errorOf('email')} {...form.register('email', rules.email)} />
      <PasswordField label={t('accounts.fields.password')} autoComplete="current-password" error={form.errorOf('password')} {...form.register('password', rules.password)} />
      <Checkbox label={t('accounts.fields.keep')} hint={useKeepHint()} checked={form.watch('keep')} onChange={(keep) => form.setValue('keep', keep)} />
      <Refusal refused={form.refused} wait={form.wait} />
      <Button type="submit" kind="primary" busy={form.busy} disabledReason={form.wait > 0 ? t('accounts.waitTitle') : null}>{form.busy ? t('accounts.signIn.busy') : t('accounts.signIn.act')}</Button>
    </form>
  );
};
