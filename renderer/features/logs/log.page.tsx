import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { logLevels, type logLevelSchema } from '@shared/contracts/log';
import type { z } from 'zod';
import { StreamBody } from '../../app/stream-body';
import { rangeStart, timeRanges, type TimeRange } from '../../app/time-range';
import { useListParams } from '../../app/use-list-params';
import { useTRPC } from '../../app/trpc';
import { Chip, ToggleChip } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { ActivityTabs } from '../activity/activity-tabs';
import { LogRow } from './log-row';

const pageSize = 200;
const everyMs = 2_000;
const initial = { search: '', level: '' as z.infer<typeof logLevelSchema> | '', traceId: '', range: '' as TimeRange | '' };

/** The app's log: what it did and met, newest first; live it looks again every two seconds while it is in sight. */
export const LogPage = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { values, set, clear, filtered } = useListParams(initial);
  const [live, setLive] = useState(false);
  const input = { limit: pageSize, ...(values.search ? { search: values.search } : {}), ...(values.level ? { level: values.level } : {}), ...(values.traceId ? { traceId: values.traceId } : {}), ...(values.range ? { from: rangeStart(values.range) } : {}) };
  const pages = useInfiniteQuery(trpc.logs.tail.infiniteQueryOptions(input, { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData, enabled: !live, staleTime: 0 }));
  const newest = useQuery(trpc.logs.tail.queryOptions(input, { enabled: live, refetchInterval: everyMs, placeholderData: keepPreviousData }));
  const shown = live ? { ...pages, data: newest.data ? { pages: [newest.data] } : pages.data, error: newest.error, refetch: newest.refetch, hasNextPage: false } : pages;
  return (
    <>
      <PageHeader title={t('logs.title')} crumbsLabel={t('app.breadcrumb')} aside={<ActivityTabs />} tools={
        <>
          <SearchField label={t('logs.search')} clearLabel={t('app.clear')} value={values.search} onChange={(search) => set({ search })} />
          <Select label={t('logs.filter.level')} prefix value={values.level} onChange={(level) => set({ level })} choices={[{ value: '', label: t('app.all') }, ...logLevels.map((value) => ({ value, label: t(`logs.levels.${value}`) }))]} />
          <Select label={t('logs.filter.range')} prefix value={values.range} onChange={(range) => set({ range })} choices={[{ value: '', label: t('app.all') }, ...timeRanges.map((value) => ({ value, label: t(`activity.ranges.${value}`) }))]} />
          <ToggleChip pressed={live} onClick={() => setLive(!live)}>{t('logs.live')}</ToggleChip>
          {values.traceId && <Chip removeLabel={t('app.removeItem', { item: t('logs.trace', { id: values.traceId }) })} onRemove={() => set({ traceId: '' })}>{t('logs.trace', { id: values.traceId.slice(0, 8) })}</Chip>}
        </>
      } />
      <StreamBody query={shown} filtered={filtered} onClear={clear} empty={<EmptyState icon={<ScrollText size={22} />} title={t('logs.empty.title')}>{t('logs.empty.text')}</EmptyState>}>
        {(lines) => <ul aria-label={t('logs.title')}>{lines.map((line) => <LogRow key={line.id} line={line} onTrace={(traceId) => set({ traceId, search: '', level: '', range: '' })} />)}</ul>}
      </StreamBody>
    </>
  );
};
