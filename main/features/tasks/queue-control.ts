// The queue as a whole: pause and resume all work, try everything again that failed, and the person's word on acts of which
// it is not known whether they happened.
import type { z } from 'zod';
import type { QueueState, retryAllResult, settleEffectInput, UnknownEffect } from '@shared/contracts/task';
import { AppError } from '../../core/app-error';
import type { Actor } from '../accounts';
import { createEffectRepository } from './effect.repository';
import { createTaskRepository } from './task.repository';
import type { TaskServicePorts } from './task.ports';

export interface QueueControl {
  queue(actor: Actor): Promise<QueueState>;
  /** Steps in hand end, then everything rests until `resumeAll`, also over restarts. @throws FORBIDDEN for who does not see everyone's work */
  pauseAll(actor: Actor): Promise<QueueState>;
  resumeAll(actor: Actor): Promise<QueueState>;
  /** Every failed task that the actor sees and that another try can help. */
  retryAll(actor: Actor, campaignId?: string): Promise<z.infer<typeof retryAllResult>>;
  unknownEffects(actor: Actor): Promise<UnknownEffect[]>;
  /** @throws CONFLICT when it was decided already */
  settleEffect(actor: Actor, input: z.output<typeof settleEffectInput>): Promise<UnknownEffect[]>;
}

/** Whose work is seen: null for everyone's. */
export const seenBy = (actor: Actor): string | null => (actor.permissions.includes('view_agent_logs') ? null : actor.id);

const requireAllSeen = (actor: Actor): void => {
  if (seenBy(actor) !== null) throw new AppError('FORBIDDEN', 'This pauses the work of everyone, so it takes an account that sees it. Pause your own campaigns instead.', { details: { permission: 'view_agent_logs' } });
  if (!actor.permissions.includes('run_agents')) throw new AppError('FORBIDDEN', 'Your account may not do that.', { details: { permission: 'run_agents' } });
};

export const createQueueControl = ({ database, store, control, effects }: TaskServicePorts, retry: (actor: Actor, id: string) => Promise<unknown>): QueueControl => {
  const tasks = createTaskRepository(database);
  const unknown = createEffectRepository(database);
  const state = async (actor: Actor): Promise<QueueState> => {
    const owner = seenBy(actor);
    return {
      pausedSince: await store.pausedSince(), failed: (await tasks.failed(undefined, owner)).length, unknownEffects: (await unknown.list(owner)).length,
      mayPause: owner === null && actor.permissions.includes('run_agents'),
    };
  };
  const change = async (actor: Actor, act: () => Promise<boolean>, type: 'queue.paused' | 'queue.resumed', after: () => void): Promise<QueueState> => {
    requireAllSeen(actor);
    await database.unit(async () => {
      if (!(await act())) return;
      database.record({ type });
      database.afterCommit(after);
    });
    return state(actor);
  };

  return {
    queue: state,
    pauseAll: (actor) => change(actor, () => store.pauseAll(actor.id), 'queue.paused', () => control.yieldAll()),
    resumeAll: (actor) => change(actor, () => store.resumeAll(), 'queue.resumed', () => control.wake()),
    retryAll: async (actor, campaignId) => {
      const ids = await tasks.failed(campaignId, seenBy(actor));
      let refused = 0;
      // A unit each: one that can not be tried again takes none of the others back.
      for (const id of ids) {
        try {
          await retry(actor, id);
        } catch (error) {
          if (AppError.from(error).code !== 'CONFLICT' && AppError.from(error).code !== 'NOT_FOUND') throw error;
          refused += 1;
        }
      }
      return { retried: ids.length - refused, refused };
    },
    unknownEffects: (actor) => unknown.list(seenBy(actor)),
    settleEffect: (actor, { id, happened }) =>
      database.unit(async () => {
        const seen = await unknown.list(seenBy(actor));
        if (seenBy(actor) !== null && !seen.some((effect) => effect.id === id)) throw new AppError('NOT_FOUND', 'This act does not exist.');
        await effects.settle(id, happened, actor.id);
        return unknown.list(seenBy(actor));
      }),
  };
};
