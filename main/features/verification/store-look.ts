import type { LiveState } from '@shared/contracts/verification';
import { newId } from '../../core/ids';
import type { PostingCheckRow } from './posting-check.entity';
import type { PostedComment } from './posting-check.repository';
import type { VerificationPorts } from './verification.ports';
import { liveStateOf, nextCheckAt } from './verification.rules';

const words: Record<LiveState, string> = { live: 'Live', held: 'Held by its moderator', edited: 'Edited by the site', removed: 'Removed', unknown: 'Not known' };

/** Keeps what a look saw, with what all of them say now, and plans the next one. Inside a unit. */
export const storeLook = async ({ database, clock, postings, checks, activity }: Pick<VerificationPorts, 'database' | 'clock' | 'postings' | 'checks' | 'activity'>, posted: PostedComment, look: Omit<PostingCheckRow, 'id' | 'postingId' | 'at'>): Promise<void> => {
  const row = await postings.find(posted.postingId);
  if (!row || row.status !== 'posted') return; // taken back meanwhile
  const now = clock.now();
  await checks.insert({ id: newId(), postingId: row.id, at: now.toISOString(), ...look });
  const all = await checks.of(row.id);
  const live = liveStateOf(all, row.held);
  await postings.keepLive(row.id, { live, liveAt: now.toISOString(), nextCheckAt: nextCheckAt(posted.postedAt, all, live, now) });
  if (live !== row.live) await activity.add({ campaignId: posted.campaignId, type: 'comment.verified', text: `${words[live]}: comment on “${posted.postTitle}”. ${look.reason}`, postId: posted.postId, commentId: posted.commentId });
  database.record({ type: 'comment.verified', campaignId: posted.campaignId, commentId: posted.commentId, removed: live === 'removed' && row.live !== 'removed' });
};
