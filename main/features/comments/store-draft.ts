// What every new draft has in common, whether a run made it or a person asked for it: what it is written against, and its row.
import { newId } from '../../core/ids';
import type { Brief } from '../../agents/brief.schema';
import type { PostRow } from '../posts';
import type { CommentRow } from './comment.entity';
import type { CommentPorts } from './comment.ports';
import { reviewColumns, textHashOf } from './comment.rules';
import type { DraftOrder, DraftOutcome } from './draft-studio';

export interface DraftPlace {
  campaign: { id: string; ownerId: string; personaId: string };
  post: PostRow;
  brief: Brief;
}

type Draft = NonNullable<DraftOutcome['draft']>;

/** What a draft for the post must not repeat, and how the owner of its campaign writes. */
export const draftGround = async ({ comments, posts, styleOf }: Pick<CommentPorts, 'comments' | 'posts' | 'styleOf'>, { campaign, post }: DraftPlace): Promise<Pick<DraftOrder, 'history' | 'usedShapes' | 'otherPassages' | 'style'>> => ({
  history: await comments.history(campaign.personaId, null), usedShapes: await comments.usedShapes(campaign.id, null),
  otherPassages: await posts.otherPassages(campaign.id, post.id), style: await styleOf(campaign.ownerId),
});

const rowOf = ({ campaign, post, brief }: DraftPlace, { candidate, review }: Draft, ordinal: number, at: string): CommentRow => ({
  id: newId(), campaignId: campaign.id, postId: post.id, personaId: campaign.personaId, ordinal, host: post.host, type: candidate.type, tone: brief.tone, length: brief.length,
  text: candidate.text, textHash: textHashOf(candidate.text, post.url, brief.persona), evidence: candidate.evidence, talkingPoints: candidate.talkingPoints,
  disclosure: candidate.disclosure, shape: candidate.shape, plan: candidate.plan, ...reviewColumns(review), status: 'awaiting', edited: false, feedback: '', approvedAt: null, approvedBy: null,
  approvedHash: null, revision: 1, createdAt: at, updatedAt: at,
});

/** Row, timeline and event of a new draft. Inside a unit. @param by the account that asked for it; null: a run */
export const storeDraft = async ({ comments, activity, clock, database }: Pick<CommentPorts, 'comments' | 'activity' | 'clock' | 'database'>, place: DraftPlace, draft: Draft, by: string | null): Promise<CommentRow> => {
  const { campaign, post } = place;
  const ordinal = ((await comments.ofPost(post.id)).at(-1)?.ordinal ?? 0) + 1;
  const row = rowOf(place, draft, ordinal, clock.now().toISOString());
  await comments.insertDraft(row, by);
  const how = by === null ? 'Drafted' : 'Drafted with a talking point that was chosen';
  await activity.add({ campaignId: campaign.id, type: 'comment.drafted', text: `${how} for “${post.title}”: ${row.verdict.replace('_', ' ')}, ${Math.round(row.score)} of 100.`, postId: post.id, commentId: row.id });
  database.record({ type: 'comment.drafted', campaignId: campaign.id, commentId: row.id });
  return row;
};
