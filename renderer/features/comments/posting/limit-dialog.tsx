import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Textarea } from '../../../ui/input';
import type { LimitMet } from './use-posting';

/** A soft limit is passed knowingly or not at all: the reason is kept with the comment (G10). */
export const LimitDialog = ({ limit, onClose }: { limit: LimitMet | null; onClose: () => void }) => {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const close = () => { setReason(''); onClose(); };
  const go = () => { limit?.goOn(reason.trim()); setReason(''); };
  return (
    <Dialog open={limit !== null} onClose={close} title={t('posting.limit.title')} description={limit?.message} closeLabel={t('app.close')} initialFocus={field}
      footer={<><Button onClick={close}>{t('posting.limit.keep')}</Button><Button kind="danger" disabledReason={reason.trim().length < 3 ? t('posting.limit.needs') : null} onClick={go}>{t('posting.limit.pass')}</Button></>}>
      <Field label={t('posting.limit.reason')} hint={t('posting.limit.hint')}>{(aria) => <Textarea {...aria} ref={field} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}</Field>
    </Dialog>
  );
};
