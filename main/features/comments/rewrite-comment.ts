// New texts by the person's hand, and texts that are only looked at. The review is made before the unit of work (it takes as
// long as it takes) and the row is checked again inside it.
import type { z } from 'zod';
import type { CommentDto, commentEditInput, commentRestoreInput, commentScoreInput } from '@shared/contracts/comment';
import type { Review } from '@shared/contracts/review';
import { AppError } from '../../core/app-error';
import type { Actor } from '../accounts';
import type { CommentAccess } from './comment-access';
import type { CommentRow } from './comment.entity';
import type { CommentPorts } from './comment.ports';
import { requireSeen } from './comment.rules';
import { reviewOf, storeText, withAgents } from './store-text';

export const scoreText = async (ports: CommentPorts, access: CommentAccess, actor: Actor, input: z.output<typeof commentScoreInput>, signal?: AbortSignal): Promise<Review> =>
  reviewOf(await ports.agents.configured(), ports, await access.open(actor, input.id), { ...input, signal });

const orVoid = (words: string) => (before: CommentRow): string => `${words}${before.status === 'approved' ? '; the approval is void' : ''}`;

/** @throws CONFLICT when the stored text is not the one the person edited */
export const editText = async (ports: CommentPorts, access: CommentAccess, actor: Actor, input: z.output<typeof commentEditInput>): Promise<CommentDto> => {
  const seen = await access.open(actor, input.id);
  requireSeen(seen.row, input.textHash);
  await ports.requireSettled(input.id);
  if (seen.row.text === input.text) return access.dto(seen);
  return withAgents(ports, seen.row, async (agents) => {
    const review = await reviewOf(agents.crew, ports, seen, { text: input.text, grammar: true });
    return storeText(ports, access, { actor, seen, agents }, { act: 'edited', text: input.text, review, edited: true, said: orVoid('Edited') });
  });
};

/** An earlier text comes back as a revision of its own, with what it rests on. @throws CONFLICT NOT_FOUND */
export const restoreText = async (ports: CommentPorts, access: CommentAccess, actor: Actor, input: z.output<typeof commentRestoreInput>): Promise<CommentDto> => {
  const seen = await access.open(actor, input.id);
  requireSeen(seen.row, input.textHash);
  await ports.requireSettled(input.id);
  const wanted = (await ports.comments.revisions(input.id)).find(({ revision }) => revision === input.revision);
  if (!wanted) throw new AppError('NOT_FOUND', 'This comment has no such earlier text.');
  const { text, byWhom, madeOf } = wanted;
  if (seen.row.text === text) return access.dto(seen);
  if (text.includes('█')) throw new AppError('CONFLICT', 'A name was erased in that text, so it can not be taken back. The one you have is unchanged.');
  return withAgents(ports, seen.row, async (agents) => {
    const review = await reviewOf(agents.crew, ports, { ...seen, row: { ...seen.row, ...madeOf } }, { text, grammar: true });
    return storeText(ports, access, { actor, seen, agents }, { act: 'restored', text, review, edited: byWhom === 'person', from: input.revision, said: orVoid('An earlier text was taken back'), ...madeOf });
  });
};
