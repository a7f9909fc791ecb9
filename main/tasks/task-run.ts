// One task in hand: its context, its borders, its end. The runner decides when; this file decides how it ends.
import { orAborted, wait } from '../core/abortable';
import { counted } from '../core/counted';
import { AppError } from '../core/app-error';
import { faultPoint } from '../core/fault-point';
import type { Logger } from '../core/ports/logger';
import type { AppEvent } from '@shared/events';
import type { Database } from '../db/database';
import type { AnyTaskDefinition, TaskContext, TaskHandler } from './define-task';
import { retryAfterMs, type Random } from './retry-policy';
import { leaseMs, maxInterruptions, type TaskStore } from './store';
import type { TaskRow } from './task.entity';

/** Thrown at a border: the task keeps its place and goes back to the queue. */
export class PutBack extends Error {}
/** The lease is another's or the task was cancelled: whatever it did is not written. */
class LeaseLost extends Error {}

export interface TaskRunPorts {
  database: Database;
  store: TaskStore;
  log: Logger;
  publish(event: AppEvent): void;
  /** For the spread of retries. */
  random: Random;
  /** Told when a task met a full disk. */
  onFull(error: AppError): void;
}

export interface InHand {
  task: TaskRow;
  abort: AbortController;
  /** Set by pause and shutdown: the task goes back at its next border. */
  yieldAtBorder: boolean;
}

const contextOf = (ports: TaskRunPorts, hand: InHand, signal: AbortSignal): TaskContext => {
  const { database, store, publish } = ports;
  const { task } = hand;
  let progress: { done: number; total: number } | null = null;
  const border = (): void => {
    signal.throwIfAborted();
    if (hand.yieldAtBorder) throw new PutBack();
  };
  return {
    taskId: task.id, campaignId: task.campaignId, runId: task.runId, signal, log: ports.log,
    step: async (key, work) => {
      border();
      const known = await store.readStep(task.id, key);
      // A step's result is what the same step wrote earlier: its type is the one of `work`.
      if (known) return known.result as Awaited<ReturnType<typeof work>>;
      const result = await work();
      signal.throwIfAborted();
      faultPoint('step.before-save');
      const kept = await database.unit(() => store.saveStep(task, key, result, progress));
      faultPoint('step.after-save');
      if (!kept) throw new LeaseLost();
      return result;
    },
    border,
    progress: (done, total) => {
      progress = { done, total };
      publish({ type: 'task.progressed', taskId: task.id, campaignId: task.campaignId, done, total });
    },
  };
};

const finish = async (ports: TaskRunPorts, task: TaskRow, completion: () => Promise<void>): Promise<void> => {
  const { database, store } = ports;
  faultPoint('task.before-commit');
  await database.unit(async () => {
    if (!(await store.markDone(task))) throw new LeaseLost();
    await completion();
    database.record({ type: 'task.finished', taskId: task.id, campaignId: task.campaignId });
    faultPoint('task.in-commit');
  });
  faultPoint('task.after-commit');
};

const fail = async (ports: TaskRunPorts, definition: AnyTaskDefinition, task: TaskRow, error: AppError): Promise<void> => {
  const { database, store, log, random } = ports;
  const wait = task.attempts + 1 < task.maxAttempts ? retryAfterMs(error, task.attempts + 1, random) : null;
  log.warn('task failed', { name: task.name, taskId: task.id, code: error.code, retryInMs: wait, ...(error.code === 'INTERNAL' ? { stack: error.stack, cause: String((error.cause as Error | undefined)?.stack ?? '') } : {}) });
  await database.unit(async () => {
    if (wait !== null) return void (await store.retryLater(task, wait, error));
    if (!(await store.markFailed(task, error))) return;
    const payload = definition.payload.safeParse(task.payload);
    if (payload.success) await definition.failed?.(payload.data, error);
    database.record({ type: 'task.failed', taskId: task.id, campaignId: task.campaignId });
  });
};

/** How long a handler that was cut short may take to write down what it did until then. */
const letGoMs = 250;

const letGo = async (work: Promise<unknown>): Promise<void> => {
  const over = new AbortController();
  await Promise.race([work.then(() => undefined, () => undefined), wait(letGoMs, over.signal).catch(() => undefined)]);
  over.abort();
};

/** A handler that does not hear the signal is left behind: what it still writes is refused by the fence of its lease. */
const orLeft = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  try {
    return await orAborted(work, signal);
  } catch (error) {
    if (signal.aborted) await letGo(work);
    throw error;
  }
};

const runHandler = async (ports: TaskRunPorts, definition: AnyTaskDefinition, hand: InHand, load: () => Promise<TaskHandler<never>>): Promise<void> => {
  const { task } = hand;
  if (task.interruptions > maxInterruptions) throw new AppError('INTERNAL', `The app ended ${task.interruptions} times while this was in hand, so it was given up.`);
  if (task.version !== definition.version) throw new AppError('CONFLICT', `This task was queued by another version of the app (${task.version}). Start the campaign again.`);
  const timeout = AbortSignal.timeout(definition.timeoutMs);
  const signal = AbortSignal.any([hand.abort.signal, timeout]);
  try {
    const handler = await load();
    const completion = await orLeft(handler(definition.payload.parse(task.payload), contextOf(ports, hand, signal)), signal);
    signal.throwIfAborted();
    await finish(ports, task, completion);
  } catch (error) {
    if (timeout.aborted && !hand.abort.signal.aborted) throw new AppError('TIMEOUT', `The work took longer than ${counted(Math.round(definition.timeoutMs / 1000), 'second')}.`, { cause: error, retry: true });
    throw error;
  }
};

/** Runs one leased task to its end, whatever that is. Never throws. @returns false when its end could not be written */
export const runTask = async (ports: TaskRunPorts, definition: AnyTaskDefinition, hand: InHand, load: () => Promise<TaskHandler<never>>): Promise<boolean> => {
  const { database, store, log } = ports;
  const { task } = hand;
  const heartbeat = setInterval(() => void store.extendLease(task).catch(() => undefined), leaseMs / 3);
  heartbeat.unref();
  try {
    faultPoint('task.taken');
    await runHandler(ports, definition, hand, load);
  } catch (error) {
    try {
      if (error instanceof LeaseLost) return true;
      // A shutdown or a pause that had to cut the step short: its place is kept all the same. So it is on a full disk, which is
      // no fault of the task and costs it no try.
      const full = AppError.from(error).code === 'DISK_FULL';
      if (full) ports.onFull(AppError.from(error));
      if (full || error instanceof PutBack || hand.abort.signal.aborted) await database.unit(() => store.putBack(task));
      else await fail(ports, definition, task, AppError.from(error));
    } catch (failure) {
      log.error('the end of a task could not be written', { name: task.name, taskId: task.id, code: AppError.from(failure).code });
      return false;
    }
  } finally {
    clearInterval(heartbeat);
  }
  return true;
};
