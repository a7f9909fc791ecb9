import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ban, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { BlogDto } from '@shared/contracts/post';
import { ago } from '../../app/format';
import { Loaded } from '../../app/loaded';
import { useWhyNot } from '../../app/session/me';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Panel } from '../../ui/panel';
import { SkeletonText } from '../../ui/skeleton';
import { PostRows } from '../posts/post-rows';
import { AuthorityPanel } from './authority-panel';
import { CommentSystemPanel } from './comment-system-panel';
import { SiteMemoryPanel } from './site-memory-panel';

export const BlogDetailPage = () => {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const trpc = useTRPC();
  const blog = useQuery(trpc.blogs.get.queryOptions({ id }));
  return (
    <Loaded query={blog} skeleton={<div className="p-6"><SkeletonText label={t('app.loading')} /></div>}>
      {(data) => <Detail blog={data} />}
    </Loaded>
  );
};

const Detail = ({ blog }: { blog: BlogDto }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const whyNot = useWhyNot();
  const posts = useQuery(trpc.posts.list.queryOptions({ blogId: blog.id, pageSize: 50 }));
  const open = useMutation(trpc.system.openExternal.mutationOptions());
  const setNever = useMutation(trpc.blogs.setNever.mutationOptions({
    onSuccess: (after) => {
      queryClient.setQueryData(trpc.blogs.get.queryKey({ id: after.id }), after);
      say({ title: t(after.never ? 'blogs.saidOn' : 'blogs.saidOff', { host: after.host }), undo: { label: t('app.undo'), run: () => setNever.mutate({ id: after.id, never: !after.never }) } });
    },
  }));
  return (
    <>
      <PageHeader title={blog.title ?? blog.host} crumbs={[{ to: '/blogs', label: t('blogs.title') }]} crumbsLabel={t('app.breadcrumb')}
        aside={<span className="shrink-0 text-soft">{blog.title && `${blog.host} · `}{t('blogs.seen', { when: ago(blog.createdAt) })}</span>}
        actions={
          <>
            {blog.url.startsWith('http') && <Button icon={<ExternalLink size={14} aria-hidden />} onClick={() => open.mutate({ url: blog.url })}>{t('app.openInBrowser')}</Button>}
            <Button kind={blog.never ? 'secondary' : 'danger'} icon={<Ban size={14} aria-hidden />} disabledReason={whyNot('validate_blogs')} onClick={() => setNever.mutate({ id: blog.id, never: !blog.never })}>{blog.never ? t('blogs.takeOff') : t('blogs.putOn')}</Button>
          </>
        } />
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto p-6 outline-offset-[-2px]">
        {blog.never && <div className="mb-4"><Notice tone="bad">{t('blogs.neverText')}</Notice></div>}
        <div className="grid grid-cols-[minmax(0,1fr)_340px] items-start gap-6 max-[1100px]:grid-cols-1">
          <section>
            <h2 className="mb-2 font-semibold">{t('blogs.posts')}</h2>
            <Loaded query={posts} skeleton={<SkeletonText label={t('app.loading')} />}>{(page) => <PostRows flush posts={page.items} label={t('blogs.posts')} />}</Loaded>
          </section>
          <div className="flex flex-col gap-4">
            <SiteMemoryPanel blogId={blog.id} />
            <CommentSystemPanel system={blog.commentSystem} />
            <AuthorityPanel authority={blog.authority} />
            <Panel title={t('blogs.feeds')}>{blog.feeds.length > 0 ? <ul>{blog.feeds.map((feed) => <li key={feed} className="font-mono text-small break-all">{feed}</li>)}</ul> : <p className="text-soft">{t('blogs.noFeeds')}</p>}</Panel>
          </div>
        </div>
      </div>
    </>
  );
};
