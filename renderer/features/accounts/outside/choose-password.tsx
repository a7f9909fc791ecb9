import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeDto } from '@shared/contracts/system';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { PasswordField, Refusal, useFieldRules } from '../account-fields';
import { useAccountForm } from '../use-account-form';
import { useSignOut } from '../use-sign-out';
import { OutsideLink, OutsidePage } from './outside-page';

/** An admin set the password: main allows nothing else before there is one of the person's own. */
export const ChoosePassword = ({ me }: { me: MeDto }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const rules = useFieldRules();
  const signOut = useSignOut();
  const change = useMutation(trpc.auth.changePassword.mutationOptions({ meta: { told: true } }));
  const form = useAccountForm({ initial: { current: '', next: '' }, send: (values) => change.mutateAsync(values), done: () => queryClient.invalidateQueries({ queryKey: trpc.auth.me.queryKey() }) });
  return (
    <OutsidePage title={t('accounts.choose.title')} lead={t('accounts.choose.lead', { name: me.fullName })}>
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        <input type="text" autoComplete="username" value={me.email ?? ''} readOnly hidden />
        <PasswordField label={t('accounts.choose.temporary')} autoComplete="current-password" autoFocus error={form.errorOf('current')} {...form.register('current', rules.password)} />
        <PasswordField label={t('accounts.fields.newPassword')} autoComplete="new-password" hint={t('accounts.fields.passwordRule')} error={form.errorOf('next')} {...form.register('next', rules.newPassword)} />
        <Refusal refused={form.refused} wait={form.wait} />
        <Button type="submit" kind="primary" busy={form.busy} disabledReason={form.wait > 0 ? t('accounts.waitTitle') : null}>{form.busy ? t('accounts.choose.busy') : t('accounts.choose.act')}</Button>
      </form>
      <p className="mt-4 border-t border-line pt-4"><OutsideLink onClick={() => signOut.mutate(undefined)}>{t('accounts.choose.out')}</OutsideLink></p>
    </OutsidePage>
  );
};
