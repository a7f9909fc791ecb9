import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scheduleEvery, scheduleKinds, timesSchema, type ScheduleDto, type ScheduleKind, type Times } from '@shared/contracts/schedule';
import { errorFacts, errorWords } from '../../../app/error-words';
import { weekdayAndTime } from '../../../app/format';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';

interface ScheduleDialogProps {
  campaignId: string;
  /** null: a new one. */
  schedule: ScheduleDto | null;
  onClose: () => void;
}

const usual = { day: '07:00', weekday: '07:00', night: '02:00' } as const;
const usualPattern = '0 7 * * 1-5';

/** Chooses what and when; shows the next times before anything is kept. */
export const ScheduleDialog = ({ campaignId, schedule, onClose }: ScheduleDialogProps) => {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ScheduleKind>(schedule?.kind ?? 'run-campaign');
  const [times, setTimes] = useState<Times>(schedule?.times ?? { every: 'weekday', at: usual.weekday });
  const { save, problem } = useSaveSchedule(onClose);
  const keep = () => (schedule ? save.change.mutate({ id: schedule.id, patch: { times } }) : save.create.mutate({ campaignId, kind, times }));
  return (
    <Dialog open onClose={onClose} title={t('campaigns.schedules.dialog')} closeLabel={t('app.close')}
      footer={<><Button onClick={onClose}>{t('app.cancel')}</Button><Button kind="primary" busy={save.create.isPending || save.change.isPending} onClick={keep}>{t('campaigns.schedules.save')}</Button></>}>
      <div className="flex flex-col gap-4">
        {!schedule && (
          <Field label={t('campaigns.schedules.kind.label')} hint={t(`campaigns.schedules.kindHint.${kind}`)}>
            {(aria) => <Select {...aria} label={t('campaigns.schedules.kind.label')} value={kind} onChange={setKind} choices={scheduleKinds.map((value) => ({ value, label: t(`campaigns.schedules.kind.${value}`) }))} />}
          </Field>
        )}
        <TimesFields times={times} onChange={setTimes} />
        {problem !== null && <Notice tone="bad" role="alert">{errorWords(t, problem).detail}</Notice>}
      </div>
    </Dialog>
  );
};

const useSaveSchedule = (onDone: () => void) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const say = useSay();
  const done = { onSuccess: () => { say({ title: t('campaigns.schedules.saved') }); onDone(); } };
  const create = useMutation(trpc.schedules.create.mutationOptions(done));
  const change = useMutation(trpc.schedules.update.mutationOptions(done));
  return { save: { create, change }, problem: create.error ?? change.error };
};

const TimesFields = ({ times, onChange }: { times: Times; onChange: (times: Times) => void }) => {
  const { t } = useTranslation();
  const parsed = timesSchema.safeParse(times);
  const preview = useQuery(useTRPC().schedules.preview.queryOptions({ times }, { enabled: parsed.success, placeholderData: keepPreviousData, retry: false }));
  const wrong = parsed.success ? (preview.error ? errorFacts(preview.error).message : undefined) : parsed.error.issues[0]?.message;
  const choose = (every: Times['every']) => onChange(every === 'cron' ? { every, pattern: usualPattern } : { every, at: usual[every] });
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('campaigns.schedules.every.label')}>
          {(aria) => <Select {...aria} label={t('campaigns.schedules.every.label')} value={times.every} onChange={choose} choices={scheduleEvery.map((value) => ({ value, label: t(`campaigns.schedules.every.${value}`) }))} />}
        </Field>
        {times.every === 'cron'
          ? <Field label={t('campaigns.schedules.pattern')} error={wrong}>{(aria) => <Input {...aria} className="font-mono" value={times.pattern} maxLength={100} onChange={({ target }) => onChange({ every: 'cron', pattern: target.value })} />}</Field>
          : <Field label={t('campaigns.schedules.at')} error={wrong}>{(aria) => <Input {...aria} type="time" className="tabular" value={times.at} onChange={({ target }) => onChange({ every: times.every, at: target.value })} />}</Field>}
      </div>
      {!wrong && preview.data && (
        <div>
          <p className="text-small text-soft">{t('campaigns.schedules.nextTimes', { zone: preview.data.timeZone })}</p>
          <ul className="tabular mt-1">{preview.data.next.map((time) => <li key={time}>{weekdayAndTime(time)}</li>)}</ul>
        </div>
      )}
    </>
  );
};
