import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import type { Queue } from './use-queue';

type Act = { kind: 'comment'; id: string } | { kind: 'site'; blogId: string; rejected: string | null };

/** What the person can do with a draft. Acts that can be undone show at once and are put back when main refuses. */
export const useReviewActions = (queue: Queue) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const [approved, setApproved] = useState<CommentDto | null>(null);
  const acts = useRef<Act[]>([]);

  const keep = (comment: CommentDto) => queryClient.setQueryData(trpc.comments.get.queryKey({ id: comment.id }), comment);
  const refetch = () => queryClient.invalidateQueries({ queryKey: [['comments']] });
  const review = useMutation(trpc.comments.review.mutationOptions({ onSuccess: keep }));
  const edit = useMutation(trpc.comments.edit.mutationOptions({ onSuccess: keep }));
  const regenerate = useMutation(trpc.comments.regenerate.mutationOptions({ onSuccess: keep, meta: { told: true } }));
  const undo = useMutation(trpc.comments.undo.mutationOptions({ onSuccess: keep }));
  const setNever = useMutation(trpc.blogs.setNever.mutationOptions());

  /** First the row is back in the queue, then it is read. */
  const showAgain = async (comment: Pick<CommentDto, 'id' | 'status'>) => {
    await refetch();
    if (queue.filters.view === comment.status) queue.select(comment.id);
  };
  const takeBack = () => {
    const act = acts.current.pop();
    const done = () => say({ title: t('review.said.undone') });
    if (!act) return say({ title: t('review.act.nothingToUndo') });
    const comeBack = (id: string) => undo.mutate({ id }, { onSuccess: (comment) => showAgain(comment).then(done) });
    if (act.kind === 'site') return setNever.mutate({ id: act.blogId, never: false }, { onSuccess: () => (act.rejected ? comeBack(act.rejected) : done()) });
    setApproved((card) => (card?.id === act.id ? null : card));
    comeBack(act.id);
  };
  const undoing = { label: t('app.undo'), run: takeBack };

  const decide = (comment: CommentDto, decision: 'approved' | 'rejected') => {
    queue.leave(comment.id);
    review.mutate({ id: comment.id, decision, textHash: comment.textHash }, {
      onError: () => void showAgain(comment),
      onSuccess: (after) => {
        acts.current.push({ kind: 'comment', id: comment.id });
        if (decision === 'approved') setApproved(after);
        else say({ title: t('review.said.rejected'), detail: comment.postTitle, undo: undoing });
      },
    });
  };
  /** The site goes on the never list, and with it the draft at hand; other drafts for it can not be approved any more. */
  const skipSite = (comment: CommentDto, blogId: string) => {
    const rejected = comment.status === 'awaiting' ? comment.id : null;
    const done = () => {
      acts.current.push({ kind: 'site', blogId, rejected });
      say({ title: t('review.said.skipped', { host: comment.host }), undo: undoing });
    };
    if (rejected) queue.leave(comment.id);
    setNever.mutate({ id: blogId, never: true }, {
      onError: () => void showAgain(comment),
      onSuccess: () => (rejected ? review.mutate({ id: comment.id, decision: 'rejected', textHash: comment.textHash, feedback: t('review.act.never') }, { onSuccess: done, onError: () => void showAgain(comment) }) : done()),
    });
  };
  return {
    approved, closeCard: () => setApproved(null), takeBack,
    canTakeBack: () => acts.current.length > 0,
    approve: (comment: CommentDto) => decide(comment, 'approved'),
    reject: (comment: CommentDto) => decide(comment, 'rejected'),
    skipSite,
    save: (comment: CommentDto, text: string, then: () => void) => edit.mutate({ id: comment.id, text, textHash: comment.textHash }, {
      onSuccess: () => {
        acts.current.push({ kind: 'comment', id: comment.id });
        if (comment.approval) say({ title: t('review.said.saved'), undo: undoing });
        then();
      },
    }),
    saving: edit.isPending,
    reopen: (comment: CommentDto) => undo.mutate({ id: comment.id }, { onSuccess: () => { queue.leave(comment.id); void refetch(); say({ title: t('review.said.undone') }); } }),
    regenerate, pushed: (id: string) => acts.current.push({ kind: 'comment', id }), undoing,
  };
};
export type ReviewActions = ReturnType<typeof useReviewActions>;
