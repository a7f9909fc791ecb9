// Bulk inserts through a repository (unit of work, query builder, writing thread) over prepared statements in one
// transaction, with the same triggers and indexes, in workspaces of their own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { rowWriter } from '../main/app/seed/row-writer';
import { seedWorkspace } from '../main/app/seed/seed-workspace';
import { setPragmas } from '../main/db/pragmas';
import type { PostRow } from '../main/features/posts/post.entity';
import { openApp } from '../tests/support/open-app';
import type { Bench } from './bench-result';
import { median, rounded } from './lib/seeded-workspace';

const rows = 3_000;
const rounds = 5;
const target = 0.4;

/** Posts as a run finds them, in a campaign that is there. */
const foundPosts = (like: PostRow, round: number, kind: string): PostRow[] =>
  Array.from({ length: rows }, (_, at) => ({ ...like, id: `${kind}-${round}-${at}`.padEnd(36, 'x'), ordinal: at, url: `https://north.example/${kind}/${round}/${at}`, status: 'found', skipCode: null, skipReason: null, analysis: null, fingerprint: null }));

const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kp-bench-'));
  const dir = join(folder, 'w');
  await seedWorkspace(dir, { posts: 20, comments: 20, seed: 1, now: new Date() });
  const app = await openApp(dir);
  const rates = { repository: [] as number[], prepared: [] as number[] };
  const file = new Sqlite(join(dir, 'workspace.sqlite'), { timeout: 10_000 });
  setPragmas(file);
  try {
    const [{ id = '' } = {}] = await app.container.services.posts.list(app.actor, { page: 1, pageSize: 1, sort: 'newest' }).then(({ items }) => items);
    const like = await app.ports.posts.find(id);
    if (!like) throw new Error('there is no post to copy');
    for (let round = -1; round < rounds; round += 1) {
      const byRepository = foundPosts(like, round, 'repository');
      const started = performance.now();
      await app.database.unit(() => app.ports.posts.putFound(byRepository));
      const between = performance.now();
      const byHand = foundPosts(like, round, 'prepared');
      const write = rowWriter<PostRow>(file, 'posts');
      const then = performance.now();
      file.transaction(() => byHand.forEach(write))();
      const ended = performance.now();
      if (round < 0) continue;
      rates.repository.push(rows / ((between - started) / 1000));
      rates.prepared.push(rows / ((ended - then) / 1000));
    }
    const [value, baseline] = [median(rates.repository), median(rates.prepared)];
    return { name: 'write', value: Math.round(value), unit: 'rows a second', baseline: Math.round(baseline), ratio: rounded(value / baseline), target: `ratio >= ${target}`, ok: value / baseline >= target, details: { rows, rounds } };
  } finally {
    file.close();
    await app.container.close(0);
    rmSync(folder, { recursive: true, force: true });
  }
};
export default bench;
