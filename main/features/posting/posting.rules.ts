import type { PostingStatus } from '@shared/contracts/posting';
import { AppError } from '../../core/app-error';
import type { CommentRow } from '../comments';

/** Days after the posting at which it is looked at. */
export const checkDays = [1, 7, 30, 90] as const;
const dayMs = 86_400_000;

/** The first planned look after a moment, or null when none comes any more. */
export const plannedCheckAfter = (postedAt: string, after: Date): string | null => {
  const times = checkDays.map((days) => new Date(Date.parse(postedAt) + days * dayMs));
  return times.find((time) => time > after)?.toISOString() ?? null;
};

export const neverChecked = { live: null, liveAt: null, nextCheckAt: null } as const;

/** The person has not said yet what became of it. */
export const waitsForWord = (status: PostingStatus): boolean => status === 'opening' || status === 'opened' || status === 'unknown';

/** G2: only what is approved as it stands now is posted. @param hash of text, address and persona as they are now @throws CONFLICT */
export const requireApproval = (row: CommentRow, hash: string, seenHash: string): void => {
  if (row.status === 'posted') throw new AppError('CONFLICT', 'This comment was posted already.', { details: { posting: 'posted' } });
  if (row.status !== 'approved' || row.approvedHash === null) throw new AppError('CONFLICT', 'Only an approved comment is posted. Approve it first.');
  if (row.approvedHash !== row.textHash || row.textHash !== seenHash) throw new AppError('CONFLICT', 'The text is not the one that was approved. Look at it again, then decide.', { details: { textHash: row.textHash } });
  if (row.approvedHash !== hash) throw new AppError('CONFLICT', 'The persona or the address of the post has changed since this was approved, which voids the approval. Take it back, look again and approve it anew.');
};

/** What is posted or not known to have been is never opened again (G2). @throws CONFLICT */
export const requireNotDone = (status: PostingStatus | undefined): void => {
  if (status === 'posted') throw new AppError('CONFLICT', 'This comment was posted already.', { details: { posting: 'posted' } });
  if (status === 'unknown') throw new AppError('CONFLICT', 'It is not known whether this comment was posted: the app ended in the middle of it. Look at the post and say whether it stands there.', { details: { posting: 'unknown' } });
};

/** Where a posting is when the person's last word is taken back. An earlier start of the app can not vouch for what was open. */
export const takenBack = (before: PostingStatus, sameBoot: boolean): PostingStatus => (waitsForWord(before) && !sameBoot ? 'unknown' : before);
