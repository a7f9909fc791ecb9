import { createHash } from 'node:crypto';
import type { Persona } from '@shared/contracts/persona';
import type { Review } from '@shared/contracts/review';
import type { SitePolicy } from '@shared/contracts/site-memory';
import { AppError } from '../../core/app-error';
import { findPolicy } from '../../language/comment-policy';
import { onNeverList } from '../blogs';
import type { PostRow } from '../posts';
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

/** G11: what the page said when it was read, and what the site says now. null: comments are welcome. */
export const whyUnwelcome = (post: Pick<PostRow, 'commentSystem' | 'policyText' | 'text'>, sitePolicy: SitePolicy | null): { why: string; details: { closed: true } | { forbids: SitePolicy['forbids'] } } | null => {
  if (post.commentSystem.open === false) return { why: 'Comments are closed on this post, so nothing is posted there.', details: { closed: true } };
  const found = findPolicy(post.policyText, post.text);
  const policy = found ?? (sitePolicy?.forbids ? { forbids: sitePolicy.forbids, sentence: sitePolicy.quote } : null);
  if (!policy) return null;
  const unwanted = { comments: 'comments', promotion: 'promotion in its comments', 'ai-text': 'text written by machines in its comments' }[policy.forbids];
  return { why: `The site does not want ${unwanted}${policy.sentence ? `: “${policy.sentence}”` : '.'} Nothing is posted there.`, details: { forbids: policy.forbids } };
};

/** A person may have drafted before the site changed its mind. @throws CONFLICT */
export const requireWelcome = (post: Pick<PostRow, 'commentSystem' | 'policyText' | 'text'>, sitePolicy: SitePolicy | null): void => {
  const unwelcome = whyUnwelcome(post, sitePolicy);
  if (unwelcome) throw new AppError('CONFLICT', `${unwelcome.why}${'closed' in unwelcome.details ? ' Reject the draft.' : ''}`, { details: unwelcome.details });
};

/** What a review changes in its comment's row. */
export const reviewColumns = (review: Review): Pick<CommentRow, 'review' | 'verdict' | 'score' | 'blocking'> =>
  ({ review, verdict: review.verdict, score: review.score, blocking: blockingIssues(review).length });
