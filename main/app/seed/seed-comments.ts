import type { Verdict } from '@shared/contracts/review';
import type { ActivityRow } from '../../features/activity/activity.entity';
import type { CommentActRow, CommentRevisionRow, CommentRow } from '../../features/comments/comment.entity';
import { reviewColumns, textHashOf } from '../../features/comments/comment.rules';
import type { PersonaRow } from '../../features/personas/persona.entity';
import { iso } from './seed-campaigns';
import type { SeedPost } from './seed-posts';
import { reviewOf } from './seed-review';
import { draftOf } from './seed-text';
import type { SeededRandom } from './seeded-random';

/** A draft with all that hangs on it. */
export interface SeedComment {
  row: CommentRow;
  revision: CommentRevisionRow;
  act: CommentActRow | null;
  activity: ActivityRow[];
  /** When the person decided, in milliseconds; null while it waits. */
  decidedAt: number | null;
}

type Decision = 'approved' | 'rejected' | 'posted' | null;

/** What the person did: a broken hard rule is never approved, and the newest drafts still wait. */
const decisionOf = (verdict: Verdict, fresh: boolean, random: SeededRandom): Decision => {
  if (random.next() < (fresh ? 0.7 : 0.12)) return null;
  if (verdict === 'rejected') return 'rejected';
  return random.weighed(verdict === 'ready' ? [['approved', 4], ['posted', 5], ['rejected', 2]] as const : [['approved', 1], ['rejected', 4]] as const);
};

const decided = (draft: CommentRow, decision: Exclude<Decision, null>, at: string, by: string): CommentRow =>
  decision === 'rejected' ? { ...draft, status: 'rejected', updatedAt: at } : { ...draft, status: decision, approvedAt: at, approvedBy: by, approvedHash: draft.textHash, updatedAt: at };

export const commentOf = (post: SeedPost, ordinal: number, { persona, accountId, until }: { persona: PersonaRow; accountId: string; until: number }, random: SeededRandom): SeedComment => {
  const made = draftOf(post.campaign.topic, post.article.passages, random);
  const verdict = random.weighed([['ready', 13], ['needs_revision', 5], ['rejected', 2]] as const);
  const drafted = Math.min(until - 60_000, post.foundAt + 120_000 + ordinal * 45_000 + random.whole(0, 30_000));
  const at = iso(drafted);
  const draft: CommentRow = {
    id: random.id(drafted), campaignId: post.row.campaignId, postId: post.row.id, personaId: persona.id, ordinal, host: post.row.host, type: made.type, tone: 'professional', length: 'medium',
    text: made.text, textHash: textHashOf(made.text, post.row.url, persona), evidence: [made.quote], talkingPoints: [made.point], disclosure: null, shape: `${made.type}/${made.shape}/none`, plan: null,
    ...reviewColumns(reviewOf(made, verdict, random)), status: 'awaiting', edited: false, feedback: '', approvedAt: null, approvedBy: null, approvedHash: null, revision: 1, createdAt: at, updatedAt: at,
  };
  const decision = decisionOf(verdict, until - drafted < 21 * 86_400_000, random);
  const decidedAt = iso(Math.min(until, drafted + random.whole(10, 4_000) * 60_000));
  const row = decision ? decided(draft, decision, decidedAt, accountId) : draft;
  const place = { campaignId: row.campaignId, postId: row.postId, commentId: row.id };
  const activity: ActivityRow[] = [{ id: random.id(drafted), ...place, at, type: 'comment.drafted', text: `Drafted for “${post.row.title}”: ${verdict.replace('_', ' ')}, ${row.score} of 100.` }];
  if (decision) {
    const word = decision === 'rejected' ? 'Rejected' : 'Approved';
    activity.push({ id: random.id(Date.parse(decidedAt)), ...place, at: decidedAt, type: `comment.${word.toLowerCase()}`, text: `${word}: comment on “${post.row.title}”.` });
  }
  return {
    row, activity, decidedAt: decision ? Date.parse(decidedAt) : null, revision: { id: random.id(drafted), commentId: row.id, revision: 1, text: row.text, byWhom: 'engine', at, score: row.score, verdict, kind: 'drafted', accountId: null, fromRevision: null, madeOf: null },
    act: decision ? { id: random.id(Date.parse(decidedAt)), commentId: row.id, act: decision === 'rejected' ? 'rejected' : 'approved', accountId, before: draft, at: decidedAt, undoneAt: null } : null,
  };
};
