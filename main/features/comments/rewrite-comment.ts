// New texts for a comment: by the person's hand, or another draft. The review is made before the unit of work (it takes
// as long as it takes) and the row is checked again inside it.
import type { z } from 'zod';
import type { CommentDto, commentEditInput, commentRegenerateInput, commentScoreInput } from '@shared/contracts/comment';
import type { Review } from '@shared/contracts/review';
import { AppError } from '../../core/app-error';
import type { Actor } from '../accounts';
import type { AgentSession } from '../../agents/agent-book';
import type { Crew } from '../../agents/crew';
import { postForAgentsOf } from '../posts';
import type { CommentAccess, OpenComment } from './comment-access';
import type { CommentRow } from './comment.entity';
import type { CommentPorts } from './comment.ports';
import { requireSeen, reviewColumns, textHashOf } from './comment.rules';
import { makeDraft, noSteps } from './draft-studio';

const noApproval = { approvedAt: null, approvedBy: null, approvedHash: null, status: 'awaiting' } as const;

interface Wanted { text: string; quick?: boolean; grammar?: boolean; signal?: AbortSignal | undefined }

const reviewOf = async (crew: Crew, { comments, posts }: CommentPorts, { row, post, campaign }: OpenComment, { text, quick = false, grammar = false, signal }: Wanted): Promise<Review> => {
  const [history, otherPassages] = quick ? [await comments.history(row.personaId, row.id), []] : await Promise.all([comments.history(row.personaId, row.id), posts.otherPassages(row.campaignId, post.id)]);
  return crew.review({ text, post: postForAgentsOf(post), brief: campaign.brief, type: row.type, history, otherPassages, quick, grammar }, { urgency: 'live', ...(signal ? { signal } : {}) });
};

/** Evidence that the edited text still carries: quotes that stand in it word for word. */
const keptEvidence = (row: CommentRow, text: string): CommentRow['evidence'] => {
  const flat = (value: string): string => value.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase();
  return row.evidence.filter(({ quote }) => flat(text).includes(flat(quote)));
};

export const scoreText = async (ports: CommentPorts, access: CommentAccess, actor: Actor, input: z.output<typeof commentScoreInput>, signal?: AbortSignal): Promise<Review> =>
  reviewOf(await ports.agents.configured(), ports, await access.open(actor, input.id), { ...input, signal });

/** Work with agents for a comment; their calls are written down with what it stores, or apart when it stores nothing. */
const withAgents = async <T>({ agents }: CommentPorts, { row }: OpenComment, work: (session: AgentSession) => Promise<T>): Promise<T> => {
  const session = await agents.open({ taskId: null, campaignId: row.campaignId, postId: row.postId });
  try {
    return await work(session);
  } catch (error) {
    await session.storeApart();
    throw error;
  }
};

/** @throws CONFLICT when the stored text is not the one the person edited */
export const editText = async (ports: CommentPorts, access: CommentAccess, actor: Actor, input: z.output<typeof commentEditInput>): Promise<CommentDto> => {
  const { database, comments, clock, activity } = ports;
  const seen = await access.open(actor, input.id);
  requireSeen(seen.row, input.textHash);
  await ports.requireSettled(input.id);
  if (seen.row.text === input.text) return access.dto(seen);
  return withAgents(ports, seen, async (agents) => {
    const review = await reviewOf(agents.crew, ports, seen, { text: input.text, grammar: true });
    return database.unit(async () => {
      await agents.store();
      const opened = await access.open(actor, input.id);
      const { row, post, campaign } = opened;
      requireSeen(row, input.textHash);
      await ports.requireSettled(input.id);
      const after: CommentRow = {
        ...row, ...noApproval, ...reviewColumns(review), text: input.text, textHash: textHashOf(input.text, post.url, campaign.brief.persona), evidence: keptEvidence(row, input.text),
        edited: true, revision: ((await comments.revisions(row.id))[0]?.revision ?? row.revision) + 1, updatedAt: clock.now().toISOString(),
      };
      await comments.saveAct(row, after, 'edited', actor.id);
      await activity.add({ campaignId: row.campaignId, type: 'comment.edited', text: `Edited${row.status === 'approved' ? '; the approval is void' : ''}: comment on “${post.title}”.`, postId: post.id, commentId: row.id });
      database.record({ type: 'comment.edited', campaignId: row.campaignId, commentId: row.id });
      return access.dto({ row: after, post, campaign });
    });
  });
};

/** @throws CONFLICT when nothing else is worth saying; the comment stays as it was */
export const regenerate = async (ports: CommentPorts, access: CommentAccess, actor: Actor, input: z.output<typeof commentRegenerateInput>): Promise<CommentDto> => {
  const { database, comments, posts, clock, activity } = ports;
  const seen = await access.open(actor, input.id);
  requireSeen(seen.row, seen.row.textHash);
  await ports.requireSettled(input.id);
  const { row, post, campaign } = seen;
  const earlier = (await comments.revisions(row.id)).map(({ text }) => text);
  const brief = { ...campaign.brief, tone: input.tone ?? row.tone, length: input.length ?? row.length };
  const usedShapes = { ...(await comments.usedShapes(row.campaignId, row.id)), [row.shape]: 1 };
  return withAgents(ports, seen, async (agents) => {
    const outcome = await makeDraft(agents.crew, {
      post, brief, history: [...new Set([row.text, ...earlier, ...(await comments.history(row.personaId, row.id))])], usedShapes,
      otherPassages: await posts.otherPassages(row.campaignId, post.id), instructions: input.instructions, type: input.type,
    }, noSteps, { urgency: 'live' });
    if (!outcome.draft) throw new AppError('CONFLICT', `There is no other draft worth showing. ${outcome.skip.reason} The one you have is unchanged.`, { details: { code: outcome.skip.code } });
    const { candidate, review } = outcome.draft;
    return database.unit(async () => {
      await agents.store();
      const opened = await access.open(actor, input.id);
      requireSeen(opened.row, row.textHash);
      await ports.requireSettled(input.id);
      const after: CommentRow = {
        ...opened.row, ...noApproval, ...reviewColumns(review), text: candidate.text, textHash: textHashOf(candidate.text, post.url, brief.persona), type: candidate.type,
        tone: brief.tone, length: brief.length, evidence: candidate.evidence, talkingPoints: candidate.talkingPoints, disclosure: candidate.disclosure, shape: candidate.shape, plan: candidate.plan ?? null,
        edited: false, revision: ((await comments.revisions(row.id))[0]?.revision ?? row.revision) + 1, updatedAt: clock.now().toISOString(),
      };
      await comments.saveAct(opened.row, after, 'regenerated', actor.id);
      await activity.add({ campaignId: row.campaignId, type: 'comment.edited', text: `Drafted anew: comment on “${post.title}”.`, postId: post.id, commentId: row.id });
      database.record({ type: 'comment.edited', campaignId: row.campaignId, commentId: row.id });
      return access.dto({ row: after, post, campaign });
    });
  });
};
