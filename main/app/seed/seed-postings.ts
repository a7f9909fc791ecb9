// What became of approved comments: opened, posted, and what later looks saw, by the rules of the ledger and of verification.
import { excerptLimit, type CheckOutcome } from '@shared/contracts/verification';
import type { CommentSighting } from '../../core/ports/page-reader';
import type { ActivityRow } from '../../features/activity/activity.entity';
import type { PostingRow, PostingStepRow } from '../../features/posting/posting.entity';
import { checkDays, neverChecked } from '../../features/posting/posting.rules';
import type { PostingCheckRow } from '../../features/verification/posting-check.entity';
import { judge, liveStateOf, missesForRemoval, nextCheckAt } from '../../features/verification/verification.rules';
import { dayMs, iso } from './seed-campaigns';
import type { SeedComment } from './seed-comments';
import type { SeedPost } from './seed-posts';
import type { SeededRandom } from './seeded-random';

/** A posting with all that hangs on it. */
export interface SeedPosting {
  row: PostingRow;
  steps: PostingStepRow[];
  checks: PostingCheckRow[];
  activity: ActivityRow | null;
}

interface Place { accountId: string; until: number; boot: string }

/** How a site deals with a comment over time. */
type Fate = 'stays' | 'held_first' | 'never_shown' | 'edited' | 'taken_down';
const fates: readonly (readonly [Fate, number])[] = [['stays', 70], ['held_first', 12], ['never_shown', 6], ['edited', 4], ['taken_down', 8]];

const outcomeOf = (fate: Fate, look: number): CheckOutcome => {
  if (fate === 'held_first') return look === 0 ? 'held' : 'live';
  if (fate === 'edited') return look === 0 ? 'live' : 'edited';
  if (fate === 'taken_down') return look === 0 ? 'live' : 'missing';
  return fate === 'never_shown' ? 'missing' : 'live';
};

const sightingOf = (outcome: CheckOutcome, shown: number, system: CommentSighting['system']): CommentSighting => ({
  found: outcome === 'missing' ? 'none' : outcome === 'edited' ? 'changed' : 'same', share: outcome === 'edited' ? 0.7 : 1, awaiting: outcome === 'held', excerpt: null, number: null, shown, paged: false, system, link: null,
});

const checkOf = (posting: PostingRow, { row: { text } }: SeedComment, { row: post }: SeedPost, { at, kind, outcome }: Pick<PostingCheckRow, 'kind' | 'outcome'> & { at: number }, random: SeededRandom): PostingCheckRow => {
  const missed = sightingOf('missing', post.readerCommentCount + 1, post.commentSystem.id);
  const shown = post.readerCommentCount + (outcome === 'missing' ? 0 : 1);
  // Where a script brings the comments after the page, no look can tell.
  const seen = judge(judge(missed).outcome === 'unknown' ? missed : sightingOf(outcome, shown, post.commentSystem.id));
  const told = seen.outcome !== 'missing' && seen.outcome !== 'unknown';
  return {
    id: random.id(at), postingId: posting.id, at: iso(at), kind, outcome: seen.outcome, reason: seen.reason, excerpt: told ? text.slice(0, excerptLimit) : null, place: told ? `comment ${shown} of ${shown}` : null, url: posting.permalink ?? post.url, link: null,
  };
};

/** The planned looks that have come, and the ones on the days after a miss, until it is sure. */
const looksOf = (posting: PostingRow, comment: SeedComment, post: SeedPost, { postedAt, until }: { postedAt: number; until: number }, random: SeededRandom): PostingCheckRow[] => {
  const fate = random.weighed(fates);
  const checks: PostingCheckRow[] = [];
  let misses = 0;
  for (const [look, days] of checkDays.entries()) {
    for (let extra = 0; ; extra += 1) {
      const at = postedAt + (days + extra) * dayMs + random.whole(1, 40) * 60_000;
      if (at > until) return checks;
      const check = checkOf(posting, comment, post, { at, kind: extra === 0 ? 'planned' : 'extra', outcome: outcomeOf(fate, look) }, random);
      checks.push(check);
      misses = check.outcome === 'missing' ? misses + 1 : 0;
      if (check.outcome !== 'missing' || misses >= missesForRemoval) break;
    }
  }
  return checks;
};

const steps = (postingId: string, accountId: string, taken: readonly (readonly [PostingStepRow['step'], number])[], random: SeededRandom): PostingStepRow[] =>
  taken.map(([step, at]) => ({ id: random.id(at), postingId, step, at: iso(at), accountId: step === 'unknown' ? null : accountId, note: null }));

/** Of an approved comment some were opened and not posted; of a posted one, where it stands. Null: the person has done nothing yet. */
export const postingOf = (comment: SeedComment, post: SeedPost, { accountId, until, boot }: Place, random: SeededRandom): SeedPosting | null => {
  const { row, decidedAt } = comment;
  if (decidedAt === null || row.approvedHash === null || (row.status === 'approved' && random.next() > 0.06)) return null;
  const openedAt = Math.min(until - 2_000, decidedAt + random.whole(1, 600) * 60_000);
  const saidAt = Math.min(until - 1_000, openedAt + random.whole(1, 9) * 60_000);
  const id = random.id(openedAt);
  const base: PostingRow = { id, commentId: row.id, textHash: row.approvedHash, accountId, status: 'not_posted', beforeStatus: 'opened', boot, openedAt: iso(openedAt), postedAt: null, permalink: null, held: false, ...neverChecked, createdAt: iso(openedAt), updatedAt: iso(saidAt) };
  const word = (type: string, text: string): ActivityRow => ({ id: random.id(saidAt), campaignId: row.campaignId, postId: row.postId, commentId: row.id, at: iso(saidAt), type, text: `${text}: comment on “${post.row.title}”.` });
  if (row.status !== 'posted') return { row: base, steps: steps(id, accountId, [['opening', openedAt], ['opened', openedAt + 500], ['not_posted', saidAt]], random), checks: [], activity: word('comment.not_posted', 'Not posted') };
  const posted: PostingRow = { ...base, status: 'posted', postedAt: iso(saidAt), held: random.next() < 0.15, permalink: random.next() < 0.3 ? `${post.row.url}#comment-${random.whole(100, 99_999)}` : null };
  const checks = looksOf(posted, comment, post, { postedAt: saidAt, until }, random);
  const live = checks.length > 0 ? liveStateOf(checks, posted.held) : null;
  const last = checks.at(-1)?.at ?? null;
  return {
    row: { ...posted, live, liveAt: last, nextCheckAt: nextCheckAt(iso(saidAt), checks, live ?? 'unknown', new Date(last ?? saidAt)), updatedAt: last ?? iso(saidAt) },
    steps: steps(id, accountId, [['opening', openedAt], ['opened', openedAt + 500], ['posted', saidAt]], random), checks, activity: word('comment.posted', 'Posted'),
  };
};
