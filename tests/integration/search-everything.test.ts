import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commentListInput, type CommentSummary } from '../../shared/contracts/comment';
import { postListInput } from '../../shared/contracts/post';
import { searchHits } from '../../shared/contracts/search';
import type { App } from '../../main/app/container';
import { seedWorkspace } from '../../main/app/seed/seed-workspace';
import { openApp, temporaryFolder } from '../support/open-app';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let rows: { id: string; text: string; title: string; campaign: string; host: string }[];
const search = (query: string, actor = app.actor) => app.container.services.search.everything(actor, { query, limit: 5 }).then((hits) => searchHits.parse(hits));
const comments = (over: Record<string, unknown>, actor = app.actor) => app.container.services.comments.list(actor, commentListInput.parse({ pageSize: 100, ...over }));

beforeAll(async () => {
  folder = temporaryFolder();
  const dir = join(folder.path, 'w');
  await seedWorkspace(dir, { posts: 150, comments: 900, seed: 5, now: new Date('2026-11-20T12:00:00Z') });
  const file = new Sqlite(join(dir, 'workspace.sqlite'));
  file.prepare(`UPDATE comments SET text = 'Ein Königstigerschutzgesetz, e-mail NOT quagga' WHERE rowid = 7`).run();
  rows = file.prepare(`SELECT c.id, c.text, p.title, c.campaign_id AS campaign, c.host FROM comments c JOIN posts p ON p.id = c.post_id`).all() as typeof rows;
  file.close();
  app = await openApp(dir);
});
afterAll(async () => { await app.container.close(0); folder.remove(); });

it('finds posts and comments by the beginnings of words, with the place', async () => {
  const hits = await search('konigstigersch');
  expect(hits.comments.map(({ snippet }) => snippet)).toEqual([[{ text: 'Ein ', hit: false }, { text: 'Königstigerschutzgesetz', hit: true }, { text: ', e-mail NOT quagga', hit: false }]]);
  const [post] = (await app.container.services.posts.list(app.actor, postListInput.parse({}))).items;
  expect((await search(post?.title ?? '')).posts.map(({ title }) => title)).toContain(post?.title);
  expect(await search('!!!')).toEqual({ posts: [], comments: [] });
});

it('lists by text, title and site what a look through all rows finds', async () => {
  for (const words of ['gravel bed', 'wett', 'invoice', 'NOT quagga']) {
    const starts = words.toLowerCase().split(' ');
    const expected = rows.filter(({ text, title, host }) => {
      const tokens = `${text} ${title} ${host}`.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').split(/[^\p{L}\p{N}]+/u);
      return starts.every((start) => tokens.some((token) => token.startsWith(start)));
    });
    const found = await comments({ search: words });
    expect(found.total, words).toBe(expected.length);
    expect(new Set(found.items.map(({ id }) => id)).size, words).toBe(Math.min(100, expected.length));
  }
});

it('pages from both ends through the same order as one look at all', async () => {
  for (const filter of [{}, { status: 'rejected' }, { verdict: 'ready', status: 'approved' }, { minScore: 80 }, { search: 'invoice' }]) {
    for (const sort of ['newest', 'oldest', 'score', 'host']) {
      const pages: CommentSummary[] = [];
      for (let page = 1; ; page += 1) {
        const { items, total } = await comments({ ...filter, sort, page, pageSize: 70 });
        if (items.length === 0) break;
        pages.push(...items);
        expect(total).toBeGreaterThanOrEqual(pages.length);
      }
      const key = (row: CommentSummary): string | number => (sort === 'score' ? -row.score : sort === 'host' ? row.host : row.createdAt);
      const direction = sort === 'newest' ? -1 : 1;
      const sorted = [...pages].sort((a, b) => (key(a) < key(b) ? -direction : key(a) > key(b) ? direction : a.id < b.id ? -direction : direction));
      expect(pages.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
      expect(new Set(pages.map(({ id }) => id)).size).toBe((await comments({ ...filter, sort })).total);
    }
  }
});

it('shows a user own rows only, and nobody the rows of a deleted campaign', async () => {
  const stranger = { ...app.actor, id: '01890000-0000-7000-8000-000000000001', role: 'user' as const };
  expect(await search('invoice', stranger)).toEqual({ posts: [], comments: [] });
  expect((await comments({ search: 'invoice' }, stranger)).total).toBe(0);
  expect((await comments({}, stranger)).total).toBe(0);
  const before = (await comments({})).total;
  const quagga = rows.find(({ text }) => text.includes('quagga'));
  await app.container.services.campaigns.delete(app.actor, quagga?.campaign ?? '');
  expect((await search('quagga')).comments).toEqual([]);
  expect((await comments({ search: 'quagga' })).total).toBe(0);
  expect((await comments({})).total).toBe(before - rows.filter(({ campaign }) => campaign === quagga?.campaign).length);
  await app.container.services.campaigns.restore(app.actor, quagga?.campaign ?? '');
  expect((await search('quagga')).comments).toHaveLength(1);
});
