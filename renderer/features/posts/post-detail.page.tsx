import { useMutation, useQuery } from '@tanstack/react-query';
import { BookOpenText, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Analysis, Passage, PostDto } from '@shared/contracts/post';
import { dayAndTime, day, hostOf } from '../../app/format';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Facts, Panel } from '../../ui/panel';
import { SkeletonText } from '../../ui/skeleton';
import { AuthorityPanel } from '../blogs/authority-panel';
import { CommentSystemPanel } from '../blogs/comment-system-panel';
import { PostText } from '../comments/review-queue/post-text';
import { lightProps, useLight, type Light } from '../comments/review-queue/use-light';
import { DraftWithPanel } from './draft-with-panel';
import { DiscussionPanel } from './discussion-panel';
import { PassageList, WorthinessPanel } from './post-analysis';
import { ClaimsPanel, GapPanel, StancePanel, type LitProps } from './post-reading';
import { PostStatusBadge } from './post-status-badge';
import { ReaderComments } from './reader-comments';

/** Nothing is lit until the person points at a passage. */
const none: readonly Passage[] = [];

export const PostDetailPage = () => {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const post = useQuery(useTRPC().posts.get.queryOptions({ id }));
  return <Loaded query={post} skeleton={<div className="p-6"><SkeletonText lines={12} label={t('app.loading')} /></div>}>{(data) => <Detail post={data} />}</Loaded>;
};

const Detail = ({ post }: { post: PostDto }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const light = useLight();
  const trpc = useTRPC();
  const open = useMutation(trpc.system.openExternal.mutationOptions());
  const drafts = useQuery(trpc.comments.list.queryOptions({ postId: post.id, pageSize: 20 })).data;
  const first = drafts?.items[0];
  return (
    <>
      <PageHeader title={post.title || post.url} crumbs={[{ to: '/posts', label: t('posts.title') }, { to: `/blogs/${post.blogId}`, label: hostOf(post.url) }]} crumbsLabel={t('app.breadcrumb')}
        aside={<PostStatusBadge post={post} />}
        actions={
          <>
            {post.url.startsWith('http') && <Button icon={<ExternalLink size={14} aria-hidden />} onClick={() => open.mutate({ url: post.url })}>{t('app.openInBrowser')}</Button>}
            {first && <Button kind="primary" icon={<BookOpenText size={14} aria-hidden />} onClick={() => void navigate(`/review?${first.status === 'awaiting' ? '' : `view=${first.status}&`}id=${first.id}`)}>{t('posts.review', { count: drafts.total })}</Button>}
          </>
        } />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_360px] max-[860px]:block max-[860px]:overflow-y-auto">
        <section aria-label={t('posts.text')} tabIndex={0} className="min-h-0 overflow-y-auto outline-offset-[-2px]">
          <div className="mx-auto max-w-[66ch] px-6 pt-6 pb-16 font-serif text-read">
            {post.skipped && <div className="mb-5 font-sans text-base"><Notice tone="warn"><span className="font-medium">{t(`posts.skip.${post.skipped.code}`)}.</span> {post.skipped.reason}</Notice></div>}
            {post.text ? <PostText text={post.text} evidence={none} lit={light.lit.post} scrollToLit={light.lit.scroll} /> : <p className="font-sans text-base text-soft">{t('posts.noText')}</p>}
            {post.comments.length > 0 && <ReaderComments comments={post.comments} />}
          </div>
        </section>
        <aside tabIndex={0} aria-label={t('posts.facts')} className="flex min-h-0 flex-col outline-offset-[-2px] gap-4 overflow-y-auto border-l border-line p-4">
          <DraftWithPanel post={post} drafts={drafts} />
          <WorthinessPanel worthiness={post.worthiness} />
          {post.analysis && <AnalysisPanels analysis={post.analysis} light={light} />}
          <Panel title={t('posts.facts')}>
            <Facts left facts={[
              [t('posts.author'), post.author ?? t('app.unknown')], [t('posts.date'), post.date ? day(post.date) : t('app.unknown')], [t('posts.language'), post.language ?? t('app.unknown')], [t('posts.words'), post.words],
              ...(post.analysis?.readability != null ? [[t('posts.readability'), Math.round(post.analysis.readability)] as const] : []),
              ...(post.analysis?.readBy ? [[t('posts.readBy'), post.analysis.readBy] as const] : []),
              [t('posts.blog'), <Link key="blog" to={`/blogs/${post.blogId}`} className="text-accent hover:underline">{hostOf(post.url)}</Link>],
              ...(post.file ? [[t('posts.source'), <span key="file" className="font-mono text-small break-all">{post.file}</span>] as const] : []),
              [t('posts.found'), dayAndTime(post.foundAt)],
            ]} />
          </Panel>
          <CommentSystemPanel system={post.commentSystem} />
          <AuthorityPanel authority={post.authority} />
        </aside>
      </div>
    </>
  );
};

/** What was read out of the post; what an older analysis does not hold is left out. */
const AnalysisPanels = ({ analysis, light }: { analysis: Analysis; light: Light }) => {
  const { t } = useTranslation();
  const { gaps, stances, claims, numbers, discussion, passages, keyPhrases } = analysis;
  const propsOf: LitProps = (span) => lightProps(light, { post: [span], scroll: true });
  return (
    <>
      <GapPanel gaps={gaps} propsOf={propsOf} />
      {stances && <StancePanel stances={stances} propsOf={propsOf} />}
      {claims && <ClaimsPanel claims={claims} numbers={numbers} propsOf={propsOf} />}
      {discussion && <DiscussionPanel discussion={discussion} />}
      <PassageList passages={passages} propsOf={propsOf} />
      {keyPhrases.length > 0 && <Panel title={t('posts.phrases')}><div className="flex flex-wrap gap-1">{keyPhrases.slice(0, 16).map(({ text }) => <Chip key={text}>{text}</Chip>)}</div></Panel>}
    </>
  );
};
