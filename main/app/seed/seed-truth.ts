// What each seeded run did in truth, counted from its rows as a run counts it when it ends.
import type Sqlite from 'better-sqlite3';
import type { RunEstimate } from '@shared/contracts/campaign';
import { whyFarOff } from '../../agents/campaign-manager/why-far-off';
import type { SeedCampaign } from './seed-campaigns';
import type { SeededRandom } from './seeded-random';

interface Counted { read: number; drafts: number; microDollars: number }

/** What a start would have expected: some near, some far off. */
const estimateOf = ({ read, drafts, microDollars }: Counted, maxPosts: number, random: SeededRandom): RunEstimate => {
  const comments = Math.max(1, Math.round(drafts * (1 + random.next() * 0.4)));
  const each = drafts === 0 ? 0 : (microDollars / drafts) * (0.7 + random.next() * 0.6);
  return { posts: Math.min(maxPosts, read), comments, reads: Math.round(read * (0.9 + random.next() * 0.6)), secondsLow: 240, secondsHigh: 900, microDollars: Math.round(each * comments) };
};

export const writeTruths = ({ file, random }: { file: Sqlite.Database; random: SeededRandom }, campaigns: readonly SeedCampaign[]): void => {
  if (!(file.prepare(`SELECT name FROM pragma_table_info('runs')`).pluck().all() as string[]).includes('truth')) return; // an older schema
  const figures = file.prepare(`SELECT (SELECT count(*) FROM posts WHERE campaign_id = ? AND analysis IS NOT NULL) AS read, (SELECT count(*) FROM comments WHERE campaign_id = ?) AS drafts, (SELECT coalesce(sum(counted), 0) FROM model_calls WHERE campaign_id = ?) AS microDollars`);
  const skipped = file.prepare('SELECT code, count(*) AS count FROM skips WHERE run_id = ? GROUP BY code ORDER BY count(*) DESC, code');
  const write = file.prepare('UPDATE runs SET estimate = ?, truth = ? WHERE id = ?');
  for (const { row, run } of campaigns) {
    const counted = figures.get(row.id, row.id, row.id) as Counted;
    const truth = { ...counted, seconds: (Date.parse(run.finishedAt ?? run.startedAt) - Date.parse(run.startedAt)) / 1_000 };
    const estimate = estimateOf(counted, row.maxPosts, random);
    write.run(JSON.stringify(estimate), JSON.stringify({ ...truth, reasons: whyFarOff({ estimate, truth, pausedSeconds: 0, skips: skipped.all(run.id) as { code: string; count: number }[] }) }), run.id);
  }
};
