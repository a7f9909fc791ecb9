import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { skipCodes, type Skip } from '@shared/contracts/source';
import { FigureChips } from '../../app/figure-chips';
import { ago, count, dayAndTime, hostOf } from '../../app/format';
import { given } from '../../app/given';
import { ListBody } from '../../app/list-body';
import { useListParams } from '../../app/use-list-params';
import { useTRPC } from '../../app/trpc';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { Cell, Row, RowLink, Table } from '../../ui/table';

const initial = { search: '', campaignId: '', code: '' as Skip['code'] | '', from: '', to: '' };

/** The skip log of all campaigns: what was not answered, and why. */
export const SkipListPage = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { values, set, clear, filtered, page, setPage } = useListParams(initial);
  const campaigns = useQuery(trpc.campaigns.list.queryOptions({ pageSize: 100, sort: 'name' })).data?.items ?? [];
  const skips = useQuery(trpc.analytics.skips.queryOptions({ page, pageSize: 50, ...given(values) }, { placeholderData: keepPreviousData }));
  const all = { value: '' as const, label: t('app.all') };
  return (
    <>
      <PageHeader title={t('analytics.skips.listTitle')} crumbs={[{ to: '/analytics', label: t('analytics.title') }]} crumbsLabel={t('app.breadcrumb')} aside={skips.data && <span role="status" className="tabular text-soft">{count(skips.data.total)}</span>} tools={
        <>
          <SearchField label={t('analytics.skips.search')} clearLabel={t('app.clear')} value={values.search} onChange={(search) => set({ search })} />
          <Select label={t('analytics.skips.reason')} prefix value={values.code} onChange={(code) => set({ code })} choices={[all, ...skipCodes.map((value) => ({ value, label: t(`posts.skip.${value}`) }))]} />
          <Select label={t('analytics.skips.campaign')} prefix className="max-w-64" value={values.campaignId} onChange={(campaignId) => set({ campaignId })} choices={[all, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]} />
          <FigureChips act="skipped" values={values} set={set} />
        </>
      } />
      <ListBody query={skips} filtered={filtered} onClear={clear} onPage={setPage} empty={<EmptyState icon={<CircleSlash size={22} />} title={t('analytics.skips.emptyTitle')}>{t('analytics.skips.emptyText')}</EmptyState>}>
        {(items) => (
          <Table label={t('analytics.skips.listTitle')} columns={[
            { key: 'post', label: t('analytics.skips.post') }, { key: 'code', label: t('analytics.skips.reason'), width: '150px' }, { key: 'why', label: t('analytics.skips.why'), width: '34%' },
            { key: 'campaign', label: t('analytics.skips.campaign'), width: '18%' }, { key: 'when', label: t('analytics.skips.when'), width: '136px' },
          ]}>
            {items.map((skip) => (
              <Row key={skip.id}>
                <Cell title={skip.url}>{skip.postId ? <RowLink to={`/posts/${skip.postId}`}>{skip.title ?? skip.url}</RowLink> : skip.title ?? skip.url}{skip.title && <span className="ml-2 text-soft">{hostOf(skip.url)}</span>}</Cell>
                <Cell>{t(`posts.skip.${skip.code}`)}</Cell>
                <Cell soft title={skip.reason}>{skip.reason}</Cell>
                <Cell soft title={skip.campaignName}>{skip.campaignName}</Cell>
                <Cell soft title={dayAndTime(skip.at)}>{ago(skip.at)}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </ListBody>
    </>
  );
};
