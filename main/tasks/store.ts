// The rows of the queue. Every write runs inside a unit of work, so that a task commits together with the rows it is about.
import { In, type EntityManager } from 'typeorm';
import { AppError } from '../core/app-error';
import type { Clock } from '../core/ports/clock';
import { newId } from '../core/ids';
import { currentTrace } from '../core/trace';
import type { Database } from '../db/database';
import { insertMany } from '../db/bulk-insert';
import { TaskEntity, TaskStepEntity, type TaskRow } from './task.entity';

export interface NewTask {
  name: string;
  version: number;
  payload: unknown;
  /** The same key twice adds one task. */
  uniqueKey: string;
  campaignId: string | null;
  runId: string | null;
  subject: string | null;
  lane?: string;
  /** The host that it fetches from, where it is one. */
  host?: string | null;
  /** 1 (first) to 10. */
  priority?: number;
  /** Order among tasks of one priority, lowest first. */
  turn?: number;
  /** Queued while its campaign is paused. */
  held?: boolean;
  maxAttempts: number;
}

export const leaseMs = 60_000;
/** A task under which the process died this often is given up: it would take the app down for ever. */
export const maxInterruptions = 60;

export const usualPriority = 5;

const priorityOf = ({ name, priority = usualPriority }: NewTask): number => {
  if (!Number.isInteger(priority) || priority < 1 || priority > 10) throw new AppError('VALIDATION', `The priority of ${name} must be 1 to 10, not ${priority}.`);
  return priority;
};

const rowOf = (task: NewTask, now: string): TaskRow => ({
  id: newId(), name: task.name, version: task.version, payload: task.payload, uniqueKey: task.uniqueKey, campaignId: task.campaignId, runId: task.runId,
  lane: task.lane ?? null, host: task.host ?? null, subject: task.subject, traceId: currentTrace(), status: 'queued', held: task.held ?? false, priority: priorityOf(task), turn: task.turn ?? 0, attempts: 0, maxAttempts: task.maxAttempts, interruptions: 0,
  runAfter: now, leaseOwner: null, leaseFence: 0, leaseUntil: null, leasedAt: null, workedMs: 0, progressDone: null, progressTotal: null, errorCode: null, errorMessage: null,
  createdAt: now, startedAt: null, finishedAt: null,
});

const open = In(['queued', 'running']);

/** What no lease holds any more. */
const unleased = { leaseOwner: null, leaseUntil: null } as const;

interface Lease {
  database: Database;
  /** Tells the leases of this boot from those of an earlier one. */
  owner: string;
  now(): string;
  later(ms: number): string;
  /** Time in hand, this lease included. */
  worked(task: TaskRow): number;
  /** Writes only while the lease still is the one that was given: what an earlier holder writes late has no effect. */
  underLease(manager: EntityManager, task: TaskRow, set: Partial<TaskRow>): Promise<boolean>;
}

const leaseOf = (database: Database, clock: Clock, owner: string): Lease => ({
  database,
  owner,
  now: () => clock.now().toISOString(),
  later: (ms) => new Date(clock.now().getTime() + ms).toISOString(),
  worked: ({ workedMs, leasedAt }) => workedMs + (leasedAt ? Math.max(0, clock.now().getTime() - Date.parse(leasedAt)) : 0),
  underLease: async (manager, task, set) => {
    const result = await manager.createQueryBuilder().update(TaskEntity).set(set as never)
      .where({ id: task.id, leaseFence: task.leaseFence, leaseOwner: owner, status: 'running' }).execute();
    return (result.affected ?? 0) > 0;
  },
});

/** Results of steps, kept until their task ends. */
const stepStore = ({ database, now, later, underLease }: Lease) => ({
  readStep: async (taskId: string, key: string): Promise<{ result: unknown } | null> => database.reader().findOneBy(TaskStepEntity, { taskId, key }),
  saveStep: async (task: TaskRow, key: string, result: unknown, progress: { done: number; total: number } | null): Promise<boolean> => {
    const manager = database.writer();
    const set: Partial<TaskRow> = { leaseUntil: later(leaseMs), ...(progress ? { progressDone: progress.done, progressTotal: progress.total } : {}) };
    if (!(await underLease(manager, task, set))) return false;
    await manager.query(`INSERT INTO task_steps (task_id, key, result, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`, [task.id, key, JSON.stringify(result ?? null), now()]);
    return true;
  },
});

/** The pause of all work, kept over restarts: while its row stands, no task is given out. */
const pauseStore = ({ database, now }: Lease) => ({
  pausedSince: async (): Promise<string | null> => {
    const [row] = (await database.reader().query('SELECT paused_at AS at FROM queue_pauses')) as { at: string }[];
    return row?.at ?? null;
  },
  /** Inside a unit. @returns false when it was paused already */
  pauseAll: async (accountId: string): Promise<boolean> => {
    if (await pauseRow(database)) return false;
    await database.writer().query('INSERT INTO queue_pauses (id, paused_at, account_id) VALUES (1, ?, ?)', [now(), accountId]);
    return true;
  },
  /** Inside a unit. @returns false when it was not paused */
  resumeAll: async (): Promise<boolean> => {
    if (!(await pauseRow(database))) return false;
    await database.writer().query('DELETE FROM queue_pauses');
    return true;
  },
});

const pauseRow = async (database: Database): Promise<boolean> => ((await database.writer().query('SELECT 1 FROM queue_pauses')) as unknown[]).length > 0;

/** What a person does to the tasks of a campaign; inside a unit. */
const campaignStore = ({ database, now }: Lease) => ({
  /** Pausing: what waits is held, what runs goes back to the queue at its next border. */
  holdCampaign: async (campaignId: string): Promise<void> => {
    await database.writer().update(TaskEntity, { campaignId, status: open }, { held: true });
  },
  releaseCampaign: async (campaignId: string): Promise<void> => {
    await database.writer().update(TaskEntity, { campaignId, status: open }, { held: false });
  },
  /** Ends what waits and what runs; a late result of a running one is refused by its fence. @returns the ids */
  cancelWhere: async (where: { campaignId: string } | { id: string }): Promise<string[]> => {
    const manager = database.writer();
    const rows = await manager.find(TaskEntity, { where: { ...where, status: open }, select: { id: true, campaignId: true } });
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await manager.update(TaskEntity, { id: In(ids) }, { status: 'cancelled', ...unleased, finishedAt: now(), held: false });
    for (const row of rows) database.record({ type: 'task.cancelled', taskId: row.id, campaignId: row.campaignId });
    return ids;
  },
  /** A failed one waits again with fresh tries. */
  requeue: async (id: string): Promise<void> => {
    await database.writer().update(TaskEntity, { id, status: 'failed' }, { status: 'queued', attempts: 0, interruptions: 0, runAfter: now(), finishedAt: null, errorCode: null, errorMessage: null, held: false });
  },
  /** Whether the task of this key waits or runs. */
  hasOpen: (uniqueKey: string): Promise<boolean> => database.reader().existsBy(TaskEntity, { uniqueKey, status: open }),
  /** How many tasks of a run have not ended, by kind. */
  countOpen: async (runId: string, name: string): Promise<number> => database.reader().countBy(TaskEntity, { runId, name, status: open }),
});

/** How tasks come in and are given out. */
const dealStore = ({ database, now, later, owner }: Lease) => ({
  enqueue: async (tasks: readonly NewTask[]): Promise<void> => {
    const rows = tasks.map((task) => rowOf(task, now()));
    await insertMany(database.writer(), TaskEntity, rows);
    for (const row of rows) database.record({ type: 'task.queued', taskId: row.id, campaignId: row.campaignId });
  },

  /** Leases of an earlier boot are void: their tasks wait again. */
  voidLeases: async (): Promise<void> => {
    await database.unit(async () => {
      await database.writer().query(
        `UPDATE tasks SET status = 'queued', lease_owner = NULL, lease_until = NULL, interruptions = interruptions + 1 WHERE status = 'running' AND (lease_owner IS NULL OR lease_owner <> ?)`,
        [owner],
      );
    });
  },

  /** Own leases that nothing holds any more, since the end of their task could not be written. */
  voidLost: async (inHand: readonly string[]): Promise<void> => {
    await database.unit(async () => {
      await database.writer().query(
        `UPDATE tasks SET status = 'queued', lease_owner = NULL, lease_until = NULL WHERE status = 'running' AND lease_owner = ? AND id NOT IN (SELECT value FROM json_each(?))`, [owner, JSON.stringify(inHand)],
      );
    });
  },

  /** The next task that may run, leased to this boot; null when there is none. */
  take: (names: readonly string[]): Promise<TaskRow | null> =>
    database.unit(async () => {
      const manager = database.writer();
      const [next] = (await manager.query(
        `SELECT id FROM tasks t WHERE status = 'queued' AND held = 0 AND run_after <= ? AND name IN (${names.map(() => '?').join(', ')})
           AND (lane IS NULL OR NOT EXISTS (SELECT 1 FROM tasks r WHERE r.status = 'running' AND r.lane = t.lane))
           AND (host IS NULL OR NOT EXISTS (SELECT 1 FROM tasks r WHERE r.status = 'running' AND r.host = t.host))
           AND NOT EXISTS (SELECT 1 FROM queue_pauses)
         ORDER BY priority, turn, id LIMIT 1`,
        [now(), ...names],
      )) as { id: string }[];
      if (!next) return null;
      await manager.query(
        `UPDATE tasks SET status = 'running', lease_owner = ?, lease_fence = lease_fence + 1, lease_until = ?, leased_at = ?, started_at = coalesce(started_at, ?) WHERE id = ?`,
        [owner, later(leaseMs), now(), now(), next.id],
      );
      return manager.findOneBy(TaskEntity, { id: next.id });
    }),

  /** When the next waiting task becomes due, or null; also while all work is paused. */
  nextDue: async (): Promise<string | null> => {
    const [row] = (await database.reader().query(`SELECT min(run_after) AS due FROM tasks WHERE status = 'queued' AND held = 0 AND NOT EXISTS (SELECT 1 FROM queue_pauses)`)) as { due: string | null }[];
    return row?.due ?? null;
  },
});

/** How a lease is held and how it ends. */
const endStore = ({ database, now, later, worked, underLease }: Lease) => ({
  extendLease: (task: TaskRow): Promise<boolean> => database.unit(() => underLease(database.writer(), task, { leaseUntil: later(leaseMs) })),

  /** Inside a unit. @returns false when the lease is lost: then the unit must not commit anything */
  markDone: async (task: TaskRow): Promise<boolean> => {
    const manager = database.writer();
    if (!(await underLease(manager, task, { status: 'done', ...unleased, workedMs: worked(task), finishedAt: now(), errorCode: null, errorMessage: null }))) return false;
    await manager.delete(TaskStepEntity, { taskId: task.id });
    return true;
  },
  markFailed: (task: TaskRow, error: { code: string; message: string }): Promise<boolean> =>
    underLease(database.writer(), task, { status: 'failed', ...unleased, workedMs: worked(task), attempts: task.attempts + 1, finishedAt: now(), errorCode: error.code, errorMessage: error.message }),
  retryLater: (task: TaskRow, waitMs: number, error: { code: string; message: string }): Promise<boolean> =>
    underLease(database.writer(), task, { status: 'queued', ...unleased, workedMs: worked(task), attempts: task.attempts + 1, runAfter: later(waitMs), errorCode: error.code, errorMessage: error.message }),
  /** Back to the queue with its place kept; `held` as the row says. */
  putBack: (task: TaskRow): Promise<boolean> => underLease(database.writer(), task, { status: 'queued', ...unleased, workedMs: worked(task) }),
});

/** @param owner tells the leases of this boot from those of an earlier one */
export const createTaskStore = (database: Database, clock: Clock, owner: string) => {
  const lease = leaseOf(database, clock, owner);
  return { ...dealStore(lease), ...endStore(lease), ...stepStore(lease), ...pauseStore(lease), ...campaignStore(lease) };
};
export type TaskStore = ReturnType<typeof createTaskStore>;
