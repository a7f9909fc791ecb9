import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import type { BlogDto } from '@shared/contracts/post';
import { useSingleKeys } from '../../../app/theme';
import { useKeys } from '../../../app/use-keys';
import { useReadOnly } from '../../../app/use-read-only';
import type { Queue } from './use-queue';
import type { ReviewActions } from './use-review-actions';
import { whyNotApprove } from './why-not-approve';

interface ReviewKeys {
  queue: Queue;
  actions: ReviewActions;
  draft: CommentDto | undefined;
  blog: BlogDto | undefined;
  onEdit: (text: string) => void;
  onAnother: () => void;
}

/** One letter an act; what can not be done now does nothing, and its button says why. */
export const useReviewKeys = ({ queue, actions, draft, blog, onEdit, onAnother }: ReviewKeys): void => {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const onDraft = (act: (comment: CommentDto) => void) => () => { if (draft && !readOnly) act(draft); };
  useKeys({
    j: () => queue.move(1),
    k: () => queue.move(-1),
    a: onDraft((comment) => { if (!whyNotApprove(t, comment, blog?.never ?? false)) actions.approve(comment); }),
    r: onDraft((comment) => { if (comment.status === 'awaiting') actions.reject(comment); }),
    e: onDraft((comment) => onEdit(comment.text)),
    g: onDraft(onAnother),
    s: onDraft((comment) => { if (blog && !blog.never) actions.skipSite(comment, blog.id); }),
    z: () => { if (!readOnly) actions.takeBack(); },
  }, useSingleKeys());
};
