import type { Database } from '../../db/database';
import type { Effects } from '../../tasks/effects';
import type { TaskStore } from '../../tasks/store';

export interface TaskServicePorts {
  database: Database;
  store: TaskStore;
  effects: Effects;
  control: { wake(): void; yieldAll(): void; abort(ids: readonly string[]): void };
  /** What a run makes of a task that a person took out of it; inside the unit of work. */
  cancelled(taskId: string): Promise<void>;
  /** What a run makes of a task that is tried again; inside the unit of work. */
  revived(taskId: string): Promise<void>;
}
