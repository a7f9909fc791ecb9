import type { CheckOutcome, LiveState } from '@shared/contracts/verification';
import type { CommentSystemId } from '@shared/comment-systems';
import { counted } from '../../core/counted';
import type { CommentSighting } from '../../core/ports/page-reader';
import { plannedCheckAfter } from '../posting';

/** Systems whose comments a script loads after the page: what is not in the page itself tells nothing. */
const scripted: ReadonlySet<CommentSystemId> = new Set<CommentSystemId>([
  'disqus', 'giscus', 'utterances', 'gitalk', 'commento', 'comentario', 'hyvor', 'isso', 'remark42', 'cusdis', 'intensedebate', 'facebook', 'discourse', 'waline', 'twikoo', 'viafoura', 'openweb', 'coral', 'livefyre',
  'substack', 'medium', 'squarespace', 'wix', 'ghost', 'webmention',
]);

export interface Judged {
  outcome: CheckOutcome;
  reason: string;
}

const nothingSeen = ({ shown, paged, system }: CommentSighting): Judged => {
  if (scripted.has(system)) return { outcome: 'unknown', reason: `Comments on this site are loaded by ${system} after the page, so the page itself does not tell.` };
  if (shown === 0 && (system === 'unknown' || system === 'none')) return { outcome: 'unknown', reason: 'No readers’ comments were seen on the page, so it does not tell.' };
  if (paged) return { outcome: 'unknown', reason: 'The comments go on over several pages and only this one was read. Give the comment’s own address to be sure.' };
  return { outcome: 'missing', reason: shown === 0 ? 'No comment stands on the page.' : `Not among the ${counted(shown, 'comment')} of the page.` };
};

/** What a look says. What can not be told is unknown, never a miss (G12). */
export const judge = (sighting: CommentSighting): Judged => {
  if (sighting.found === 'none') return nothingSeen(sighting);
  if (sighting.awaiting) return { outcome: 'held', reason: 'The page says that it waits for its moderator.' };
  if (sighting.found === 'same') return { outcome: 'live', reason: 'It stands on the page as it was written.' };
  return { outcome: 'edited', reason: `It stands on the page, but changed: ${Math.round(sighting.share * 100)} % of its wording is there.` };
};

/** How many misses, on different days, make a removal (G12). */
export const missesForRemoval = 3;

export interface CheckFact {
  at: string;
  outcome: CheckOutcome;
}

const dayOf = (at: string): string => at.slice(0, 10);

/** Days with a miss since it was last seen; what could not be told counts for nothing. */
export const missedDays = (checks: readonly CheckFact[]): number => {
  const told = checks.filter(({ outcome }) => outcome !== 'unknown');
  const lastSeen = told.findLastIndex(({ outcome }) => outcome !== 'missing');
  return new Set(told.slice(lastSeen + 1).map(({ at }) => dayOf(at))).size;
};

/** What all looks so far say. @param checks oldest first @param saidHeld the person was told that it waits for a moderator */
export const liveStateOf = (checks: readonly CheckFact[], saidHeld: boolean): LiveState => {
  const told = checks.filter(({ outcome }) => outcome !== 'unknown');
  const last = told.at(-1)?.outcome;
  const everSeen = told.some(({ outcome }) => outcome !== 'missing');
  if (last !== undefined && last !== 'missing') return last;
  if (missedDays(checks) >= missesForRemoval) return 'removed';
  return saidHeld && !everSeen ? 'held' : 'unknown';
};

const dayMs = 86_400_000;

/** When to look again: as planned, and on the day after a miss until it is sure. */
export const nextCheckAt = (postedAt: string, checks: readonly CheckFact[], live: LiveState, now: Date): string | null => {
  const planned = plannedCheckAfter(postedAt, now);
  if (checks.at(-1)?.outcome !== 'missing' || live === 'removed') return planned;
  const extra = new Date(now.getTime() + dayMs).toISOString();
  return planned !== null && planned < extra ? planned : extra;
};
