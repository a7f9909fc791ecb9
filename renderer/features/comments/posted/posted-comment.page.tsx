import { useMutation, useQuery } from '@tanstack/react-query';
import { ExternalLink, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CommentDto } from '@shared/contracts/comment';
import { ago, dayAndTime } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useWhyNot } from '../../../app/session/me';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { PageHeader } from '../../../ui/page-header';
import { Panel } from '../../../ui/panel';
import { SkeletonText } from '../../../ui/skeleton';
import { usePosting, waitsForWord } from '../posting/use-posting';
import { PostingActs } from '../posting/posting-acts';
import { VerificationPanel } from './verification-panel';

/** A posted comment: its text, every step of its posting, and whether it stays up. */
export const PostedCommentPage = () => {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const comment = useQuery(useTRPC().comments.get.queryOptions({ id }));
  return (
    <Loaded query={comment} skeleton={<div className="p-6"><SkeletonText label={t('app.loading')} /></div>}>
      {(data) => <Posted comment={data} />}
    </Loaded>
  );
};

const Posted = ({ comment }: { comment: CommentDto }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const whyNot = useWhyNot()('generate_comments');
  const open = useMutation(trpc.system.openExternal.mutationOptions());
  const post = useQuery(trpc.posts.get.queryOptions({ id: comment.postId })).data;
  const posting = usePosting(comment);
  const state = posting.posting;
  const address = state?.permalink ?? comment.postUrl;
  return (
    <>
      <PageHeader title={comment.postTitle} crumbs={[{ to: '/comments', label: t('comments.title') }]} crumbsLabel={t('app.breadcrumb')}
        aside={<span className="shrink-0 text-soft">{comment.host}{state?.postedAt && ` · ${t('posting.step.posted')} ${ago(state.postedAt)}`}</span>}
        actions={
          <>
            {address.startsWith('http') && <Button icon={<ExternalLink size={14} aria-hidden />} onClick={() => open.mutate({ url: address })}>{t(state?.permalink ? 'posting.page.openComment' : 'posting.page.openPost')}</Button>}
            {state?.undoable && <Button icon={<Undo2 size={14} aria-hidden />} disabledReason={whyNot} onClick={posting.undo}>{t('posting.act.undo')}</Button>}
          </>
        } />
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto p-6 outline-offset-[-2px]">
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-start gap-6 max-[1000px]:grid-cols-1">
          <div className="flex flex-col gap-4">
            <Panel title={t('posting.page.text')}><p data-testid="posted-text" className="max-w-prose break-words whitespace-pre-wrap text-pretty">{comment.text}</p></Panel>
            <Panel title={t('posting.page.ledger')}>
              {waitsForWord(posting) && <div className="mb-3"><PostingActs posting={posting} postUrl={comment.postUrl} /></div>}
              <ol className="flex flex-col">
                {state?.steps.map((step) => (
                  <li key={`${step.at} ${step.step}`} className="flex min-h-7 flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-1 last:border-0">
                    <span>{t(`posting.step.${step.step}`)} <span className="text-soft">{step.by ?? t('posting.page.byApp')}</span></span>
                    <time dateTime={step.at} className="tabular text-small text-soft">{dayAndTime(step.at)}</time>
                    {step.note && <p className="w-full text-small text-pretty text-soft">{step.note}</p>}
                  </li>
                ))}
              </ol>
              {post && <p className="mt-3 text-soft">{t('posting.page.on')} <Link className="text-accent hover:underline" to={`/blogs/${post.blogId}`}>{comment.host}</Link></p>}
            </Panel>
          </div>
          <VerificationPanel commentId={comment.id} />
        </div>
      </div>
    </>
  );
};
