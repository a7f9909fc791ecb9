import type { TFunction } from 'i18next';
import type { CommentDto } from '@shared/contracts/comment';

/** Why a draft can not be approved as it stands; null when it can. */
export const whyNotApprove = (t: TFunction, comment: CommentDto, siteNever: boolean): string | null => {
  if (comment.status !== 'awaiting') return t('review.act.decided');
  if (siteNever) return t('review.act.never');
  const broken = comment.review.issues.find((issue) => issue.severity === 'block');
  return broken ? t('review.act.broken', { rule: broken.message }) : null;
};
