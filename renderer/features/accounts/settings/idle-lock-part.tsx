import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session/me';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { Part } from './part';
import { useUpdateProfile } from './use-update-profile';

const offered = [0, 5, 15, 30, 60];

export const IdleLockPart = () => {
  const { t } = useTranslation();
  const { lockAfterMinutes } = useMe();
  const update = useUpdateProfile();
  const choices = [...new Set([...offered, lockAfterMinutes])].sort((a, b) => a - b);
  return (
    <Part title={t('accounts.settings.lock.title')}>
      <Field label={t('accounts.settings.lock.label')} hint={t('accounts.settings.lock.hint')}>
        {({ id, 'aria-describedby': describedBy }) => <Select id={id} aria-describedby={describedBy} label={t('accounts.settings.lock.label')} className="w-48" value={String(lockAfterMinutes)} onChange={(minutes) => update.mutate({ lockAfterMinutes: Number(minutes) })} choices={choices.map((minutes) => ({ value: String(minutes), label: minutes === 0 ? t('accounts.settings.lock.never') : t('accounts.settings.lock.minutes', { count: minutes }) }))} />}
      </Field>
    </Part>
  );
};
