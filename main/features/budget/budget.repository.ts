import type { AgentWithModels } from '@shared/contracts/agent-config';
import type { z } from 'zod';
import type { BudgetStatusDto, ModelCallDto, modelCallListInput } from '@shared/contracts/budget';
import type { Database } from '../../db/database';
import { Conditions } from '../../db/list-query';
import { BudgetMarkEntity, ModelCallEntity, type ModelCallRow } from './model-call.entity';

interface ListRow {
  id: string; at: string; model: string; agent: ModelCallDto['agent']; campaign_id: string | null; campaign_name: string | null; post_id: string | null; post_title: string | null;
  state: ModelCallDto['state']; basis: ModelCallDto['basis']; reserved: number; counted: number; tokens_in: number | null; tokens_out: number | null;
}

const dtoOf = (row: ListRow): ModelCallDto => ({
  id: row.id, at: row.at, model: row.model, agent: row.agent, campaignId: row.campaign_id, campaignName: row.campaign_name, postId: row.post_id, postTitle: row.post_title,
  state: row.state, basis: row.basis, reserved: row.reserved, counted: row.counted, tokensIn: row.tokens_in, tokensOut: row.tokens_out,
});

export const createBudgetRepository = (database: Database) => {
  const query = async <T>(sql: string, params: readonly unknown[]): Promise<T[]> => (await database.reader().query(sql, [...params])) as T[];
  /** Inside a unit it sees what that unit wrote. */
  const sum = async (column: 'day' | 'campaign_id' | 'subject', value: string): Promise<number> =>
    (await query<{ spent: number }>(`SELECT coalesce(sum(counted), 0) AS spent FROM model_calls WHERE ${column} = ?`, [value]))[0]?.spent ?? 0;
  return {
    sum,
    /** As `sum`, without what is only put aside. */
    settledSum: async (column: 'day' | 'campaign_id', value: string): Promise<number> =>
      (await query<{ spent: number }>(`SELECT coalesce(sum(counted), 0) AS spent FROM model_calls WHERE ${column} = ? AND state <> 'open'`, [value]))[0]?.spent ?? 0,
    insert: async (row: ModelCallRow): Promise<void> => { await database.writer().insert(ModelCallEntity, row); },
    find: (id: string): Promise<ModelCallRow | null> => database.reader().findOneBy(ModelCallEntity, { id }),
    settle: async (id: string, set: Pick<ModelCallRow, 'state' | 'basis' | 'counted' | 'tokensIn' | 'tokensOut' | 'settledAt'>): Promise<void> => { await database.writer().update(ModelCallEntity, { id }, set); },
    /** Calls of earlier runs of the app that nobody settled. @returns how many */
    markLost: async (boot: string, at: string): Promise<number> =>
      ((await database.writer().query(`UPDATE model_calls SET state = 'lost', basis = 'worst_case', settled_at = ? WHERE state = 'open' AND boot <> ? RETURNING id`, [at, boot])) as unknown[]).length,
    /** Whether this is the first time that it is told. Inside a unit. */
    mark: async (key: string, at: string): Promise<boolean> => {
      if (await database.reader().findOneBy(BudgetMarkEntity, { key })) return false;
      await database.writer().insert(BudgetMarkEntity, { key, at });
      return true;
    },
    forgetMarks: async (before: string): Promise<void> => { await database.writer().query('DELETE FROM budget_marks WHERE at < ?', [before]); },
    day: async (day: string): Promise<Pick<BudgetStatusDto, 'spent' | 'open' | 'calls' | 'unpriced'>> => {
      const [row] = await query<{ spent: number; open: number; calls: number; unpriced: number }>(
        `SELECT coalesce(sum(counted), 0) AS spent, coalesce(sum(CASE WHEN state = 'open' THEN counted END), 0) AS open, count(*) AS calls, coalesce(sum(basis = 'unpriced'), 0) AS unpriced FROM model_calls WHERE day = ?`, [day]);
      return row ?? { spent: 0, open: 0, calls: 0, unpriced: 0 };
    },
    /** What the last comments by a model cost, each with all its calls, newest first. */
    workCosts: async (agent: AgentWithModels, model: string): Promise<number[]> =>
      (await query<{ total: number }>(`SELECT sum(counted) AS total FROM model_calls WHERE agent = ? AND model = ? AND subject IS NOT NULL AND state = 'settled' GROUP BY subject HAVING total > 0 ORDER BY max(at) DESC LIMIT 30`, [agent, model])).map(({ total }) => total),
    models: (fromDay: string): Promise<BudgetStatusDto['models']> =>
      query(`SELECT model, count(*) AS calls, coalesce(sum(counted), 0) AS counted FROM model_calls WHERE day >= ? GROUP BY model ORDER BY counted DESC, calls DESC`, [fromDay]),
    list: async ({ cursor, limit, state, campaignId, model, from, to }: z.output<typeof modelCallListInput>): Promise<{ items: ModelCallDto[]; nextCursor: string | null }> => {
      const conditions = new Conditions().when(state, 'c.state = ?').when(campaignId, 'c.campaign_id = ?').when(model, 'c.model = ?').when(from, 'c.at >= ?').when(to, 'c.at < ?');
      if (cursor) conditions.add('(c.at, c.id) < (?, ?)', ...cursor.split('|'));
      const rows = await query<ListRow>(
        `SELECT c.*, k.name AS campaign_name, p.title AS post_title FROM model_calls c LEFT JOIN campaigns k ON k.id = c.campaign_id LEFT JOIN posts p ON p.id = c.post_id ${conditions.where} ORDER BY c.at DESC, c.id DESC LIMIT ?`,
        [...conditions.params, limit + 1]);
      const items = rows.slice(0, limit).map(dtoOf);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last ? `${last.at}|${last.id}` : null };
    },
  };
};
export type BudgetRepository = ReturnType<typeof createBudgetRepository>;
