import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { postStatuses } from '@shared/contracts/post';
import { skipCodes } from '@shared/contracts/source';
import { FigureChips } from '../../app/figure-chips';
import { count } from '../../app/format';
import { given } from '../../app/given';
import { ListBody } from '../../app/list-body';
import { useListParams } from '../../app/use-list-params';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { PostRows } from './post-rows';

const sorts = ['newest', 'worthiness', 'authority', 'title'] as const;
const initial = { search: '', campaignId: '', status: '' as (typeof postStatuses)[number] | '', skipCode: '', sort: 'newest' as (typeof sorts)[number], from: '', to: '', analysed: '' as 'true' | 'false' | '' };

export const PostListPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const trpc = useTRPC();
  const { values, set, clear, filtered, page, setPage } = useListParams(initial);
  const { analysed, sort, ...plain } = values;
  const campaigns = useQuery(trpc.campaigns.list.queryOptions({ pageSize: 100, sort: 'name' })).data?.items ?? [];
  const posts = useQuery(trpc.posts.list.queryOptions(
    { page, pageSize: 50, sort, ...given(plain), ...(analysed ? { analysed: analysed === 'true' } : {}) },
    { placeholderData: keepPreviousData },
  ));
  const all = { value: '' as const, label: t('app.all') };
  return (
    <>
      <PageHeader title={t('posts.title')} crumbsLabel={t('app.breadcrumb')} aside={posts.data && <span role="status" className="tabular text-soft">{t('posts.count', { count: posts.data.total, shown: count(posts.data.total) })}</span>} tools={
        <>
          <SearchField label={t('posts.search')} clearLabel={t('app.clear')} value={values.search} onChange={(search) => set({ search })} />
          <Select label={t('posts.filter.campaign')} prefix className="max-w-64" value={values.campaignId} onChange={(campaignId) => set({ campaignId })} choices={[all, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]} />
          <Select label={t('posts.filter.status')} prefix value={values.status} onChange={(status) => set({ status, ...(status === 'skipped' ? {} : { skipCode: '' }) })} choices={[all, ...postStatuses.map((value) => ({ value, label: t(`posts.status.${value}`) }))]} />
          {values.status === 'skipped' && <Select label={t('posts.filter.skip')} prefix value={values.skipCode} onChange={(skipCode) => set({ skipCode })} choices={[all, ...skipCodes.map((value) => ({ value: value as string, label: t(`posts.skip.${value}`) }))]} />}
          <Select label={t('app.sort')} prefix value={values.sort} onChange={(sort) => set({ sort })} choices={sorts.map((value) => ({ value, label: t(`posts.sort.${value}`) }))} />
          <FigureChips act="found" values={values} set={set} />
        </>
      } />
      <ListBody query={posts} filtered={filtered} onClear={clear} onPage={setPage} empty={
        <EmptyState icon={<ScrollText size={22} />} title={t('posts.empty.title')} action={<Button kind="primary" onClick={() => void navigate('/campaigns/new')}>{t('posts.empty.action')}</Button>}>{t('posts.empty.text')}</EmptyState>
      }>
        {(items) => <PostRows posts={items} label={t('posts.title')} withSite />}
      </ListBody>
    </>
  );
};
