import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Ban, Rss } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { commentSystemIds, type CommentSystemId } from '@shared/comment-systems';
import { ListBody } from '../../app/list-body';
import { useListParams } from '../../app/use-list-params';
import { useTRPC } from '../../app/trpc';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { Cell, Row, RowLink, Table } from '../../ui/table';
import { AuthorityNumber } from './authority-number';
import { commentSystemName } from './comment-system-name';

const sorts = ['host', 'authority', 'posts', 'newest'] as const;
const initial = { search: '', system: '' as CommentSystemId | '', never: '' as '' | 'yes' | 'no', sort: 'host' as (typeof sorts)[number] };

export const BlogListPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { values, set, clear, filtered, page, setPage } = useListParams(initial);
  const blogs = useQuery(useTRPC().blogs.list.queryOptions(
    { page, pageSize: 50, sort: values.sort, ...(values.search ? { search: values.search } : {}), ...(values.system ? { system: values.system } : {}), ...(values.never ? { never: values.never === 'yes' } : {}) },
    { placeholderData: keepPreviousData },
  ));
  return (
    <>
      <PageHeader title={t('blogs.title')} crumbsLabel={t('app.breadcrumb')} tools={
        <>
          <SearchField label={t('blogs.search')} clearLabel={t('app.clear')} value={values.search} onChange={(search) => set({ search })} />
          <Select label={t('blogs.filter.system')} prefix value={values.system} onChange={(system) => set({ system })} choices={[{ value: '', label: t('app.all') }, ...commentSystemIds.map((value) => ({ value, label: commentSystemName(t, value) }))]} />
          <Select label={t('blogs.filter.never')} prefix value={values.never} onChange={(never) => set({ never })} choices={[{ value: '', label: t('app.all') }, { value: 'no', label: t('blogs.filter.allowed') }, { value: 'yes', label: t('blogs.filter.onList') }]} />
          <Select label={t('app.sort')} prefix value={values.sort} onChange={(sort) => set({ sort })} choices={sorts.map((value) => ({ value, label: t(`blogs.sort.${value}`) }))} />
        </>
      } />
      <ListBody query={blogs} filtered={filtered} onClear={clear} onPage={setPage} empty={
        <EmptyState icon={<Rss size={22} />} title={t('blogs.empty.title')} action={<Button kind="primary" onClick={() => void navigate('/campaigns/new')}>{t('blogs.empty.action')}</Button>}>{t('blogs.empty.text')}</EmptyState>
      }>
        {(items) => (
          <Table label={t('blogs.title')} columns={[
            { key: 'blog', label: t('blogs.columns.blog') }, { key: 'system', label: t('blogs.columns.system'), width: '24%' }, { key: 'authority', label: t('blogs.columns.authority'), width: '140px', right: true },
            { key: 'posts', label: t('blogs.columns.posts'), width: '80px', right: true }, { key: 'drafts', label: t('blogs.columns.drafts'), width: '88px', right: true },
          ]}>
            {items.map((blog) => (
              <Row key={blog.id}>
                <Cell title={blog.title ?? blog.host}>
                  <RowLink to={`/blogs/${blog.id}`}>{blog.title ?? blog.host}</RowLink>
                  {blog.title && <span className="ml-2 text-soft">{blog.host}</span>}
                  {blog.never && <span className="ml-2"><Badge tone="bad" icon={<Ban size={12} aria-hidden />}>{t('blogs.never')}</Badge></span>}
                </Cell>
                <Cell soft>{blog.commentSystem ? commentSystemName(t, blog.commentSystem.id) : t('app.unknown')}</Cell>
                <Cell right><AuthorityNumber authority={blog.authority} /></Cell>
                <Cell right>{blog.postCount}</Cell>
                <Cell right>{blog.draftCount}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </ListBody>
    </>
  );
};
