import { KeyRound, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonaInput } from '@shared/contracts/persona';
import { useMe } from '../../../app/session/me';
import { Button } from '../../../ui/button';
import { CreateAccountDialog } from '../../accounts/create-account-dialog';

/** Only on this computer is how it starts; a password is offered to those who want one, with what they typed as its beginning. */
export const ProtectOffer = ({ suggest }: { suggest: () => PersonaInput }) => {
  const { t } = useTranslation();
  const me = useMe();
  const [creating, setCreating] = useState<{ fullName: string; email: string } | null>(null);
  if (!me.local) return <p role="status" className="mt-6 flex items-center gap-2 border-t border-line pt-4"><ShieldCheck size={15} className="text-good" aria-hidden />{t('accounts.protect.done', { email: me.email })}</p>;
  const open = () => {
    const { name, email } = suggest();
    setCreating({ fullName: name, email });
  };
  return (
    <div className="mt-6 flex items-center justify-between gap-4 border-t border-line pt-4">
      <p className="text-pretty text-soft">{t('accounts.protect.text')}</p>
      <Button icon={<KeyRound size={14} aria-hidden />} onClick={open}>{t('accounts.protect.offer')}</Button>
      {creating && <CreateAccountDialog initial={creating} onClose={() => setCreating(null)} />}
    </div>
  );
};
