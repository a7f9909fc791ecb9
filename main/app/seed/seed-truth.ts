// What each seeded run did in truth, counted from its rows as a run counts it when it ends.
import type Sqlite from 'better-sqlite3';
import type { RunEstimate } from '@shared/contracts/campaign';
import { whyFarOff } from '../../agents/campaign-manager/why-far-off';
import type { SeedCampaign } from './seed-campaigns';

interface Counted { read: number; drafts: number; microDollars: number }

/** The money that a start of a campaign of this size would have expected: near to what it cost. */
const expectedOf = ({ drafts, microDollars }: Counted, comments: number): number => (drafts === 0 ? 0 : Math.round((microDollars / drafts) * comments));

export const writeTruths = (file: Sqlite.Database, campaigns: readonly SeedCampaign[]): void => {
  if (!(file.prepare(`SELECT name FROM pragma_table_info('runs')`).pluck().all() as string[]).includes('truth')) return; // an older schema
  const figures = file.prepare(`SELECT (SELECT count(*) FROM posts WHERE campaign_id = ? AND analysis IS NOT NULL) AS read, (SELECT count(*) FROM comments WHERE campaign_id = ?) AS drafts, (SELECT coalesce(sum(counted), 0) FROM model_calls WHERE campaign_id = ?) AS microDollars`);
  const skipped = file.prepare('SELECT code, count(*) AS count FROM skips WHERE run_id = ? GROUP BY code ORDER BY count(*) DESC, code');
  const write = file.prepare('UPDATE runs SET estimate = ?, truth = ? WHERE id = ?');
  for (const { row, run } of campaigns) {
    const counted = figures.get(row.id, row.id, row.id) as Counted;
    const truth = { ...counted, seconds: (Date.parse(run.finishedAt ?? run.startedAt) - Date.parse(run.startedAt)) / 1_000 };
    const posts = Math.min(row.maxPosts, counted.read);
    const estimate: RunEstimate = { posts, comments: Math.max(1, counted.drafts), reads: counted.read, secondsLow: 240, secondsHigh: 900, microDollars: expectedOf(counted, Math.max(1, counted.drafts)) };
    write.run(JSON.stringify(estimate), JSON.stringify({ ...truth, reasons: whyFarOff({ estimate, truth, pausedSeconds: 0, skips: skipped.all(run.id) as { code: string; count: number }[] }) }), run.id);
  }
};
