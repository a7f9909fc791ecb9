// Runs, tasks and skips of the range.
import type Sqlite from 'better-sqlite3';
import type { CampaignAnalytics, SkipListInput, SkipRow } from '@shared/contracts/analytics';
import { Conditions, limitOf } from '../../db/list-query';
import { ofCampaigns, quantile, type AnalyticsQuestion, type Scope } from './analytics-scope';

type Run = CampaignAnalytics['runs']['latest'][number];
type Work = CampaignAnalytics['work'][number];

const shownRuns = 10;
const secondsBetween = (start: string, end: string): string => `CASE WHEN ${end} IS NULL OR ${start} IS NULL THEN NULL ELSE round(max(0, (julianday(${end}) - julianday(${start})) * 86400.0), 3) END`;
const runs = `SELECT r.id AS id, k.id AS campaignId, k.name AS campaignName, r.status AS status, r.candidates AS candidates, r.started_at AS startedAt, ${secondsBetween('r.started_at', 'r.finished_at')} AS seconds
  FROM runs r JOIN campaigns k ON k.id = r.campaign_id WHERE r.started_at >= @start AND r.started_at < @end AND ${ofCampaigns('r.campaign_id')} ORDER BY r.started_at DESC, r.id DESC`;
const tasks = `SELECT name, status, ${secondsBetween('started_at', 'finished_at')} AS seconds FROM tasks WHERE finished_at >= @start AND finished_at < @end AND +status IN ('done', 'failed', 'cancelled') AND (@campaigns IS NULL OR ${ofCampaigns('campaign_id')})`;
const skips = `SELECT code, count(*) AS count FROM skips WHERE at >= @start AND at < @end AND ${ofCampaigns('campaign_id')} GROUP BY code ORDER BY count(*) DESC, code`;

const ascending = (values: readonly (number | null)[]): number[] => values.filter((value): value is number => value !== null).sort((a, b) => a - b);

export const runFigures = (file: Sqlite.Database, { range: { start, end }, campaigns }: Scope): CampaignAnalytics['runs'] => {
  const found = file.prepare(runs).all({ start, end, campaigns }) as Run[];
  const seconds = ascending(found.filter(({ status }) => status === 'finished').map((run) => run.seconds));
  const of = (status: Run['status']): number => found.filter((run) => run.status === status).length;
  return { total: found.length, finished: of('finished'), failed: of('failed'), stopped: of('stopped'), medianSeconds: quantile(seconds, 0.5), longestSeconds: seconds.at(-1) ?? null, latest: found.slice(0, shownRuns) };
};

export const workFigures = (file: Sqlite.Database, { range: { start, end }, taskCampaigns: campaigns }: Scope): Work[] => {
  const ended = file.prepare(tasks).all({ start, end, campaigns }) as { name: string; status: 'done' | 'failed' | 'cancelled'; seconds: number | null }[];
  const kinds = new Map<string, { done: number; failed: number; cancelled: number; seconds: (number | null)[] }>();
  for (const { name, status, seconds } of ended) {
    const kind = kinds.get(name) ?? { done: 0, failed: 0, cancelled: 0, seconds: [] };
    kinds.set(name, kind);
    kind[status] += 1;
    if (status === 'done') kind.seconds.push(seconds);
  }
  return [...kinds].sort(([a], [b]) => a.localeCompare(b)).map(([name, { seconds, ...counts }]) => {
    const sorted = ascending(seconds);
    return { name, ...counts, medianSeconds: quantile(sorted, 0.5), p95Seconds: quantile(sorted, 0.95) };
  });
};

export const skipFigures = (file: Sqlite.Database, { range: { start, end }, campaigns }: Scope): CampaignAnalytics['skips'] => {
  const byCode = file.prepare(skips).all({ start, end, campaigns }) as CampaignAnalytics['skips']['byCode'];
  return { total: byCode.reduce((sum, { count }) => sum + count, 0), byCode };
};

/** A page of the skip log of all campaigns, newest first. */
export const skipPage = (file: Sqlite.Database, { ownerId, ...input }: SkipListInput & Pick<AnalyticsQuestion, 'ownerId'>): { items: SkipRow[]; total: number } => {
  const conditions = new Conditions().when(input.campaignId, 's.campaign_id = ?').when(input.code, 's.code = ?').when(input.from, 's.at >= ?').when(input.to, 's.at < ?')
    .when(ownerId ?? undefined, 'k.owner_id = ?').search(input.search, ['s.title', 's.url', 's.reason']);
  if (input.campaignId === undefined) conditions.add('k.deleted_at IS NULL');
  const from = `FROM skips s JOIN campaigns k ON k.id = s.campaign_id ${conditions.where}`;
  const total = file.prepare(`SELECT count(*) ${from}`).pluck().get(...conditions.params) as number;
  const items = file.prepare(`SELECT s.id AS id, s.campaign_id AS campaignId, k.name AS campaignName, s.post_id AS postId, s.url AS url, s.title AS title, s.code AS code, s.reason AS reason, s.at AS at ${from} ORDER BY s.at DESC, s.id LIMIT ? OFFSET ?`)
    .all(...conditions.params, ...limitOf(input)) as SkipRow[];
  return { items, total };
};
