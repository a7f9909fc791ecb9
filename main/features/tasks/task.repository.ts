import type { z } from 'zod';
import type { TaskDto, taskListInput } from '@shared/contracts/task';
import type { Database } from '../../db/database';
import { Conditions, limitOf } from '../../db/list-query';

interface TaskListRow {
  id: string; name: string; status: TaskDto['status']; campaign_id: string | null; subject: string | null; priority: number; run_after: string; attempts: number; max_attempts: number; progress_done: number | null;
  progress_total: number | null; error_code: string | null; error_message: string | null; created_at: string; started_at: string | null; finished_at: string | null;
}

const columns = 't.id, t.name, t.status, t.campaign_id, t.subject, t.priority, t.run_after, t.attempts, t.max_attempts, t.progress_done, t.progress_total, t.error_code, t.error_message, t.created_at, t.started_at, t.finished_at';
const own = 't.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ?)';

export const taskDtoOf = (row: TaskListRow): TaskDto => ({
  id: row.id, name: row.name, status: row.status, campaignId: row.campaign_id, subject: row.subject, priority: row.priority, retryAt: row.status === 'queued' && row.attempts > 0 ? row.run_after : null, attempts: row.attempts, maxAttempts: row.max_attempts,
  progress: row.progress_done === null || row.progress_total === null ? null : { done: row.progress_done, total: row.progress_total },
  error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
  createdAt: row.created_at, startedAt: row.started_at, finishedAt: row.finished_at,
});

export const createTaskRepository = (database: Database) => ({
  find: async (id: string, ownerId: string | null): Promise<TaskListRow | null> => {
    const conditions = new Conditions().add('t.id = ?', id).when(ownerId ?? undefined, own);
    const [row] = (await database.reader().query(`SELECT ${columns} FROM tasks t ${conditions.where}`, conditions.params)) as TaskListRow[];
    return row ?? null;
  },
  list: async (input: z.output<typeof taskListInput>, ownerId: string | null): Promise<{ rows: TaskListRow[]; total: number }> => {
    const conditions = new Conditions().when(input.status, 't.status = ?').when(input.campaignId, 't.campaign_id = ?').when(ownerId ?? undefined, own)
      .when(input.name, 't.name = ?').when(input.from, 't.finished_at >= ?').when(input.to, 't.finished_at < ?').search(input.search, ['t.subject', 't.name']);
    const reader = database.reader();
    const [count] = (await reader.query(`SELECT count(*) AS total FROM tasks t ${conditions.where}`, conditions.params)) as { total: number }[];
    const rows = (await reader.query(`SELECT ${columns} FROM tasks t ${conditions.where} ORDER BY t.created_at DESC, t.id DESC LIMIT ? OFFSET ?`, [...conditions.params, ...limitOf(input)])) as TaskListRow[];
    return { rows, total: count?.total ?? 0 };
  },
  /** Ids of failed tasks, oldest first. */
  failed: async (campaignId: string | undefined, ownerId: string | null): Promise<string[]> => {
    const conditions = new Conditions().add(`t.status = 'failed'`).when(campaignId, 't.campaign_id = ?').when(ownerId ?? undefined, own);
    return ((await database.reader().query(`SELECT t.id FROM tasks t ${conditions.where} ORDER BY t.finished_at, t.id`, conditions.params)) as { id: string }[]).map(({ id }) => id);
  },
});
