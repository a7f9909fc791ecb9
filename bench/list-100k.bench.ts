// A page of the ledger with its total, filtered and sorted among 100,000 comments, as the service gives it, over the same
// statements prepared by hand on a bare connection. Both in turns, so that both meet the same weather.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { commentListInput } from '../shared/contracts/comment';
import { commentList } from '../main/features/comments/comment-list';
import { readPaged } from '../main/db/paged-list';
import { openApp } from '../tests/support/open-app';
import type { Bench } from './bench-result';
import { median, rounded, seededWorkspace } from './lib/seeded-workspace';

const rounds = 25;
const [ratioTarget, msTarget] = [1.5, 10];
const asked = [
  {}, { sort: 'score' }, { sort: 'host', page: 300 }, { status: 'awaiting' }, { status: 'rejected', verdict: 'needs_revision', sort: 'score' }, { verdict: 'ready', sort: 'oldest', page: 700 },
  { minScore: 60, sort: 'score' }, { page: 1000 }, { status: 'approved', sort: 'newest', page: 40 },
];

const bench: Bench = async () => {
  const dir = await seededWorkspace(8_000, 100_000);
  const app = await openApp(dir);
  const file = new Sqlite(join(dir, 'workspace.sqlite'), { readonly: true });
  const prepared = new Map<string, Sqlite.Statement>();
  const byHand = (sql: string): Sqlite.Statement => prepared.get(sql) ?? prepared.set(sql, file.prepare(sql)).get(sql) as Sqlite.Statement;
  try {
    const times = await Promise.all(asked.map(async (over) => ({ input: commentListInput.parse({ pageSize: 50, ...over }), over, service: [] as number[], raw: [] as number[] })));
    for (let round = -3; round < rounds; round += 1) {
      for (const { input, service, raw } of times) {
        const started = performance.now();
        await app.container.services.comments.list(app.actor, input);
        const between = performance.now();
        await readPaged(commentList(input, null), ({ sql, params }) => byHand(sql).all(...params));
        if (round < 0) continue;
        service.push(between - started);
        raw.push(performance.now() - between);
      }
    }
    const each = times.map(({ over, service, raw }) => ({ over, ms: rounded(median(service)), raw: rounded(median(raw)) }));
    const [value, baseline] = [each.reduce((sum, { ms }) => sum + ms, 0) / each.length, each.reduce((sum, { raw }) => sum + raw, 0) / each.length];
    const slowest = Math.max(...each.map(({ ms }) => ms));
    return { name: 'list-100k', value: rounded(value), unit: 'ms a page with its total', baseline: rounded(baseline), ratio: rounded(value / baseline), target: `ratio <= ${ratioTarget}, each <= ${msTarget} ms`, ok: value / baseline <= ratioTarget && slowest <= msTarget, details: { slowest, each, rounds } };
  } finally {
    file.close();
    await app.container.close(0);
  }
};
export default bench;
