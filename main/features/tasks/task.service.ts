import type { z } from 'zod';
import type { TaskDto, taskListInput, taskPage } from '@shared/contracts/task';
import type { Actor } from '../accounts';

/** Background work as the person sees it. */
export interface TaskService {
  list(actor: Actor, input: z.output<typeof taskListInput>): Promise<z.infer<typeof taskPage>>;
  get(actor: Actor, id: string): Promise<TaskDto>;
  /** @throws CONFLICT when it has ended */
  cancel(actor: Actor, id: string): Promise<TaskDto>;
  /** Queues a failed one again. @throws CONFLICT when it has not failed */
  retry(actor: Actor, id: string): Promise<TaskDto>;
}
