import { useMutation, useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Span } from '@shared/contracts/basics';
import type { PostDto } from '@shared/contracts/post';
import { ago, day, hostOf } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { IconButton } from '../../../ui/icon-button';
import { SkeletonText } from '../../../ui/skeleton';
import { commentSystemName } from '../../blogs/comment-system-name';
import { ReaderComments } from '../../posts/reader-comments';
import { PostText } from './post-text';
import type { Light } from './use-light';

interface PostPaneProps {
  postId: string;
  evidence: readonly Span[];
  light: Light;
}

/** The post in a reading serif at a comfortable measure; everything else recedes. */
export const PostPane = ({ postId, evidence, light }: PostPaneProps) => {
  const { t } = useTranslation();
  const post = useQuery(useTRPC().posts.get.queryOptions({ id: postId }));
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [postId]);
  return (
    <section ref={scroller} aria-label={t('review.post.label')} tabIndex={0} className="h-full overflow-y-auto outline-offset-[-2px]">
      <div className="mx-auto max-w-[66ch] px-6 pt-6 pb-16 font-serif text-read">
        <Loaded query={post} skeleton={<SkeletonText lines={14} label={t('app.loading')} />}>
          {(data) => (
            <>
              <PostHead post={data} />
              {data.text ? <PostText text={data.text} evidence={evidence} lit={light.lit.post} scrollToLit={light.lit.scroll} /> : <p className="font-sans text-base text-soft">{t('review.post.noText')}</p>}
              {data.comments.length > 0 && <ReaderComments comments={data.comments} />}
            </>
          )}
        </Loaded>
      </div>
    </section>
  );
};

const PostHead = ({ post }: { post: PostDto }) => {
  const { t } = useTranslation();
  const open = useMutation(useTRPC().system.openExternal.mutationOptions());
  const { commentSystem: system } = post;
  const state = system.open === null ? 'unknown' : system.open ? 'open' : 'closed';
  const facts = [commentSystemName(t, system.id), t(`review.post.state.${state}`), system.login ? t('review.post.login') : '', system.captcha ? t('review.post.captcha') : ''].filter(Boolean);
  const byline = [post.author, post.date && ago(post.date), t('review.post.byline.comments', { count: post.readerComments })].filter(Boolean);
  return (
    <header className="mb-6 border-b border-line pb-4 font-sans text-base">
      <div className="flex items-start gap-3">
        <h2 className="min-w-0 flex-1 font-serif text-[24px] leading-8 font-semibold text-pretty">
          <Link to={`/posts/${post.id}`} className="hover:underline">{post.title}</Link>
        </h2>
        {post.url.startsWith('http') && <IconButton label={t('review.post.open')} icon={<ExternalLink size={16} aria-hidden />} onClick={() => open.mutate({ url: post.url })} />}
      </div>
      <p className="mt-2 text-soft">
        <span className="font-medium text-text">{hostOf(post.url)}</span>
        {byline.map((fact) => ` · ${fact}`).join('')}
      </p>
      <p className="text-small text-soft" title={post.date ? day(post.date) : undefined}>{facts.join(' · ')}</p>
    </header>
  );
};
