import { CalendarRange, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ToggleChip } from '../../ui/chip';
import { Input } from '../../ui/input';
import { calendarDay, lastDays, type AnalyticsRangeState } from './use-analytics-range';

const dayMs = 86_400_000;

/** The last days, or any from and to; and whether charts are shown as tables. */
export const RangePicker = ({ state }: { state: AnalyticsRangeState }) => {
  const { t } = useTranslation();
  const { input, free, last, between, tables, showTables } = state;
  const today = calendarDay(new Date());
  const chooseFree = (): void => between(calendarDay(new Date(Date.now() - (input.days - 1) * dayMs)), today);
  return (
    <>
      <div role="group" aria-label={t('analytics.range.label')} className="flex flex-wrap items-center gap-1.5">
        {lastDays.map((days) => <ToggleChip key={days} pressed={!free && input.days === days} aria-label={t('analytics.range.last', { count: days })} onClick={() => last(days)}>{t('analytics.range.days', { count: days })}</ToggleChip>)}
        <ToggleChip pressed={free} onClick={chooseFree}><CalendarRange size={13} aria-hidden />{t('analytics.range.free')}</ToggleChip>
      </div>
      {input.from && input.to && <FreeRange key={`${input.from} ${input.to}`} from={input.from} to={input.to} onShow={between} />}
      <ToggleChip className="ml-auto" pressed={tables} onClick={() => showTables(!tables)}><Table2 size={13} aria-hidden />{t('analytics.view.tables')}</ToggleChip>
    </>
  );
};

const FreeRange = ({ from, to, onShow }: { from: string; to: string; onShow: (from: string, to: string) => void }) => {
  const { t } = useTranslation();
  const [first, setFirst] = useState(from);
  const [last, setLast] = useState(to);
  return (
    <form className="flex flex-wrap items-center gap-1.5" onSubmit={(event) => { event.preventDefault(); if (first && last) onShow(first, last); }}>
      <Input type="date" required aria-label={t('analytics.range.from')} className="h-7 w-36!" value={first} onChange={({ target }) => setFirst(target.value)} />
      <span aria-hidden className="text-faint">–</span>
      <Input type="date" required aria-label={t('analytics.range.to')} className="h-7 w-36!" value={last} onChange={({ target }) => setLast(target.value)} />
      {(first !== from || last !== to) && <Button type="submit" size="small">{t('analytics.range.apply')}</Button>}
    </form>
  );
};
