import type { z } from 'zod';
import { IsNull } from 'typeorm';
import type { campaignListInput, Pipeline } from '@shared/contracts/campaign';
import type { Database } from '../../db/database';
import { Conditions, limitOf } from '../../db/list-query';
import { CampaignEntity, RunEntity, type CampaignRow, type RunRow } from './campaign.entity';

const sorts = { newest: 'k.created_at DESC, k.id DESC', name: 'k.name COLLATE NOCASE, k.id', updated: 'k.updated_at DESC, k.id DESC' } as const;

export interface CampaignCounts {
  pipeline: Pipeline;
  awaiting: number;
  approved: number;
}

interface CountRow {
  candidates: number; found: number; analysed: number; drafted: number; decided: number; awaiting: number; approved: number; skipped: number; openTasks: number; doneTasks: number; failedTasks: number;
}

/** One row of counts of real rows for a campaign and its newest run. */
const countSql = `WITH target(id) AS (VALUES (?)), run AS (SELECT id, candidates FROM runs WHERE campaign_id = (SELECT id FROM target) ORDER BY started_at DESC, id DESC LIMIT 1)
SELECT coalesce((SELECT candidates FROM run), 0) AS candidates,
  (SELECT count(*) FROM posts WHERE campaign_id = (SELECT id FROM target)) AS found,
  (SELECT count(*) FROM posts WHERE campaign_id = (SELECT id FROM target) AND analysis IS NOT NULL) AS analysed,
  count(*) AS drafted, coalesce(sum(status <> 'awaiting'), 0) AS decided, coalesce(sum(status = 'awaiting'), 0) AS awaiting, coalesce(sum(status = 'approved'), 0) AS approved,
  (SELECT count(*) FROM skips WHERE run_id = (SELECT id FROM run)) AS skipped,
  (SELECT count(*) FROM tasks WHERE campaign_id = (SELECT id FROM target) AND status IN ('queued', 'running')) AS openTasks,
  (SELECT count(*) FROM tasks WHERE run_id = (SELECT id FROM run) AND status = 'done') AS doneTasks,
  (SELECT count(*) FROM tasks WHERE run_id = (SELECT id FROM run) AND status = 'failed') AS failedTasks
FROM comments WHERE campaign_id = (SELECT id FROM target)`;

export const createCampaignRepository = (database: Database) => ({
  find: (id: string): Promise<CampaignRow | null> => database.reader().findOneBy(CampaignEntity, { id }),
  findByContent: (contentKey: string): Promise<CampaignRow | null> => database.reader().findOne(CampaignEntity, { where: { contentKey, deletedAt: IsNull() }, order: { createdAt: 'DESC' } }),
  list: async (input: z.output<typeof campaignListInput>, ownerId: string | null): Promise<{ rows: CampaignRow[]; total: number }> => {
    const conditions = new Conditions().when(input.status, 'k.status = ?').when(ownerId ?? undefined, 'k.owner_id = ?')
      .add(input.deleted ? 'k.deleted_at IS NOT NULL' : 'k.deleted_at IS NULL').search(input.search, ['k.name', 'k.topic', 'k.keywords']);
    const reader = database.reader();
    const [count] = (await reader.query(`SELECT count(*) AS total FROM campaigns k ${conditions.where}`, conditions.params)) as { total: number }[];
    const ids = (await reader.query(`SELECT k.id AS id FROM campaigns k ${conditions.where} ORDER BY ${sorts[input.sort]} LIMIT ? OFFSET ?`, [...conditions.params, ...limitOf(input)])) as { id: string }[];
    const rows: CampaignRow[] = [];
    for (const { id } of ids) {
      const row = await reader.findOneBy(CampaignEntity, { id });
      if (row) rows.push(row);
    }
    return { rows, total: count?.total ?? 0 };
  },
  counts: async (id: string): Promise<CampaignCounts> => {
    const [row] = (await database.reader().query(countSql, [id])) as CountRow[];
    const { awaiting = 0, approved = 0, ...rest } = row ?? ({} as Partial<CountRow>);
    const pipeline: Pipeline = { candidates: 0, found: 0, analysed: 0, drafted: 0, decided: 0, skipped: 0, openTasks: 0, doneTasks: 0, failedTasks: 0, ...rest, reviewed: rest.drafted ?? 0 };
    return { pipeline, awaiting, approved };
  },
  latestRun: (campaignId: string): Promise<RunRow | null> => database.reader().findOne(RunEntity, { where: { campaignId }, order: { startedAt: 'DESC', id: 'DESC' } }),
  run: (id: string): Promise<RunRow | null> => database.reader().findOneBy(RunEntity, { id }),
  /** Runs that should be going on and have nothing in the queue. */
  runsWithoutTasks: async (): Promise<{ runId: string }[]> =>
    (await database.reader().query(
      `SELECT r.id AS runId FROM runs r JOIN campaigns k ON k.id = r.campaign_id WHERE r.status = 'running' AND k.status = 'running'
         AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.run_id = r.id AND t.status IN ('queued', 'running'))`,
    )) as { runId: string }[],
  /** Tasks of a run that have not ended, by kind and host. */
  openTasks: async (runId: string): Promise<{ name: string; host: string | null; count: number }[]> =>
    (await database.reader().query(`SELECT name, host, count(*) AS count FROM tasks WHERE run_id = ? AND status IN ('queued', 'running') GROUP BY name, host`, [runId])) as { name: string; host: string | null; count: number }[],
  insert: async (row: CampaignRow): Promise<void> => { await database.writer().insert(CampaignEntity, row as never); },
  save: async (row: CampaignRow): Promise<void> => { await database.writer().update(CampaignEntity, { id: row.id }, row as never); },
  insertRun: async (row: RunRow): Promise<void> => { await database.writer().insert(RunEntity, row as never); },
  updateRun: async (id: string, set: Partial<RunRow>): Promise<void> => { await database.writer().update(RunEntity, { id }, set as never); },
  /** What a run did: posts read, drafts, and what its tasks were charged for language models. */
  runFigures: async ({ id, campaignId }: Pick<RunRow, 'id' | 'campaignId'>): Promise<{ read: number; drafts: number; microDollars: number }> => {
    const [row] = (await database.reader().query(
      `SELECT (SELECT count(*) FROM posts WHERE campaign_id = ? AND run_id = ? AND analysis IS NOT NULL) AS read,
         (SELECT count(*) FROM comments c JOIN posts p ON p.id = c.post_id WHERE c.campaign_id = ? AND p.run_id = ?) AS drafts,
         (SELECT coalesce(sum(m.counted), 0) FROM model_calls m JOIN tasks t ON t.id = substr(m.subject, 1, 36) WHERE m.campaign_id = ? AND t.run_id = ?) AS microDollars`, [campaignId, id, campaignId, id, campaignId, id],
    )) as { read: number; drafts: number; microDollars: number }[];
    return row ?? { read: 0, drafts: 0, microDollars: 0 };
  },
  /** When the campaign was paused and resumed since then, in order. */
  pausesSince: async (campaignId: string, since: string): Promise<{ type: string; at: string }[]> =>
    (await database.reader().query(`SELECT type, at FROM activity WHERE campaign_id = ? AND at >= ? AND type IN ('campaign.paused', 'campaign.resumed') ORDER BY at, id`, [campaignId, since])) as { type: string; at: string }[],
  /** Seconds in hand of ended tasks of the kind on this machine, newest first: pauses and waits between tries are not in them. */
  taskSeconds: async (name: string, limit = 200): Promise<number[]> => {
    const rows = (await database.reader().query(
      `SELECT worked_ms / 1000.0 AS seconds FROM tasks WHERE name = ? AND status = 'done' ORDER BY finished_at DESC LIMIT ?`, [name, limit],
    )) as { seconds: number }[];
    return rows.map(({ seconds }) => seconds);
  },
});
export type CampaignRepository = ReturnType<typeof createCampaignRepository>;
