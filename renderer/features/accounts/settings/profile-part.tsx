import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session/me';
import { Button } from '../../../ui/button';
import { Refusal, TextField, useFieldRules } from '../account-fields';
import { useAccountForm } from '../use-account-form';
import { Part } from './part';
import { useUpdateProfile } from './use-update-profile';

export const ProfilePart = () => {
  const { t } = useTranslation();
  const me = useMe();
  const rules = useFieldRules();
  const update = useUpdateProfile(true);
  const form = useAccountForm({ initial: { fullName: me.fullName }, send: (values) => update.mutateAsync(values), done: () => undefined });
  return (
    <Part title={t('accounts.settings.profile.title')}>
      <form noValidate onSubmit={form.submit} className="flex max-w-80 flex-col items-start gap-4">
        <p className="text-soft">{me.email} · {t(`accounts.roles.${me.role}`)}</p>
        <div className="w-full"><TextField label={t('accounts.fields.fullName')} autoComplete="name" error={form.errorOf('fullName')} {...form.register('fullName', rules.fullName)} /></div>
        <Refusal refused={form.refused} wait={form.wait} />
        <Button type="submit" busy={form.busy}>{t('accounts.settings.profile.save')}</Button>
      </form>
    </Part>
  );
};
