import { useTranslation } from 'react-i18next';
import type { PostSummary } from '@shared/contracts/post';
import { day, hostOf } from '../../app/format';
import { Cell, Row, RowLink, Table } from '../../ui/table';
import { PostStatusBadge } from './post-status-badge';

export const PostRows = ({ posts, label, withSite = false, flush = false }: { posts: readonly PostSummary[]; label: string; withSite?: boolean; flush?: boolean }) => {
  const { t } = useTranslation();
  const columns = [
    { key: 'post', label: t('posts.columns.post') },
    ...(withSite ? [{ key: 'site', label: t('posts.columns.site'), width: '20%' }] : []),
    { key: 'date', label: t('posts.columns.date'), width: '140px' }, { key: 'worth', label: t('posts.columns.worthiness'), width: '64px', right: true },
    { key: 'drafts', label: t('posts.columns.drafts'), width: '64px', right: true }, { key: 'status', label: t('posts.columns.status'), width: '168px' },
  ];
  return (
    <Table flush={flush} label={label} columns={columns}>
      {posts.map((post) => (
        <Row key={post.id}>
          <Cell title={post.title}><RowLink to={`/posts/${post.id}`}>{post.title || post.url}</RowLink></Cell>
          {withSite && <Cell soft>{hostOf(post.url)}</Cell>}
          <Cell soft>{post.date ? day(post.date) : t('app.unknown')}</Cell>
          <Cell right>{post.worthiness ? Math.round(post.worthiness.score) : <span className="text-faint" aria-label={t('app.unknown')}>–</span>}</Cell>
          <Cell right>{post.draftCount}</Cell>
          <Cell><PostStatusBadge post={post} /></Cell>
        </Row>
      ))}
    </Table>
  );
};
