import { counted } from '../../core/counted';
import { createHash } from 'node:crypto';
import type { Persona } from '@shared/contracts/persona';
import type { Review } from '@shared/contracts/review';
import type { Settings } from '@shared/contracts/settings';
import { AppError } from '../../core/app-error';
import { onNeverList } from '../blogs';
import type { CommentRow } from './comment.entity';

/** What an approval is bound to: another text, address or persona is another hash (G2). */
export const textHashOf = (text: string, url: string, persona: Pick<Persona, 'name' | 'email' | 'site'>): string =>
  createHash('sha256').update(JSON.stringify([text, url, persona.name, persona.email, persona.site])).digest('hex');

export const blockingIssues = (review: Review): Review['issues'] => review.issues.filter(({ severity }) => severity === 'block');

/** @throws CONFLICT when the person looked at another text than the one that is stored */
export const requireSeen = (row: Pick<CommentRow, 'textHash' | 'status'>, seenHash: string): void => {
  if (row.status === 'posted') throw new AppError('CONFLICT', 'This comment was posted; it stays as it is.');
  if (row.textHash !== seenHash) throw new AppError('CONFLICT', 'The text has changed since you read it. Look at it again, then decide.', { details: { textHash: row.textHash } });
};

/** @throws CONFLICT naming the hard rules that are broken; no setting turns them off */
export const requireApprovable = (review: Review): void => {
  const broken = blockingIssues(review);
  if (broken.length === 0) return;
  throw new AppError('CONFLICT', `This draft can not be approved: ${broken.map(({ message }) => message).join(' ')} Edit it or reject it.`, { details: { rules: broken.map(({ rule }) => rule) } });
};

/** G11: the never list may have grown since the draft was made. @throws CONFLICT */
export const requireNotBarred = (url: string, never: readonly string[]): void => {
  const barred = onNeverList(url, never);
  if (barred) throw new AppError('CONFLICT', `"${barred}" is on the never list, so nothing is approved there. Take the site off the list under Blogs first, or reject the draft.`, { details: { host: barred } });
};

export interface ApprovalCounts {
  onPost: number;
  onSite: number;
  byAuthor: number;
  today: number;
}

/** G10, counted at approval: what the numbers of earlier approvals leave room for. @throws CONFLICT naming the limit and where it is set */
export const requireWithinLimits = (counts: ApprovalCounts, limits: Settings['guardrails']): void => {
  const over = (limit: keyof Settings['guardrails'], message: string): AppError =>
    new AppError('CONFLICT', `${message} The limit can be changed in Settings, Guardrails.`, { details: { limit, allowed: limits[limit] } });
  if (counts.onPost >= limits.perPost) throw over('perPost', limits.perPost === 1 ? 'A comment on this post is approved already.' : `${counts.onPost} comments on this post are approved already.`);
  if (limits.siteDays > 0 && counts.onSite > 0) throw over('siteDays', `A comment on this site was approved within the last ${counted(limits.siteDays, 'day')}.`);
  if (limits.authorDays > 0 && counts.byAuthor > 0) throw over('authorDays', `A comment on a post of this author was approved within the last ${counted(limits.authorDays, 'day')}.`);
  if (counts.today >= limits.perDay) throw over('perDay', counts.today === 1 ? 'A comment was approved today, which is the most for a day.' : `${counts.today} comments were approved today, which is the most for a day.`);
};

/** What a review changes in its comment's row. */
export const reviewColumns = (review: Review): Pick<CommentRow, 'review' | 'verdict' | 'score' | 'blocking'> =>
  ({ review, verdict: review.verdict, score: review.score, blocking: blockingIssues(review).length });
