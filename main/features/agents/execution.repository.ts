import type { z } from 'zod';
import type { ExecutionDto, executionListInput } from '@shared/contracts/agent';
import type { AgentName } from '@shared/contracts/agent-config';
import { insertMany } from '../../db/bulk-insert';
import type { Database } from '../../db/database';
import { Conditions, limitOf } from '../../db/list-query';
import { ExecutionEntity, type ExecutionRow } from './execution.entity';

interface ListRow {
  id: string; agent: AgentName; version: string; task_id: string | null; campaign_id: string | null; campaign_name: string | null; post_id: string | null; post_title: string | null;
  started_at: string; milliseconds: number; outcome: ExecutionDto['outcome']; code: string | null; input_hash: string; engine: string; tokens_in: number; tokens_out: number; micro_dollars: number | null; attempt: number;
}

const dtoOf = (row: ListRow): ExecutionDto => ({
  id: row.id, agent: row.agent, version: row.version, taskId: row.task_id, campaignId: row.campaign_id, campaignName: row.campaign_name, postId: row.post_id, postTitle: row.post_title,
  startedAt: row.started_at, milliseconds: row.milliseconds, outcome: row.outcome, code: row.code, inputHash: row.input_hash, engine: row.engine, tokensIn: row.tokens_in, tokensOut: row.tokens_out,
  microDollars: row.micro_dollars, attempt: row.attempt,
});

const names = 'LEFT JOIN campaigns k ON k.id = e.campaign_id LEFT JOIN posts p ON p.id = e.post_id';
/** Rows of one statement: more would hold up other writes. */
const purgeChunk = 500;

export const createExecutionRepository = (database: Database) => ({
  /** What an execution of this place hangs on. */
  placeOf: async (taskId: string | null, campaignId: string | null): Promise<{ attempt: number; ownerId: string | null }> => {
    const [found] = (await database.reader().query('SELECT (SELECT attempts FROM tasks WHERE id = ?) AS attempts, (SELECT owner_id FROM campaigns WHERE id = ?) AS owner', [taskId, campaignId])) as { attempts: number | null; owner: string | null }[];
    return { attempt: (found?.attempts ?? 0) + 1, ownerId: found?.owner ?? null };
  },
  /** Those that are there already stay. Inside a unit. */
  insert: (rows: readonly ExecutionRow[]): Promise<void> => insertMany(database.writer(), ExecutionEntity, rows),
  list: async (input: z.output<typeof executionListInput>, ownerId: string | null): Promise<{ items: ExecutionDto[]; total: number }> => {
    const conditions = new Conditions().when(input.agent, 'e.agent = ?').when(input.outcome, 'e.outcome = ?').when(input.campaignId, 'e.campaign_id = ?').when(input.taskId, 'e.task_id = ?')
      .when(input.from, 'e.started_at >= ?').when(input.to, 'e.started_at < ?').when(ownerId ?? undefined, 'e.owner_id = ?').search(input.search, ['p.title', 'k.name', 'e.code', 'e.version']);
    const reader = database.reader();
    const [count] = (await reader.query(`SELECT count(*) AS total FROM agent_executions e ${input.search?.trim() ? names : ''} ${conditions.where}`, conditions.params)) as { total: number }[];
    const rows = (await reader.query(
      `SELECT e.*, k.name AS campaign_name, p.title AS post_title FROM agent_executions e ${names} ${conditions.where} ORDER BY e.started_at DESC, e.id DESC LIMIT ? OFFSET ?`, [...conditions.params, ...limitOf(input)],
    )) as ListRow[];
    return { items: rows.map(dtoOf), total: count?.total ?? 0 };
  },
  /** The latest call of an agent, or the latest that failed. */
  latest: async (agent: AgentName, ownerId: string | null, failed: boolean): Promise<ExecutionRow | null> => {
    const where = { agent, ...(failed ? { outcome: 'failed' as const } : {}), ...(ownerId === null ? {} : { ownerId }) };
    return database.reader().findOne(ExecutionEntity, { where, order: { startedAt: 'DESC' } });
  },
  lastAt: async (): Promise<string | null> => {
    const [row] = (await database.reader().query('SELECT max(started_at) AS at FROM agent_executions')) as { at: string | null }[];
    return row?.at ?? null;
  },
  /** Removes some rows of before then. Inside a unit. @returns how many */
  purgeSome: async (before: string): Promise<number> => {
    const remove = async (table: string, key: string, time: string): Promise<number> =>
      ((await database.writer().query(`DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} WHERE ${time} < ? LIMIT ${purgeChunk}) RETURNING ${key}`, [before])) as unknown[]).length;
    return (await remove('agent_executions', 'id', 'started_at')) + (await remove('agent_trials', 'task_id', 'at'));
  },
});
export type ExecutionRepository = ReturnType<typeof createExecutionRepository>;
