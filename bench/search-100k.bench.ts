// Full-text search among 100,000 comments and their posts, as the palette asks (best hits, snippets, through the query
// thread), over bare FTS5 on a connection of its own: the same words, ranked, with snippets, in the same run.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { commentListInput } from '../shared/contracts/comment';
import { matchOf, snippetSql } from '../main/db/full-text';
import { openApp } from '../tests/support/open-app';
import type { Bench } from './bench-result';
import { median, rounded, seededWorkspace } from './lib/seeded-workspace';

const rounds = 15;
const target = 1.5;
const words = ['grundstücksverkehr', 'gravel bed', 'invoice', 'month', 'the', 'moka pot september', 'wett'];

const bench: Bench = async () => {
  const dir = await seededWorkspace(8_000, 100_000);
  const app = await openApp(dir);
  const file = new Sqlite(join(dir, 'workspace.sqlite'), { readonly: true });
  const raw = (['posts_search', 'comments_search'] as const).map((index) => file.prepare(`SELECT rowid, ${snippetSql(index, index === 'posts_search' ? 3 : 0)} FROM ${index} WHERE ${index} MATCH ? ORDER BY rank LIMIT 5`));
  try {
    const times = words.map((query) => ({ query, service: [] as number[], raw: [] as number[], list: [] as number[] }));
    for (let round = -2; round < rounds; round += 1) {
      for (const { query, ...kept } of times) {
        const started = performance.now();
        await app.container.services.search.everything(app.actor, { query, limit: 5 });
        const between = performance.now();
        for (const statement of raw) statement.all(matchOf(query));
        const then = performance.now();
        await app.container.services.comments.list(app.actor, commentListInput.parse({ search: query, pageSize: 50 }));
        if (round < 0) continue;
        kept.service.push(between - started);
        kept.raw.push(then - between);
        kept.list.push(performance.now() - then);
      }
    }
    const each = times.map((of) => ({ query: of.query, ms: rounded(median(of.service)), raw: rounded(median(of.raw)), list: rounded(median(of.list)) }));
    const [value, baseline] = [each.reduce((sum, { ms }) => sum + ms, 0) / each.length, each.reduce((sum, of) => sum + of.raw, 0) / each.length];
    return { name: 'search-100k', value: rounded(value), unit: 'ms a search', baseline: rounded(baseline), ratio: rounded(value / baseline), target: `ratio <= ${target}`, ok: value / baseline <= target, details: { each, rounds } };
  } finally {
    file.close();
    await app.container.close(0);
  }
};
export default bench;
