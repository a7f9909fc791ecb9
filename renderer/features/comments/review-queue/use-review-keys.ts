import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import type { BlogDto } from '@shared/contracts/post';
import { useWhyNot } from '../../../app/session/me';
import { useSay } from '../../../app/toaster';
import { useSingleKeys } from '../../../app/theme';
import { useKeys } from '../../../app/use-keys';
import { waitsForWord, type Posting } from '../posting/use-posting';
import type { Queue } from './use-queue';
import type { ReviewActions } from './use-review-actions';
import { whyNotApprove } from './why-not-approve';

interface ReviewKeys {
  queue: Queue;
  actions: ReviewActions;
  draft: CommentDto | undefined;
  blog: BlogDto | undefined;
  /** Of the draft that is read, or was just approved. */
  posting: Posting;
  /** Another draft is on its way: until it is there, nothing is decided. */
  writing: boolean;
  onEdit: (text: string) => void;
  onAnother: () => void;
}

/** One letter an act; what can not be done now does nothing, and its button says why. What the person may not do is said. */
export const useReviewKeys = ({ queue, actions, draft, blog, posting, writing, onEdit, onAnother }: ReviewKeys): void => {
  const { t } = useTranslation();
  const whyNot = useWhyNot();
  const say = useSay();
  const allowed = (forbidden: string | null, act: () => void) => (forbidden === null ? act() : say({ title: t('accounts.denied.title'), detail: forbidden }));
  const [noDecision, noText, noSite] = [whyNot('approve_comments', true), whyNot('generate_comments'), whyNot('validate_blogs')];
  const toPost = queue.filters.view === 'approved' ? draft : actions.approved;
  const canOpen = toPost?.status === 'approved' && toPost.postUrl.startsWith('http') && !waitsForWord(posting) && posting.posting?.status !== 'posted';
  const waits = (comment: CommentDto): boolean => comment.id === toPost?.id && waitsForWord(posting);
  const onDraft = (act: (comment: CommentDto) => void) => () => { if (draft && !writing) act(draft); };
  useKeys({
    j: () => queue.move(1),
    k: () => queue.move(-1),
    a: onDraft((comment) => { allowed(noDecision, () => { if (!whyNotApprove(t, comment, blog?.never ?? false, null)) actions.approve(comment); }); }),
    r: onDraft((comment) => { if (comment.status === 'awaiting') allowed(noDecision, () => actions.reject(comment)); }),
    e: onDraft((comment) => { if (!waits(comment)) allowed(noText, () => onEdit(comment.text)); }),
    g: onDraft((comment) => { if (!waits(comment)) allowed(noText, onAnother); }),
    s: onDraft((comment) => { if (blog && !blog.never) allowed(noSite, () => actions.skipSite(comment, blog.id)); }),
    o: () => { if (canOpen) allowed(noText, () => posting.open()); },
    p: () => { if (waitsForWord(posting)) allowed(noText, () => posting.markPosted()); },
    n: () => { if (waitsForWord(posting)) allowed(noText, posting.markNotPosted); },
    z: () => allowed(noDecision, actions.takeBack),
  }, useSingleKeys());
};
