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

type Call = [agent: AgentName, outcome: ExecutionOutcome, milliseconds: number, microDollars: number | null, startedAt: string];

const own = (ownerId: string | null): { and: string; params: string[] } => (ownerId === null ? { and: '', params: [] } : { and: 'AND owner_id = ?', params: [ownerId] });

const percentile = (sorted: Float64Array, part: number): number | null => sorted[Math.ceil((sorted.length * part) / 100) - 1] ?? null;

/** Counts what it is given; one pass over many rows is faster than SQL's window functions by far. */
class Tally {
  private readonly counts: Record<ExecutionOutcome, number> = { ok: 0, declined: 0, failed: 0, cancelled: 0 };
  private readonly times: number[] = [];
  private microDollars: number | null = null;

  add([, outcome, milliseconds, microDollars]: Call): void {
    this.counts[outcome] += 1;
    if (outcome === 'ok' || outcome === 'declined') this.times.push(milliseconds);
    if (microDollars !== null) this.microDollars = (this.microDollars ?? 0) + microDollars;
  }

  measures(): AgentMeasures {
    const sorted = Float64Array.from(this.times).sort();
    const { ok, declined, failed, cancelled } = this.counts;
    return { runs: ok + declined + failed + cancelled, ...this.counts, p50: percentile(sorted, 50), p95: percentile(sorted, 95), microDollars: this.microDollars };
  }
}

const tallies = (): Map<AgentName, Tally> => new Map(agentNames.map((agent) => [agent, new Tally()]));

/** @param days the first moments of the days that are counted apart, ascending */
const tally = (file: Sqlite.Database, { since, ownerId }: AgentFigures, days: readonly string[] = []): { total: Map<AgentName, Tally>; perDay: Map<AgentName, Tally>[] } => {
  const { and, params } = own(ownerId);
  const calls = file.prepare(`SELECT agent, outcome, milliseconds, micro_dollars, started_at FROM agent_executions WHERE started_at >= ? ${and} ORDER BY started_at`).raw();
  const [total, perDay] = [tallies(), days.map(tallies)];
  let at = 0;
  for (const call of calls.iterate(since, ...params) as IterableIterator<Call>) {
    total.get(call[0])?.add(call);
    while (at + 1 < days.length && call[4] >= (days[at + 1] ?? '')) at += 1;
    perDay[at]?.get(call[0])?.add(call);
  }
  return { total, perDay };
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

export type AgentTotals = Record<AgentName, { measures: AgentMeasures; agreement: Agreement | null }>;

const measuresOf = (counted: ReadonlyMap<AgentName, Tally> | undefined, agent: AgentName): AgentMeasures => (counted?.get(agent) ?? new Tally()).measures();

const totals = async (file: Sqlite.Database, input: AgentFigures): Promise<AgentTotals> => {
  const { total } = tally(file, input);
  return Object.fromEntries(agentNames.map((agent) => [agent, { measures: measuresOf(total, agent), agreement: agent === 'reviewer' ? summed(agreement(file, input)) : null }])) as AgentTotals;
};

export interface AgentDays extends AgentFigures {
  /** The days of the range, as the calendar of this machine has them, and when each began. */
  days: { day: string; from: string }[];
}

const analytics = async (file: Sqlite.Database, input: AgentDays): Promise<AgentAnalyticsDto> => {
  const { and, params } = own(input.ownerId);
  const { total, perDay } = tally(file, input, input.days.map(({ from }) => from));
  const agreed = agreement(file, input);
  const codes = file.prepare(`SELECT agent, outcome, code, count(*) AS count FROM agent_executions WHERE started_at >= ? ${and} AND code IS NOT NULL GROUP BY 1, 2, 3 ORDER BY count DESC, code`)
    .all(input.since, ...params) as { agent: AgentName; outcome: ExecutionOutcome; code: string; count: number }[];
  return {
    days: input.days.length,
    agents: agentNames.map((agent) => ({
      agent, total: measuresOf(total, agent), agreement: agent === 'reviewer' ? summed(agreed) : null,
      codes: codes.filter((row) => row.agent === agent).map(({ outcome, code, count }) => ({ outcome, code, count })),
      perDay: input.days.map(({ day }, at) => ({ day, ...measuresOf(perDay[at], agent), agreement: agent === 'reviewer' ? summed(agreed.filter((row) => row.day === day)) : null })),
    })),
  };
};

export const agentQueries = { 'agents.totals': totals, 'agents.analytics': analytics };
