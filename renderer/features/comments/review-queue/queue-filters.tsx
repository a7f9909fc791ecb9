import { Popover } from '@base-ui/react/popover';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '@shared/contracts/review';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/class-names';
import { Field } from '../../../ui/field';
import { SearchField } from '../../../ui/search-field';
import { Select } from '../../../ui/select';
import type { Queue, QueueSort } from './use-queue';

const verdicts: Verdict[] = ['ready', 'needs_revision', 'rejected'];
const sorts: QueueSort[] = ['score', 'newest', 'oldest', 'host'];

export const QueueFilterBar = ({ queue }: { queue: Queue }) => {
  const { t } = useTranslation();
  return (
    <div className="flex shrink-0 items-center gap-1 border-b border-line p-2">
      <div className="min-w-0 flex-1 [&>div]:w-full"><SearchField key={queue.filters.view} label={t('review.search')} clearLabel={t('app.clear')} value={queue.filters.search} onChange={(search) => queue.set({ search })} /></div>
      <Popover.Root>
        <Popover.Trigger aria-label={queue.active > 0 ? t('review.filtersOn', { count: queue.active }) : t('review.filters')} className={cx('flex size-8 shrink-0 items-center justify-center rounded-control hover:bg-hover', queue.active > 0 ? 'bg-accent-soft text-accent' : 'text-soft')}>
          <ListFilter size={16} aria-hidden />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner align="start" sideOffset={4} className="z-40">
            <Popover.Popup aria-label={t('review.filters')} className="w-72 rounded-panel border border-line bg-raised p-4 shadow-float outline-none"><Filters queue={queue} /></Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
};

const Filters = ({ queue }: { queue: Queue }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const campaigns = useQuery(trpc.campaigns.list.queryOptions({ pageSize: 100, sort: 'name' }, { placeholderData: keepPreviousData })).data?.items ?? [];
  const blogs = useQuery(trpc.blogs.list.queryOptions({ pageSize: 100, sort: 'host' })).data?.items ?? [];
  const { filters, set } = queue;
  const any = { value: '', label: t('review.any') };
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('review.sortLabel')}>{(aria) => <Select {...aria} label={t('review.sortLabel')} value={filters.sort} onChange={(sort) => set({ sort })} choices={sorts.map((value) => ({ value, label: t(`review.sort.${value}`) }))} />}</Field>
      <Field label={t('review.campaign')}>{(aria) => <Select {...aria} label={t('review.campaign')} value={filters.campaignId} onChange={(campaignId) => set({ campaignId })} choices={[any, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]} />}</Field>
      <Field label={t('review.site')}>{(aria) => <Select {...aria} label={t('review.site')} value={filters.host} onChange={(host) => set({ host })} choices={[any, ...blogs.map(({ host }) => ({ value: host, label: host }))]} />}</Field>
      <Field label={t('review.verdict')}>{(aria) => <Select {...aria} label={t('review.verdict')} value={filters.verdict} onChange={(verdict) => set({ verdict })} choices={[{ value: '' as const, label: t('review.any') }, ...verdicts.map((value) => ({ value, label: t(`comments.verdict.${value}`) }))]} />}</Field>
      <Field label={t('review.minScore')}>{(aria) => <Select {...aria} label={t('review.minScore')} value={filters.minScore} onChange={(minScore) => set({ minScore })} choices={[any, ...['60', '75', '85'].map((value) => ({ value, label: value }))]} />}</Field>
      {queue.active > 0 && <Button kind="quiet" onClick={() => set({ search: '', campaignId: '', host: '', verdict: '', minScore: '' })}>{t('review.clearFilters')}</Button>}
    </div>
  );
};
