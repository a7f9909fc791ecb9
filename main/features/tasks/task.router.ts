import { byIdInput } from '@shared/contracts/basics';
import { taskDto, taskListInput, taskPage } from '@shared/contracts/task';
import { t } from '../../trpc/init';
import { signedInProcedure } from '../../trpc/procedures';
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
  });
