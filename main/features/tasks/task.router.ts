import { z } from 'zod';
import { byIdInput, noInput } from '@shared/contracts/basics';
import { queueState, retryAllInput, retryAllResult, settleEffectInput, taskDto, taskListInput, taskPage, unknownEffect } from '@shared/contracts/task';
import { t } from '../../trpc/init';
import { permitted, signedInProcedure } from '../../trpc/procedures';
import type { TaskService } from './task.service';

export const createTaskRouter = (service: TaskService) =>
  t.router({
    list: signedInProcedure({ rest: { method: 'GET', path: '/tasks' }, description: 'A page of tasks.' })
      .input(taskListInput).output(taskPage).query(({ ctx, input }) => service.list(ctx.account, input)),
    get: signedInProcedure({ rest: { method: 'GET', path: '/tasks/{id}' }, description: 'One task.' })
      .input(byIdInput).output(taskDto).query(({ ctx, input }) => service.get(ctx.account, input.id)),
    cancel: signedInProcedure({ rest: { method: 'POST', path: '/tasks/{id}/cancel' }, description: 'Cancels a task that has not ended.' })
      .input(byIdInput).output(taskDto).mutation(({ ctx, input }) => service.cancel(ctx.account, input.id)),
    retry: signedInProcedure({ rest: { method: 'POST', path: '/tasks/{id}/retry' }, description: 'Queues a failed task again.' })
      .input(byIdInput).output(taskDto).mutation(({ ctx, input }) => service.retry(ctx.account, input.id)),
    retryAll: signedInProcedure({ rest: { method: 'POST', path: '/tasks/retry-failed' }, description: 'Queues every failed task again that another try can help.' })
      .input(retryAllInput).output(retryAllResult).mutation(({ ctx, input }) => service.retryAll(ctx.account, input.campaignId)),
    queue: signedInProcedure({ rest: { method: 'GET', path: '/tasks/queue' }, description: 'The queue as a whole: whether it is paused, what failed, what waits for a person’s word.' })
      .input(noInput).output(queueState).query(({ ctx }) => service.queue(ctx.account)),
    pauseAll: permitted('view_agent_logs', { rest: { method: 'POST', path: '/tasks/pause-all' }, description: 'Pauses all work in the background until it is resumed, also over restarts; for accounts that see everyone’s work.' })
      .input(noInput).output(queueState).mutation(({ ctx }) => service.pauseAll(ctx.account)),
    resumeAll: permitted('view_agent_logs', { rest: { method: 'POST', path: '/tasks/resume-all' }, description: 'Goes on with all work.' })
      .input(noInput).output(queueState).mutation(({ ctx }) => service.resumeAll(ctx.account)),
    unknownEffects: signedInProcedure({ rest: { method: 'GET', path: '/tasks/unknown-effects' }, description: 'Acts of which it is not known whether they happened.' })
      .input(noInput).output(z.array(unknownEffect)).query(({ ctx }) => service.unknownEffects(ctx.account)),
    settleEffect: permitted('run_agents', { rest: { method: 'POST', path: '/tasks/unknown-effects/{id}/settle' }, description: 'Says whether an unknown act happened; what did not may be tried again.' })
      .input(settleEffectInput).output(z.array(unknownEffect)).mutation(({ ctx, input }) => service.settleEffect(ctx.account, input)),
  });
