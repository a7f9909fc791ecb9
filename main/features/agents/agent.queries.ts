// Figures of the agents, counted on the query thread. Times are of calls that ended by themselves; a percentile is the least
// time that so many per cent of them do not pass.
import type Sqlite from 'better-sqlite3';
import type { Agreement, AgentAnalyticsDto, AgentMeasures, ExecutionOutcome } from '@shared/contracts/agent';
import { agentNames, type AgentName } from '@shared/contracts/agent-config';

export interface AgentFigures {
  /** From then on. */
  since: string;
  /** Whose calls; null: everyone's. */
  ownerId: string | null;
}

type Counted = AgentMeasures & { agent: AgentName; day: string };

const own = (ownerId: string | null): { and: string; params: string[] } => (ownerId === null ? { and: '', params: [] } : { and: 'AND owner_id = ?', params: [ownerId] });
const dayOf = { total: `''`, day: `date(started_at, 'localtime')` } as const;

const measure = (file: Sqlite.Database, { since, ownerId }: AgentFigures, by: keyof typeof dayOf): Counted[] => {
  const { and, params } = own(ownerId);
  const day = dayOf[by];
  const counts = file.prepare(
    `SELECT agent, ${day} AS day, count(*) AS runs, sum(outcome = 'ok') AS ok, sum(outcome = 'declined') AS declined, sum(outcome = 'failed') AS failed, sum(outcome = 'cancelled') AS cancelled, sum(micro_dollars) AS microDollars
     FROM agent_executions WHERE started_at >= ? ${and} GROUP BY 1, 2`,
  ).all(since, ...params) as Omit<Counted, 'p50' | 'p95'>[];
  const times = file.prepare(
    `WITH ended AS (SELECT agent, ${day} AS day, milliseconds AS ms, row_number() OVER (PARTITION BY agent, ${day} ORDER BY milliseconds) AS place, count(*) OVER (PARTITION BY agent, ${day}) AS n
       FROM agent_executions WHERE started_at >= ? ${and} AND outcome IN ('ok', 'declined'))
     SELECT agent, day, max(CASE WHEN place = (n * 50 + 99) / 100 THEN ms END) AS p50, max(CASE WHEN place = (n * 95 + 99) / 100 THEN ms END) AS p95 FROM ended GROUP BY agent, day`,
  ).all(since, ...params) as { agent: AgentName; day: string; p50: number; p95: number }[];
  const timed = new Map(times.map((row) => [`${row.agent} ${row.day}`, row]));
  return counts.map((row) => ({ ...row, p50: timed.get(`${row.agent} ${row.day}`)?.p50 ?? null, p95: timed.get(`${row.agent} ${row.day}`)?.p95 ?? null }));
};

/** The last decision on each draft, on the day it was made, beside what the reviewer had said. */
const agreement = (file: Sqlite.Database, { since, ownerId }: AgentFigures): (Agreement & { day: string })[] =>
  file.prepare(
    `WITH last AS (SELECT comment_id, max(at) AS at FROM comment_acts WHERE act IN ('approved', 'rejected') AND undone_at IS NULL AND at >= ? GROUP BY comment_id)
     SELECT date(last.at, 'localtime') AS day, count(*) AS decided, sum((c.status = 'rejected') = (c.verdict <> 'ready')) AS agreed
     FROM last JOIN comments c ON c.id = last.comment_id JOIN campaigns k ON k.id = c.campaign_id
     WHERE c.status IN ('approved', 'posted', 'rejected') AND k.deleted_at IS NULL ${ownerId === null ? '' : 'AND k.owner_id = ?'} GROUP BY 1`,
  ).all(since, ...(ownerId === null ? [] : [ownerId])) as (Agreement & { day: string })[];

const summed = (days: readonly Agreement[]): Agreement => ({ decided: days.reduce((sum, { decided }) => sum + decided, 0), agreed: days.reduce((sum, { agreed }) => sum + agreed, 0) });

const nothing: AgentMeasures = { runs: 0, ok: 0, declined: 0, failed: 0, cancelled: 0, p50: null, p95: null, microDollars: null };
const plain = ({ runs, ok, declined, failed, cancelled, p50, p95, microDollars }: AgentMeasures): AgentMeasures => ({ runs, ok, declined, failed, cancelled, p50, p95, microDollars });

export type AgentTotals = Record<AgentName, { measures: AgentMeasures; agreement: Agreement | null }>;

const totals = async (file: Sqlite.Database, input: AgentFigures): Promise<AgentTotals> => {
  const rows = measure(file, input, 'total');
  return Object.fromEntries(agentNames.map((agent) => [agent, {
    measures: plain(rows.find((row) => row.agent === agent) ?? nothing), agreement: agent === 'reviewer' ? summed(agreement(file, input)) : null,
  }])) as AgentTotals;
};

export interface AgentDays extends AgentFigures {
  /** The days of the range, as the calendar of this machine has them. */
  days: string[];
}

const analytics = async (file: Sqlite.Database, input: AgentDays): Promise<AgentAnalyticsDto> => {
  const { and, params } = own(input.ownerId);
  const [all, daily, agreed] = [measure(file, input, 'total'), measure(file, input, 'day'), agreement(file, input)];
  const codes = file.prepare(`SELECT agent, outcome, code, count(*) AS count FROM agent_executions WHERE started_at >= ? ${and} AND code IS NOT NULL GROUP BY 1, 2, 3 ORDER BY count DESC, code`)
    .all(input.since, ...params) as { agent: AgentName; outcome: ExecutionOutcome; code: string; count: number }[];
  return {
    days: input.days.length,
    agents: agentNames.map((agent) => ({
      agent, total: plain(all.find((row) => row.agent === agent) ?? nothing), agreement: agent === 'reviewer' ? summed(agreed) : null,
      codes: codes.filter((row) => row.agent === agent).map(({ outcome, code, count }) => ({ outcome, code, count })),
      perDay: input.days.map((day) => ({
        day, ...plain(daily.find((row) => row.agent === agent && row.day === day) ?? nothing),
        agreement: agent === 'reviewer' ? summed(agreed.filter((row) => row.day === day)) : null,
      })),
    })),
  };
};

export const agentQueries = { 'agents.totals': totals, 'agents.analytics': analytics };
