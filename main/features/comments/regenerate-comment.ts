// Another draft for a comment, as the person wants it: the earlier text stays a revision, and stays the text when nothing comes of it.
import type { z } from 'zod';
import type { CommentDto, commentRegenerateInput } from '@shared/contracts/comment';
import { throwIfAborted } from '../../core/abortable';
import { AppError } from '../../core/app-error';
import type { AgentSession } from '../../agents/agent-book';
import type { Actor } from '../accounts';
import { choiceWanted } from './choice-wanted';
import type { CommentAccess, OpenComment } from './comment-access';
import type { CommentPorts } from './comment.ports';
import { requireSeen } from './comment.rules';
import { makeDraft, noSteps, type DraftOrder } from './draft-studio';
import { storeText, withAgents, type NewText } from './store-text';
import type { Writing } from './writing-desk';

type Input = z.output<typeof commentRegenerateInput>;

const orderOf = async ({ comments, posts, styleOf }: CommentPorts, actor: Actor, seen: OpenComment, input: Input): Promise<DraftOrder> => {
  const { row, post, campaign } = seen;
  const earlier = (await comments.revisions(row.id)).map(({ text }) => text);
  return {
    post, brief: { ...campaign.brief, tone: input.tone ?? row.tone, length: input.length ?? row.length }, instructions: input.instructions, type: input.type, choice: choiceWanted(seen, input), style: await styleOf(actor.id),
    history: [...new Set([row.text, ...earlier, ...(await comments.history(row.personaId, row.id))])], usedShapes: { ...(await comments.usedShapes(row.campaignId, row.id)), [row.shape]: 1 },
    otherPassages: await posts.otherPassages(row.campaignId, post.id),
  };
};

const write = async (agents: AgentSession, order: DraftOrder, { signal, onText }: Writing): Promise<NewText> => {
  const outcome = await makeDraft(agents.crew, order, noSteps, { urgency: 'live', signal, onText });
  throwIfAborted(signal); // also what was stopped in its last moment
  if (!outcome.draft) throw new AppError('CONFLICT', `There is no other draft worth showing. ${outcome.skip.reason} The one you have is unchanged.`, { details: { code: outcome.skip.code } });
  const { candidate: { text, type, evidence, talkingPoints, disclosure, shape, plan = null }, review } = outcome.draft;
  const { tone, length } = order.brief;
  return { act: 'regenerated', text, review, edited: false, said: () => 'Drafted anew', type, tone, length, evidence, talkingPoints, disclosure, shape, plan };
};

/** @throws CONFLICT when nothing else is worth saying, CANCELLED when it was stopped; the comment stays as it was */
export const regenerate = async (ports: CommentPorts, access: CommentAccess, actor: Actor, input: Input): Promise<CommentDto> => {
  const seen = await access.open(actor, input.id);
  requireSeen(seen.row, seen.row.textHash);
  await ports.requireSettled(input.id);
  const order = await orderOf(ports, actor, seen, input);
  const writing = ports.desk.begin({ id: input.id, told: { type: 'comment.writing', campaignId: seen.row.campaignId, commentId: input.id } });
  try {
    return await withAgents(ports, seen.row, async (agents) => storeText(ports, access, { actor, seen, agents }, await write(agents, order, writing)));
  } finally {
    writing.end();
  }
};
