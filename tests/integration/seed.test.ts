import { join } from 'node:path';
import { writeFileSync, readdirSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commentDto, commentListInput } from '../../shared/contracts/comment';
import { postDto, postListInput } from '../../shared/contracts/post';
import { campaignListInput, campaignPage, runTruthSchema } from '../../shared/contracts/campaign';
import { seedWorkspace } from '../../main/app/seed/seed-workspace';
import { liveStateOf, nextCheckAt, type CheckFact } from '../../main/features/verification/verification.rules';
import { openApp, temporaryFolder } from '../support/open-app';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => folder.remove());

const size = { posts: 120, comments: 600, seed: 3, now: new Date('2026-11-20T12:00:00Z') };
const dump = (dir: string): string => {
  const file = new Sqlite(join(dir, 'workspace.sqlite'), { readonly: true });
  try {
    return JSON.stringify(['comments', 'posts', 'comment_acts', 'activity', 'postings', 'posting_checks', 'model_calls', 'runs'].map((table) => file.prepare(`SELECT * FROM ${table} ORDER BY id`).all()));
  } finally {
    file.close();
  }
};

it('makes a workspace that the app opens and whose rows keep their contracts', async () => {
  const dir = join(folder.path, 'w');
  expect(await seedWorkspace(dir, size)).toMatchObject({ posts: 120, comments: 600 });
  const app = await openApp(dir);
  try {
    const { services } = app.container;
    expect(campaignPage.parse(await services.campaigns.list(app.actor, campaignListInput.parse({}))).total).toBe(3);
    const posts = await services.posts.list(app.actor, postListInput.parse({ pageSize: 100 }));
    const comments = await services.comments.list(app.actor, commentListInput.parse({ pageSize: 100, sort: 'score' }));
    expect([posts.total, comments.total]).toEqual([120, 600]);
    for (const { id } of comments.items) {
      const comment = commentDto.parse(await services.comments.get(app.actor, id));
      const post = postDto.parse(await services.posts.get(app.actor, comment.postId));
      for (const { quote, start, end } of comment.evidence) expect(post.text.slice(start, end)).toBe(quote);
      expect(comment.review.sentences.map(({ start, end }) => comment.text.slice(start, end)).sort()).toEqual([comment.evidence[0]?.quote, comment.talkingPoints[0]].sort());
      for (const passage of [...(post.analysis?.passages ?? []), ...(post.analysis?.questions ?? [])]) expect(post.text.slice(passage.start, passage.end)).toBe(passage.quote);
      if (comment.approval) expect([comment.blocking, comment.approval.textHash]).toEqual([0, comment.textHash]);
    }
    const decided = comments.items.find(({ status }) => status === 'approved');
    expect(await services.comments.undo(app.actor, decided?.id ?? '')).toMatchObject({ status: 'awaiting', approval: null });
  } finally {
    await app.container.close(0);
  }
});

it('keeps the invariants of the ledgers: postings of exactly what was approved, states that their looks say, money that the runs tell', async () => {
  const dir = join(folder.path, 'w');
  await seedWorkspace(dir, { ...size, posts: 400, comments: 2_000 });
  const file = new Sqlite(join(dir, 'workspace.sqlite'), { readonly: true });
  const all = <T>(sql: string): T[] => file.prepare(sql).all() as T[];
  const one = (sql: string): number => Number(file.prepare(sql).pluck().get());
  try {
    expect(one(`SELECT count(*) FROM postings WHERE status = 'posted'`)).toBeGreaterThan(200);
    expect(one(`SELECT count(*) FROM postings WHERE status = 'not_posted'`)).toBeGreaterThan(5);
    expect(all(`SELECT c.id FROM comments c LEFT JOIN postings g ON g.comment_id = c.id AND g.status = 'posted' WHERE (c.status = 'posted') <> (g.id IS NOT NULL)`)).toEqual([]);
    expect(all(`SELECT g.id FROM postings g JOIN comments c ON c.id = g.comment_id WHERE g.text_hash IS NOT c.approved_hash OR g.opened_at < c.approved_at OR coalesce(g.posted_at, g.opened_at) < g.opened_at`)).toEqual([]);
    expect(all(`SELECT g.id FROM postings g WHERE (SELECT step FROM posting_steps s WHERE s.posting_id = g.id ORDER BY s.at DESC, s.id DESC LIMIT 1) <> g.status`)).toEqual([]);
    for (const { id, held, posted_at: postedAt, live, next_check_at: next } of all<{ id: string; held: number; posted_at: string; live: string | null; next_check_at: string | null }>(`SELECT * FROM postings WHERE status = 'posted'`)) {
      const checks = file.prepare('SELECT at, outcome FROM posting_checks WHERE posting_id = ? ORDER BY at').all(id) as CheckFact[];
      const said = checks.length > 0 ? liveStateOf(checks, held === 1) : null;
      expect([live, next]).toEqual([said, nextCheckAt(postedAt, checks, said ?? 'unknown', new Date(checks.at(-1)?.at ?? postedAt))]);
    }
    expect(new Set(all<{ live: string }>('SELECT DISTINCT live FROM postings WHERE live IS NOT NULL').map(({ live }) => live))).toEqual(new Set(['live', 'held', 'edited', 'removed', 'unknown']));
    expect(all(`SELECT id FROM model_calls WHERE counted > reserved OR state <> 'settled' OR (basis = 'worst_case' AND counted <> reserved) OR (basis = 'not_charged' AND counted <> 0)`)).toEqual([]);
    for (const { truth, spent } of all<{ truth: string; spent: number }>(`SELECT r.truth, (SELECT coalesce(sum(counted), 0) FROM model_calls m WHERE m.campaign_id = r.campaign_id) AS spent FROM runs r`)) expect(runTruthSchema.parse(JSON.parse(truth)).microDollars).toBe(spent);
    expect(one('SELECT sum(counted) FROM model_calls')).toBeGreaterThan(0);
    for (const table of ['comment_counts', 'comment_days']) expect(one(`SELECT sum(n) FROM ${table}`)).toBe(2_000); // kept by triggers
  } finally {
    file.close();
  }
});

it('makes the same rows of the same seed, and others of another', async () => {
  const dirs = ['a', 'b', 'c'].map((name) => join(folder.path, name)) as [string, string, string];
  await seedWorkspace(dirs[0], size);
  await seedWorkspace(dirs[1], size);
  await seedWorkspace(dirs[2], { ...size, seed: 4 });
  expect(dump(dirs[1])).toBe(dump(dirs[0]));
  expect(dump(dirs[2])).not.toBe(dump(dirs[0]));
});

it('touches no workspace that is there, and leaves nothing half-made', async () => {
  const dir = join(folder.path, 'w');
  await seedWorkspace(dir, { ...size, comments: 5 });
  const before = dump(dir);
  await expect(seedWorkspace(dir, size)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(dump(dir)).toBe(before);
  const broken = { number: 99, name: 'broken', up: () => { throw new Error('no'); } };
  await expect(seedWorkspace(join(folder.path, 'half'), { ...size, migrations: [broken] })).rejects.toThrow('no');
  expect(readdirSync(join(folder.path, 'half'))).toEqual(['workspace.lock']);
  writeFileSync(join(folder.path, 'file'), 'x');
  await expect(seedWorkspace(join(folder.path, 'file'), size)).rejects.toThrow();
});
