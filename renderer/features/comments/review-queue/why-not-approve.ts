import type { TFunction } from 'i18next';
import type { CommentDto } from '@shared/contracts/comment';

/** Why a draft can not be approved as it stands; null when it can. @param forbidden why this person may not approve */
export const whyNotApprove = (t: TFunction, comment: CommentDto, siteNever: boolean, forbidden: string | null): string | null => {
  if (comment.status !== 'awaiting') return t('review.act.decided');
  if (forbidden) return forbidden;
  if (siteNever) return t('review.act.never');
  const broken = comment.review.issues.find((issue) => issue.severity === 'block');
  return broken ? t('review.act.broken', { rule: broken.message }) : null;
};
