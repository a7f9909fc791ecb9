import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../../app/session/gate-context';
import { useTRPC, type Outputs } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { PasswordField, Refusal, useFieldRules } from '../account-fields';
import { useAccountForm } from '../use-account-form';
import { useSignOut } from '../use-sign-out';
import { OutsideLink, OutsidePage } from './outside-page';

/** The window waits for the password of its person and shows nothing else. */
export const LockScreen = ({ person }: { person: NonNullable<Outputs['auth']['status']['locked']> }) => {
  const { t } = useTranslation();
  const { askAgain } = useGate();
  const rules = useFieldRules();
  const signOut = useSignOut();
  const unlock = useMutation(useTRPC().auth.unlock.mutationOptions({ meta: { told: true } }));
  const form = useAccountForm({ initial: { password: '' }, send: (values) => unlock.mutateAsync(values), done: askAgain });
  return (
    <OutsidePage title={t('accounts.lock.title')} lead={t('accounts.lock.lead')}>
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        <div>
          <p className="text-lead font-medium">{person.fullName}</p>
          <p className="text-soft">{person.email}</p>
        </div>
        <input type="text" autoComplete="username" value={person.email} readOnly hidden />
        <PasswordField label={t('accounts.fields.password')} autoComplete="current-password" autoFocus error={form.errorOf('password')} {...form.register('password', rules.password)} />
        <Refusal refused={form.refused} wait={form.wait} />
        <Button type="submit" kind="primary" busy={form.busy} disabledReason={form.wait > 0 ? t('accounts.waitTitle') : null}>{form.busy ? t('accounts.lock.busy') : t('accounts.lock.act')}</Button>
      </form>
      <p className="mt-4 border-t border-line pt-4"><OutsideLink onClick={() => signOut.mutate(undefined)}>{t('accounts.lock.other')}</OutsideLink></p>
    </OutsidePage>
  );
};
