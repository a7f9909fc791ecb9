import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarClock, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDto } from '@shared/contracts/schedule';
import { ago, weekdayAndTime } from '../../../app/format';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { IconButton } from '../../../ui/icon-button';
import { ScheduleDialog } from './schedule-dialog';

/** What the campaign does by itself, and when next. */
export const ScheduleCard = ({ campaignId }: { campaignId: string }) => {
  const { t } = useTranslation();
  const schedules = useQuery(useTRPC().schedules.list.queryOptions({ campaignId })).data;
  const [open, setOpen] = useState<ScheduleDto | 'new' | null>(null);
  if (!schedules) return null;
  return (
    <section aria-label={t('campaigns.schedules.title')} className="shrink-0 rounded-panel border border-line bg-raised px-4 py-2">
      <div className="flex min-h-8 items-center gap-3">
        <CalendarClock size={15} className="shrink-0 text-soft" aria-hidden />
        <h2 className="font-semibold whitespace-nowrap">{t('campaigns.schedules.title')}</h2>
        {schedules.length === 0 && <p className="min-w-0 flex-1 truncate text-soft" title={t('campaigns.schedules.none')}>{t('campaigns.schedules.none')}</p>}
        <Button size="small" kind="quiet" className="ml-auto" icon={<Plus size={13} aria-hidden />} onClick={() => setOpen('new')}>{t('campaigns.schedules.add')}</Button>
      </div>
      {schedules.length > 0 && <ul>{schedules.map((schedule) => <ScheduleRow key={schedule.id} schedule={schedule} onEdit={() => setOpen(schedule)} />)}</ul>}
      {open && <ScheduleDialog campaignId={campaignId} schedule={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  );
};

const ScheduleRow = ({ schedule, onEdit }: { schedule: ScheduleDto; onEdit: () => void }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const say = useSay();
  const update = useMutation(trpc.schedules.update.mutationOptions());
  const remove = useMutation(trpc.schedules.delete.mutationOptions({ onSuccess: () => say({ title: t('campaigns.schedules.removed') }) }));
  const { id, kind, times, enabled, nextAt, last } = schedule;
  const when = times.every === 'cron' ? t('campaigns.schedules.when.cron', { pattern: times.pattern }) : t(`campaigns.schedules.when.${times.every}`, { at: times.at });
  return (
    <li className="flex min-h-9 items-center gap-4 border-t border-line">
      <span className="w-44 shrink-0"><Checkbox label={t(`campaigns.schedules.kind.${kind}`)} checked={enabled} onChange={(on) => update.mutate({ id, patch: { enabled: on } })} /></span>
      <span className="tabular whitespace-nowrap">{when}</span>
      <span className="whitespace-nowrap text-soft" title={nextAt ? weekdayAndTime(nextAt) : undefined}>{nextAt ? t('campaigns.schedules.next', { when: ago(nextAt) }) : t('campaigns.schedules.off')}</span>
      <span className="min-w-0 flex-1 truncate text-soft" title={last?.text}>{last ? t('campaigns.schedules.last', { when: ago(last.at), text: last.text }) : t('campaigns.schedules.never')}</span>
      <span className="flex">
        <IconButton label={t('campaigns.schedules.edit')} icon={<Pencil size={14} aria-hidden />} onClick={onEdit} />
        <IconButton label={t('campaigns.schedules.remove')} icon={<Trash2 size={14} aria-hidden />} onClick={() => remove.mutate({ id })} />
      </span>
    </li>
  );
};
