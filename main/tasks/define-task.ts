import type { z } from 'zod';
import type { AppError } from '../core/app-error';
import type { Logger } from '../core/ports/logger';

/** What a running task gets. */
export interface TaskContext {
  readonly taskId: string;
  readonly campaignId: string | null;
  readonly runId: string | null;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /**
   * A step whose result is kept until the task ends: after a crash it is read, not done again. Before each step the task may
   * be paused or stopped. The result must survive JSON.
   */
  step<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** A border without a step: here, too, the task may be paused or stopped. For work that is cheap to do again. */
  border(): void;
  /** Told to the screens now, kept with the next step. */
  progress(done: number, total: number): void;
}

/** What a task leaves behind: runs in the one unit of work that also marks the task done. */
export type Completion = () => Promise<void>;
export type TaskHandler<P> = (payload: P, context: TaskContext) => Promise<Completion>;

export interface TaskDefinition<P> {
  /** `campaign.research` */
  name: string;
  /** A waiting task of another version is refused with a clear error, never misread. */
  version: number;
  payload: z.ZodType<P>;
  maxAttempts: number;
  timeoutMs: number;
  /** How many may run at once. */
  concurrency: number;
  /** Loaded on the first task of its kind. */
  load(): Promise<TaskHandler<P>>;
  /** Runs in the unit that marks the task failed, so that what waits for it goes on. */
  failed?(payload: P, error: AppError): Promise<void>;
}

/** Definitions of different payloads in one list; the runner parses a payload by its own definition before use. */
export type AnyTaskDefinition = TaskDefinition<never>;

export const defineTask = <P>(definition: TaskDefinition<P>): AnyTaskDefinition => definition as unknown as AnyTaskDefinition;
