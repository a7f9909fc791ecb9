import type { z } from 'zod';
import type { dashboardDto } from '@shared/contracts/system';
import type { Database } from '../../db/database';

type Dashboard = z.infer<typeof dashboardDto>;

/** Campaigns that count: not deleted, and the owner's when one is given. */
const mine = '(SELECT k.id FROM campaigns k, input WHERE k.deleted_at IS NULL AND (input.owner IS NULL OR k.owner_id = input.owner))';
const withOwner = 'WITH input(owner) AS (VALUES (?))';

export const createSystemRepository = (database: Database) => {
  const one = async <T>(sql: string, params: unknown[]): Promise<T> => ((await database.reader().query(sql, params)) as T[])[0] as T;
  return {
    status: (owner: string | null): Promise<{ runningTasks: number; queuedTasks: number; awaitingReview: number }> =>
      one(`${withOwner} SELECT (SELECT count(*) FROM tasks WHERE status = 'running' AND (campaign_id IS NULL OR campaign_id IN ${mine})) AS runningTasks,
        (SELECT count(*) FROM tasks WHERE status = 'queued' AND (campaign_id IS NULL OR campaign_id IN ${mine})) AS queuedTasks,
        (SELECT coalesce(sum(n), 0) FROM comment_days WHERE status = 'awaiting' AND campaign_id IN ${mine}) AS awaitingReview`, [owner]),
    counts: (owner: string | null): Promise<Pick<Dashboard, 'awaiting' | 'approved' | 'failedTasks'>> =>
      one(`${withOwner} SELECT (SELECT coalesce(sum(n), 0) FROM comment_days WHERE status = 'awaiting' AND campaign_id IN ${mine}) AS awaiting,
        (SELECT coalesce(sum(n), 0) FROM comment_days WHERE status = 'approved' AND campaign_id IN ${mine}) AS approved,
        (SELECT count(*) FROM tasks WHERE status = 'failed' AND campaign_id IN ${mine}) AS failedTasks`, [owner]),
    /** Of all campaigns that run now: how many they are, and what their runs have behind them. */
    progress: (): Promise<{ campaigns: number; done: number; total: number }> =>
      one(`SELECT count(DISTINCT k.id) AS campaigns, coalesce(sum(t.status IN ('done', 'failed', 'cancelled')), 0) AS done, count(t.id) AS total
        FROM campaigns k LEFT JOIN tasks t ON t.run_id = (SELECT id FROM runs WHERE campaign_id = k.id ORDER BY started_at DESC LIMIT 1) WHERE k.status = 'running' AND k.deleted_at IS NULL`, []),
    queueDepth: async (): Promise<{ name: string; queued: number; running: number }[]> =>
      (await database.reader().query(`SELECT name, sum(status = 'queued') AS queued, sum(status = 'running') AS running FROM tasks WHERE status IN ('queued', 'running') GROUP BY name ORDER BY name`)) as { name: string; queued: number; running: number }[],
    /** Of the file: pages that hold nothing, and how large one is. */
    pages: (): Promise<{ free: number; size: number }> => one('SELECT (SELECT freelist_count FROM pragma_freelist_count) AS free, (SELECT page_size FROM pragma_page_size) AS size', []),
    running: async (owner: string | null): Promise<Dashboard['running']> =>
      (await database.reader().query(
        `${withOwner} SELECT k.id AS id, k.name AS name,
           (SELECT count(*) FROM tasks t WHERE t.campaign_id = k.id AND t.status IN ('done', 'failed', 'cancelled') AND t.run_id = (SELECT id FROM runs WHERE campaign_id = k.id ORDER BY started_at DESC LIMIT 1)) AS done,
           (SELECT count(*) FROM tasks t WHERE t.campaign_id = k.id AND t.run_id = (SELECT id FROM runs WHERE campaign_id = k.id ORDER BY started_at DESC LIMIT 1)) AS total
         FROM campaigns k WHERE k.status IN ('running', 'paused') AND k.id IN ${mine} ORDER BY k.updated_at DESC`, [owner],
      )) as Dashboard['running'],
  };
};
export type SystemRepository = ReturnType<typeof createSystemRepository>;
