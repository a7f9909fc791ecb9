import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { SkeletonText } from '../../../ui/skeleton';
import { SplitPanes } from '../../../ui/split-panes';
import { LimitDialog } from '../posting/limit-dialog';
import { OpenPostings } from '../posting/open-postings';
import { usePosting } from '../posting/use-posting';
import { ApprovedCard } from './approved-card';
import { DraftPane } from './draft-pane';
import { PostPane } from './post-pane';
import { QueueEmpty, QueuePane } from './queue-pane';
import { RegenerateDialog } from './regenerate-dialog';
import { useLight } from './use-light';
import { useQueue, type Queue } from './use-queue';
import { useUnsavedEdits } from './use-unsaved-edits';
import { useReviewActions } from './use-review-actions';
import { useReviewKeys } from './use-review-keys';
import { useRewriting } from './use-rewriting';
import { useWriting } from './use-writing';

/** The heart of the app: the queue, the post and the draft side by side. */
export const ReviewQueuePage = () => {
  const { t } = useTranslation();
  const queue = useQueue();
  const light = useLight();
  const actions = useReviewActions(queue);
  const rewriting = useRewriting(actions);
  const [asking, setAsking] = useState(false);
  const current = queue.current;
  const { editing, edit, unsaved } = useUnsavedEdits(current?.id);
  const { comment, draft, blog } = useCurrent(current);
  const writing = useWriting(draft?.id);
  usePrefetch(queue.next);
  const { clear } = light;
  useEffect(() => { clear(); }, [current?.id, clear]);

  const posting = usePosting(queue.filters.view === 'approved' ? draft : actions.approved ?? undefined);
  useReviewKeys({ queue, actions, draft, blog, posting, writing: writing.now !== undefined, onEdit: edit, onAnother: () => setAsking(true) });

  const nothing = <div className="flex h-full items-center justify-center">{queue.pages.query.data && queue.pages.total === 0 && <QueueEmpty queue={queue} />}</div>;
  return (
    <>
      <h1 id="page-title" tabIndex={-1} className="sr-only">{t('review.title')}</h1>
      <SplitPanes
        name="review"
        left={{ label: t('review.resizeQueue'), initial: 268, min: 220, max: 400, content: (
          <div className="flex h-full flex-col">
            <div className="min-h-0 flex-1"><QueuePane queue={queue} unsaved={unsaved} /></div>
            <OpenPostings current={queue.filters.view === 'approved' ? current?.id : actions.approved?.id} onSelect={(id) => queue.set({ view: 'approved', id })} />
            {actions.approved && queue.filters.view !== 'approved' && <div className="shrink-0 border-t border-line bg-surface p-3"><ApprovedCard comment={actions.approved} just onUndo={actions.takeBack} onClose={actions.closeCard} /></div>}
          </div>
        ) }}
        middle={current ? <PostPane key={current.postId} postId={current.postId} evidence={draft?.evidence ?? []} light={light} /> : nothing}
        right={{ label: t('review.resizeDraft'), initial: 388, min: 320, max: 620, hidden: !current && queue.pages.query.data !== undefined, content: current ? (
          <Loaded query={{ ...comment, data: draft }} skeleton={<div className="p-5"><SkeletonText lines={10} label={t('app.loading')} /></div>}>
            {(data) => <DraftPane key={data.id} comment={data} blog={blog} light={light} actions={actions} rewriting={rewriting} writing={writing} editing={editing} onEdit={edit} onAnother={() => setAsking(true)} />}
          </Loaded>
        ) : null }}
      />
      <LimitDialog limit={actions.limit ?? posting.limit} onClose={() => { actions.closeLimit(); posting.closeLimit(); }} />
      {draft && <RegenerateDialog key={`${draft.id}:${draft.revision}`} open={asking} comment={draft} rewriting={rewriting} onClose={() => setAsking(false)} />}
    </>
  );
};

/** The draft that is read, and the site of its post. */
const useCurrent = (current: Queue['current']) => {
  const trpc = useTRPC();
  const comment = useQuery({ ...trpc.comments.get.queryOptions({ id: current?.id ?? '' }), enabled: Boolean(current) });
  const post = useQuery({ ...trpc.posts.get.queryOptions({ id: current?.postId ?? '' }), enabled: Boolean(current) });
  const blog = useQuery({ ...trpc.blogs.get.queryOptions({ id: post.data?.blogId ?? '' }), enabled: Boolean(post.data) }).data;
  return { comment, draft: current && comment.data?.id === current.id ? comment.data : undefined, blog };
};

/** The next draft and its post are there before the person asks. */
const usePrefetch = (next: { id: string; postId: string } | undefined): void => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id, postId } = next ?? {};
  useEffect(() => {
    if (!id || !postId) return;
    void queryClient.prefetchQuery(trpc.comments.get.queryOptions({ id }));
    void queryClient.prefetchQuery(trpc.posts.get.queryOptions({ id: postId }));
  }, [id, postId, queryClient, trpc]);
};
