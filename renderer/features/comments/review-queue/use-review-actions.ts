import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { useSay } from '../../../app/toaster';
import { useActStack } from './use-act-stack';
import type { Queue } from './use-queue';
import { useRefusal } from './use-refusal';
import { useReviewMutations } from './use-review-mutations';

/**
 * What the person can do with a draft. Acts that can be undone show at once and come back when main refuses (a toast says
 * why). Promises instead of callbacks of `mutate`: those are dropped when the next act comes before the answer.
 */
export const useReviewActions = (queue: Queue) => {
  const { t } = useTranslation();
  const say = useSay();
  const [approved, setApproved] = useState<CommentDto | null>(null);
  const { refused, limit, closeLimit } = useRefusal();
  const ask = useReviewMutations();

  /** First the row is back in the queue, then it is read. */
  const showAgain = async (comment: Pick<CommentDto, 'id' | 'status'>) => {
    await ask.refetch();
    if (queue.filters.view === comment.status) queue.select(comment.id);
  };
  const stack = useActStack(ask, async (comment) => {
    setApproved((card) => (card?.id === comment.id ? null : card));
    await showAgain(comment);
  });

  const decide = async (comment: CommentDto, decision: 'approved' | 'rejected', override?: string): Promise<void> => {
    queue.leave(comment.id);
    try {
      const after = await ask.review.mutateAsync({ id: comment.id, decision, textHash: comment.textHash, ...(override ? { override } : {}) });
      stack.push({ kind: 'comment', id: comment.id });
      if (decision === 'approved') setApproved(after);
      else say({ title: t('review.said.rejected'), detail: comment.postTitle, undo: stack.undoing });
    } catch (error) {
      refused(error, (reason) => void decide(comment, decision, reason));
      await showAgain(comment);
    }
  };
  /** The site goes on the never list, and with it the draft at hand; other drafts for it can not be approved any more. */
  const skipSite = async (comment: CommentDto, blogId: string): Promise<void> => {
    const waiting = comment.status === 'awaiting';
    if (waiting) queue.leave(comment.id);
    try {
      await ask.setNever.mutateAsync({ id: blogId, never: true });
      if (waiting) await ask.review.mutateAsync({ id: comment.id, decision: 'rejected', textHash: comment.textHash, feedback: t('review.act.never') }).catch((error: unknown) => { refused(error); throw error; });
      stack.push({ kind: 'site', blogId, rejected: waiting ? comment.id : null });
      say({ title: t('review.said.skipped', { host: comment.host }), undo: stack.undoing });
    } catch {
      await showAgain(comment);
    }
  };
  const save = async (comment: CommentDto, text: string): Promise<boolean> => {
    try {
      await ask.edit.mutateAsync({ id: comment.id, text, textHash: comment.textHash });
    } catch {
      return false; // told by a toast; the text stays in the field
    }
    stack.push({ kind: 'comment', id: comment.id });
    if (comment.approval) say({ title: t('review.said.saved'), undo: stack.undoing });
    return true;
  };
  return {
    limit, closeLimit,
    approved, closeCard: () => setApproved(null),
    takeBack: stack.takeBack, canTakeBack: stack.filled, undoing: stack.undoing,
    approve: (comment: CommentDto) => void decide(comment, 'approved'),
    reject: (comment: CommentDto) => void decide(comment, 'rejected'),
    skipSite: (comment: CommentDto, blogId: string) => void skipSite(comment, blogId),
    save, saving: ask.edit.isPending,
    reopen: (comment: CommentDto) => { queue.leave(comment.id); stack.takeBackOf(comment.id); },
    regenerate: ask.regenerate, restore: ask.restore, rewritten: (id: string) => stack.push({ kind: 'comment', id }),
  };
};
export type ReviewActions = ReturnType<typeof useReviewActions>;
