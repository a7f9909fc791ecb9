// What every new text of a comment has in common, however it came: it is judged before it is stored, voids an approval, is a
// revision of its own, and can be undone.
import type { CommentDto } from '@shared/contracts/comment';
import type { Review } from '@shared/contracts/review';
import type { AgentSession } from '../../agents/agent-book';
import type { Crew } from '../../agents/crew';
import { AppError } from '../../core/app-error';
import { wordingLikeness } from '../../language/words';
import type { Actor } from '../accounts';
import { postForAgentsOf } from '../posts';
import type { CommentAccess, OpenComment } from './comment-access';
import type { CommentRow, MadeOf } from './comment.entity';
import type { CommentPorts } from './comment.ports';
import { requireSeen, reviewColumns, textHashOf } from './comment.rules';

const noApproval = { approvedAt: null, approvedBy: null, approvedHash: null, status: 'awaiting' } as const;

interface Wanted { text: string; quick?: boolean; grammar?: boolean; signal?: AbortSignal | undefined }

export const reviewOf = async (crew: Crew, { comments, posts }: CommentPorts, { row, post, campaign }: OpenComment, { text, quick = false, grammar = false, signal }: Wanted): Promise<Review> => {
  const [history, otherPassages] = quick ? [await comments.history(row.personaId, row.id), []] : await Promise.all([comments.history(row.personaId, row.id), posts.otherPassages(row.campaignId, post.id)]);
  return crew.review({ text, post: postForAgentsOf(post), brief: campaign.brief, type: row.type, history, otherPassages, quick, grammar }, { urgency: 'live', ...(signal ? { signal } : {}) });
};

/** A text this like the one before is an edit of it; below, another text. */
const sameText = 0.5;

/** Evidence that a text still carries: passages that it quotes word for word, and those that it goes on naming without a quote. */
export const keptEvidence = (row: Pick<CommentRow, 'evidence' | 'text'>, text: string): CommentRow['evidence'] => {
  const flat = (value: string): string => value.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase();
  const quotes = (whole: string, { quote }: CommentRow['evidence'][number]): boolean => flat(whole).includes(flat(quote));
  return row.evidence.filter((one) => quotes(text, one) || (!quotes(row.text, one) && wordingLikeness(row.text, text) >= sameText));
};

/** Work with agents for a post and its comments; their calls are written down with what it stores, or apart when it stores nothing. */
export const withAgents = async <T>({ agents }: Pick<CommentPorts, 'agents'>, { campaignId, postId }: Pick<CommentRow, 'campaignId' | 'postId'>, work: (session: AgentSession) => Promise<T>): Promise<T> => {
  const session = await agents.open({ taskId: null, campaignId, postId });
  try {
    return await work(session);
  } catch (error) {
    await session.storeApart();
    throw error;
  }
};

export interface NewText extends Partial<MadeOf> {
  act: 'edited' | 'regenerated' | 'restored';
  text: string;
  review: Review;
  /** Whether the wording is a person's. */
  edited: boolean;
  /** The revision whose text came back. */
  from?: number;
  /** What the timeline says of it, before the title of the post. */
  said: (before: CommentRow) => string;
}

/** @param seen the comment as it was read, whose text this one replaces @throws CONFLICT when the stored text is another by now */
export const storeText = (ports: CommentPorts, access: CommentAccess, { actor, seen, agents }: { actor: Actor; seen: OpenComment; agents: AgentSession }, { act, text, review, edited, from, said, ...madeOf }: NewText): Promise<CommentDto> => {
  const { database, comments, clock, activity } = ports;
  return database.unit(async () => {
    await agents.store();
    const opened = await access.open(actor, seen.row.id);
    const { row, post, campaign } = opened;
    requireSeen(row, seen.row.textHash);
    if (row.status !== seen.row.status) throw new AppError('CONFLICT', 'This comment was decided on meanwhile, so it stays as it is.');
    await ports.requireSettled(row.id);
    const after: CommentRow = {
      ...row, evidence: keptEvidence(row, text), ...madeOf, ...noApproval, ...reviewColumns(review), text, textHash: textHashOf(text, post.url, campaign.brief.persona), edited,
      revision: ((await comments.revisions(row.id))[0]?.revision ?? row.revision) + 1, updatedAt: clock.now().toISOString(),
    };
    await comments.saveAct(row, after, act, actor.id, from);
    await activity.add({ campaignId: row.campaignId, type: 'comment.edited', text: `${said(row)}: comment on “${post.title}”.`, postId: post.id, commentId: row.id });
    database.record({ type: 'comment.edited', campaignId: row.campaignId, commentId: row.id });
    return access.dto({ row: after, post, campaign });
  });
};
