import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import type { Posting } from './use-posting';

const isAddress = (value: string): boolean => value === '' || (/^https?:\/\/\S+$/.test(value) && URL.canParse(value));

/** What the person knows of a comment that they posted: its own address, and whether the site holds it. */
export const PostedDialog = ({ open, posting, onClose }: { open: boolean; posting: Posting; onClose: () => void }) => {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState('');
  const [held, setHeld] = useState(false);
  const wrong = isAddress(address.trim()) ? null : t('posting.details.needs');
  const go = () => {
    if (wrong) return;
    posting.markPosted({ permalink: address.trim(), held });
    onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t('posting.details.title')} description={t('posting.details.text')} closeLabel={t('app.close')} initialFocus={field}
      footer={<><Button onClick={onClose}>{t('app.cancel')}</Button><Button kind="primary" disabledReason={wrong} onClick={go}>{t('posting.act.posted')}</Button></>}>
      <div className="flex flex-col gap-4">
        <Field label={t('posting.details.address')} hint={t('posting.details.addressHint')} error={wrong ?? undefined} optional={t('app.optional')}>{(aria) => <Input {...aria} ref={field} type="url" value={address} onChange={(event) => setAddress(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') go(); }} />}</Field>
        <Checkbox label={t('posting.details.held')} hint={t('posting.details.heldHint')} checked={held} onChange={setHeld} />
      </div>
    </Dialog>
  );
};
