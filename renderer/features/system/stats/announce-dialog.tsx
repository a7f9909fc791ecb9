import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announcementKinds } from '@shared/contracts/notice';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Input, Textarea } from '../../../ui/input';
import { Segments } from '../../../ui/segments';

const longest = 500;
/** What a field of local time holds, as main takes it. */
const moment = (value: string): string | null => (value === '' ? null : new Date(value).toISOString());

const isWrong = (from: string | null, until: string | null): boolean => until !== null && (Date.parse(until) <= Date.now() || (from !== null && until <= from));

/** A word to every account and every window. */
export const AnnounceDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const say = useSay();
  const [kind, setKind] = useState<(typeof announcementKinds)[number]>('maintenance');
  const [{ message, from, until }, setFields] = useState({ message: '', from: '', until: '' });
  const [wrongTime, setWrongTime] = useState(false);
  const done = { onSuccess: () => { say({ title: t('stats.announce.done') }); onClose(); } };
  const maintenance = useMutation(trpc.tasks.maintenance.mutationOptions(done));
  const update = useMutation(trpc.tasks.systemUpdate.mutationOptions(done));
  const send = (): void => {
    const input = { message: message.trim(), from: moment(from), until: moment(until) };
    const wrong = isWrong(input.from, input.until);
    setWrongTime(wrong);
    if (!wrong) (kind === 'maintenance' ? maintenance : update).mutate(input);
  };
  const change = (fields: Partial<{ message: string; from: string; until: string }>): void => {
    setWrongTime(false);
    setFields((before) => ({ ...before, ...fields }));
  };
  return (
    <Dialog open onClose={onClose} title={t('stats.announce.title')} description={t('stats.announce.lead')} closeLabel={t('app.close')} footer={
      <>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button kind="primary" busy={maintenance.isPending || update.isPending} disabledReason={message.trim() ? null : t('stats.announce.needsMessage')} onClick={send}>{t('stats.announce.send')}</Button>
      </>
    }>
      <div className="flex flex-col items-start gap-4">
        <Segments label={t('stats.announce.kind')} value={kind} onChange={setKind} choices={announcementKinds.map((value) => ({ value, label: t(`stats.announce.kinds.${value}`) }))} />
        <Field className="w-full" label={t('stats.announce.message')} hint={t('stats.announce.left', { count: longest - message.length })}>{(aria) => <Textarea {...aria} maxLength={longest} value={message} onChange={(event) => change({ message: event.target.value })} />}</Field>
        <div className="flex w-full gap-4">
          <Field className="flex-1" label={t('stats.announce.from')} optional={t('app.optional')}>{(aria) => <Input {...aria} type="datetime-local" value={from} onChange={(event) => change({ from: event.target.value })} />}</Field>
          <Field className="flex-1" label={t('stats.announce.until')} optional={t('app.optional')} error={wrongTime ? t('stats.announce.wrongTime') : undefined}>{(aria) => <Input {...aria} type="datetime-local" value={until} onChange={(event) => change({ until: event.target.value })} />}</Field>
        </div>
      </div>
    </Dialog>
  );
};
