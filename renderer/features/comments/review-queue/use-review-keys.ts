import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import type { BlogDto } from '@shared/contracts/post';
import { useWhyNot } from '../../../app/session/me';
import { useSay } from '../../../app/toaster';
import { useSingleKeys } from '../../../app/theme';
import { useKeys } from '../../../app/use-keys';
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

/** One letter an act; what can not be done now does nothing, and its button says why. What the person may not do is said. */
export const useReviewKeys = ({ queue, actions, draft, blog, onEdit, onAnother }: ReviewKeys): void => {
  const { t } = useTranslation();
  const whyNot = useWhyNot();
  const say = useSay();
  const allowed = (forbidden: string | null, act: () => void) => (forbidden === null ? act() : say({ title: t('accounts.denied.title'), detail: forbidden }));
  const [noDecision, noText, noSite] = [whyNot('approve_comments', true), whyNot('generate_comments'), whyNot('validate_blogs')];
  const onDraft = (act: (comment: CommentDto) => void) => () => { if (draft) act(draft); };
  useKeys({
    j: () => queue.move(1),
    k: () => queue.move(-1),
    a: onDraft((comment) => { allowed(noDecision, () => { if (!whyNotApprove(t, comment, blog?.never ?? false, null)) actions.approve(comment); }); }),
    r: onDraft((comment) => { if (comment.status === 'awaiting') allowed(noDecision, () => actions.reject(comment)); }),
    e: onDraft((comment) => allowed(noText, () => onEdit(comment.text))),
    g: onDraft(() => allowed(noText, onAnother)),
    s: onDraft((comment) => { if (blog && !blog.never) allowed(noSite, () => actions.skipSite(comment, blog.id)); }),
    z: () => allowed(noDecision, actions.takeBack),
  }, useSingleKeys());
};
