import type { z } from 'zod';
import type { TaskDto, taskListInput, taskPage } from '@shared/contracts/task';
import { AppError } from '../../core/app-error';
import { ownerFilter, type Actor } from '../accounts';
import { createQueueControl, seenBy, type QueueControl } from './queue-control';
import type { TaskServicePorts } from './task.ports';
import { createTaskRepository, taskDtoOf } from './task.repository';

/** Background work as the person sees it. */
export interface TaskService extends QueueControl {
  list(actor: Actor, input: z.output<typeof taskListInput>): Promise<z.infer<typeof taskPage>>;
  get(actor: Actor, id: string): Promise<TaskDto>;
  /** @throws CONFLICT when it has ended */
  cancel(actor: Actor, id: string): Promise<TaskDto>;
  /** Queues a failed one again. @throws CONFLICT when it has not failed */
  retry(actor: Actor, id: string): Promise<TaskDto>;
}

export const createTaskService = (ports: TaskServicePorts): TaskService => {
  const { database, store, control, cancelled, revived } = ports;
  const repository = createTaskRepository(database);
  const open = async (actor: Actor, id: string): Promise<TaskDto> => {
    const row = await repository.find(id, seenBy(actor) === null ? null : (ownerFilter(actor) ?? actor.id));
    if (!row) throw new AppError('NOT_FOUND', 'This task does not exist.');
    return taskDtoOf(row);
  };
  const retry = (actor: Actor, id: string): Promise<TaskDto> =>
    database.unit(async () => {
      const { status } = await open(actor, id);
      if (status !== 'failed') throw new AppError('CONFLICT', `Only a failed task can be tried again; this one is ${status}.`, { details: { status } });
      await revived(id);
      await store.requeue(id);
      database.afterCommit(() => control.wake());
      return open(actor, id);
    });
  return {
    ...createQueueControl(ports, retry),
    list: async (actor, input) => {
      const { rows, total } = await repository.list(input, seenBy(actor));
      return { items: rows.map(taskDtoOf), page: input.page, pageSize: input.pageSize, total };
    },
    get: open,
    cancel: (actor, id) =>
      database.unit(async () => {
        const { status } = await open(actor, id);
        if (status !== 'queued' && status !== 'running') throw new AppError('CONFLICT', `The task is ${status} already; there is nothing to cancel.`, { details: { status } });
        const ids = await store.cancelWhere({ id });
        database.afterCommit(() => control.abort(ids));
        await cancelled(id);
        return open(actor, id);
      }),
    retry,
  };
};
