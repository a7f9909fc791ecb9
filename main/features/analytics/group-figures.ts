// Drafts of the range by site, by comment system and by campaign.
import type Sqlite from 'better-sqlite3';
import type { z } from 'zod';
import type { AnalyticsOverview, CampaignAnalytics, campaignFigures, GroupFigures, siteFigures } from '@shared/contracts/analytics';
import { commentSystemIds, type CommentSystemId } from '@shared/comment-systems';
import type { Scope } from './analytics-scope';
import { drafts, inRange } from './draft-figures';

type Sums = Omit<GroupFigures, 'averageScore'> & { scores: number };
type Site = Sums & { host: string };

/** Rows that are shown of a long list; its total is told. */
const shown = 20;

const sums = `count(*) AS drafted, sum(c.verdict = 'ready') AS ready, sum(c.status IN ('approved', 'posted')) AS approved, sum(c.status = 'rejected') AS rejected, sum(c.score) AS scores`;
const bySite = `SELECT c.host AS host, ${sums} FROM ${drafts} WHERE ${inRange} GROUP BY c.host ORDER BY drafted DESC, host`;
const byCampaign = `SELECT k.id AS id, k.name AS name, k.status AS status, g.drafted, g.ready, g.approved, g.rejected, g.scores
  FROM (SELECT c.campaign_id AS id, ${sums} FROM ${drafts} WHERE ${inRange} GROUP BY c.campaign_id) g JOIN campaigns k ON k.id = g.id ORDER BY g.drafted DESC, k.name, k.id`;

const withAverage = <T extends Sums>({ scores, ...rest }: T): Omit<T, 'scores'> & { averageScore: number } => ({ ...rest, averageScore: rest.drafted > 0 ? scores / rest.drafted : 0 });
const known = new Set<string>(commentSystemIds);

/** What the site is known to run; the lists ask the same row. */
const systemsByHost = (file: Sqlite.Database): Map<string, CommentSystemId> => {
  const rows = file.prepare(`SELECT host, json_extract(comment_system, '$.id') AS system FROM blogs`).all() as { host: string; system: string | null }[];
  return new Map(rows.map(({ host, system }) => [host, system !== null && known.has(system) ? (system as CommentSystemId) : 'unknown']));
};

const bySystem = (file: Sqlite.Database, sites: readonly Site[]): CampaignAnalytics['systems'] => {
  const systems = systemsByHost(file);
  const groups = new Map<CommentSystemId, Sums & { system: CommentSystemId; sites: number }>();
  for (const site of sites) {
    const system = systems.get(site.host) ?? 'unknown';
    const group = groups.get(system) ?? { system, sites: 0, drafted: 0, ready: 0, approved: 0, rejected: 0, scores: 0 };
    for (const key of ['drafted', 'ready', 'approved', 'rejected', 'scores'] as const) group[key] += site[key];
    group.sites += 1;
    groups.set(system, group);
  }
  return [...groups.values()].sort((a, b) => b.drafted - a.drafted || a.system.localeCompare(b.system)).map(withAverage);
};

export const siteGroups = (file: Sqlite.Database, { range: { start, end }, campaigns }: Scope): Pick<CampaignAnalytics, 'sites' | 'systems'> => {
  const sites = file.prepare(bySite).all({ start, end, campaigns }) as Site[];
  return { systems: bySystem(file, sites), sites: { total: sites.length, items: sites.slice(0, shown).map(withAverage) as z.infer<typeof siteFigures>[] } };
};

export const campaignGroups = (file: Sqlite.Database, { range: { start, end }, campaigns }: Scope): AnalyticsOverview['campaigns'] => {
  const rows = file.prepare(byCampaign).all({ start, end, campaigns }) as (Sums & Pick<z.infer<typeof campaignFigures>, 'id' | 'name' | 'status'>)[];
  return { total: rows.length, items: rows.slice(0, shown).map(withAverage) };
};
