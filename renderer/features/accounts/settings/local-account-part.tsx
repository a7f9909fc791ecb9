import { Check, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Panel } from '../../../ui/panel';
import { CreateAccountDialog } from '../create-account-dialog';

/** Offers an account, and says plainly what accounts do and do not protect (docs/security.md). */
export const LocalAccountPart = () => {
  const { t } = useTranslation();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <h3 className="font-semibold">{t('accounts.settings.local.title')}</h3>
      <p className="mt-1 mb-4 text-pretty">{t('accounts.settings.local.text')}</p>
      <Button kind="primary" icon={<UserPlus size={14} aria-hidden />} onClick={() => setCreating(true)}>{t('accounts.settings.local.act')}</Button>
      <Panel title={t('accounts.settings.local.does')} className="mt-6">
        <ul className="flex flex-col gap-1.5">{t('accounts.settings.local.doesList', { returnObjects: true }).map((line) => <li key={line} className="flex gap-2"><Check size={14} className="mt-0.5 shrink-0 text-good" aria-hidden />{line}</li>)}</ul>
      </Panel>
      <div className="mt-4"><Notice tone="warn"><span className="font-medium">{t('accounts.settings.local.doesNot')}.</span> {t('accounts.settings.local.doesNotText')}</Notice></div>
      {creating && <CreateAccountDialog onClose={() => setCreating(false)} />}
    </>
  );
};
