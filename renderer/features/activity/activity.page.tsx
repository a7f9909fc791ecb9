import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { activityGroups, type ActivityEntry } from '@shared/contracts/activity';
import { ago, dayAndTime } from '../../app/format';
import { StreamBody } from '../../app/stream-body';
import { rangeStart, timeRanges, type TimeRange } from '../../app/time-range';
import { useListParams } from '../../app/use-list-params';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { Cell, Row, RowLink, Table } from '../../ui/table';
import { ActivityTabs } from './activity-tabs';

const pageSize = 100;
const initial = { search: '', campaignId: '', group: '' as (typeof activityGroups)[number] | '', range: '' as TimeRange | '' };

/** What happened in all campaigns, newest first. */
export const ActivityPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const trpc = useTRPC();
  const { values, set, clear, filtered } = useListParams(initial);
  const campaigns = useQuery(trpc.campaigns.list.queryOptions({ pageSize: 100, sort: 'name' })).data?.items ?? [];
  const list = useInfiniteQuery(trpc.activity.list.infiniteQueryOptions(
    { limit: pageSize, ...(values.search ? { search: values.search } : {}), ...(values.campaignId ? { campaignId: values.campaignId } : {}), ...(values.group ? { group: values.group } : {}), ...(values.range ? { from: rangeStart(values.range) } : {}) },
    { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
  ));
  const all = { value: '' as const, label: t('app.all') };
  return (
    <>
      <PageHeader title={t('activity.title')} crumbsLabel={t('app.breadcrumb')} aside={<ActivityTabs />} tools={
        <>
          <SearchField label={t('activity.search')} clearLabel={t('app.clear')} value={values.search} onChange={(search) => set({ search })} />
          <Select label={t('activity.filter.campaign')} prefix className="max-w-64" value={values.campaignId} onChange={(campaignId) => set({ campaignId })} choices={[all, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]} />
          <Select label={t('activity.filter.group')} prefix value={values.group} onChange={(group) => set({ group })} choices={[all, ...activityGroups.map((value) => ({ value, label: t(`activity.groups.${value}`) }))]} />
          <Select label={t('activity.filter.range')} prefix value={values.range} onChange={(range) => set({ range })} choices={[all, ...timeRanges.map((value) => ({ value, label: t(`activity.ranges.${value}`) }))]} />
        </>
      } />
      <StreamBody query={list} filtered={filtered} onClear={clear} empty={
        <EmptyState icon={<History size={22} />} title={t('activity.empty.title')} action={<Button onClick={() => void navigate('/campaigns')}>{t('activity.empty.action')}</Button>}>{t('activity.empty.text')}</EmptyState>
      }>
        {(items) => (
          <Table label={t('activity.title')} columns={[{ key: 'what', label: t('activity.columns.what') }, { key: 'campaign', label: t('activity.columns.campaign'), width: '240px' }, { key: 'when', label: t('activity.columns.when'), width: '140px' }]}>
            {items.map((entry) => <ActivityRow key={entry.id} entry={entry} />)}
          </Table>
        )}
      </StreamBody>
    </>
  );
};

const pathOf = ({ commentId, postId, campaignId }: ActivityEntry): string | null => {
  if (commentId) return `/review?id=${commentId}`;
  if (postId) return `/posts/${postId}`;
  return campaignId ? `/campaigns/${campaignId}` : null;
};

const ActivityRow = ({ entry }: { entry: ActivityEntry }) => {
  const to = pathOf(entry);
  return (
    <Row>
      <Cell title={entry.text}>{to ? <RowLink to={to}>{entry.text}</RowLink> : entry.text}</Cell>
      <Cell soft title={entry.campaignName ?? undefined}>{entry.campaignId && entry.campaignName && <Link to={`/campaigns/${entry.campaignId}`} className="relative z-1 hover:text-text hover:underline">{entry.campaignName}</Link>}</Cell>
      <Cell soft title={dayAndTime(entry.at)}><time dateTime={entry.at}>{ago(entry.at)}</time></Cell>
    </Row>
  );
};
