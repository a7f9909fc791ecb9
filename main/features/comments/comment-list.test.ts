// Every page of the ledger against the whole list, read with no index named and no place to begin at.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commentListInput, commentStatuses } from '@shared/contracts/comment';
import { verdictSchema } from '@shared/contracts/review';
import { seedWorkspace } from '../../app/seed/seed-workspace';
import { Conditions } from '../../db/list-query';
import { readPaged } from '../../db/paged-list';
import { databaseFileName } from '../../db/workspace-files';
import { commentList } from './comment-list';

type Filters = Pick<Partial<ReturnType<typeof commentListInput.parse>>, 'campaignId' | 'status' | 'verdict' | 'minScore' | 'live' | 'host'>;

const orders = { newest: 'c.created_at DESC, c.id DESC', oldest: 'c.created_at, c.id', score: 'c.score DESC, c.id', host: 'c.host, c.id' };
const sorts = commentListInput.shape.sort.unwrap().options;
const pageSize = 100;
let dir: string;
let file: Sqlite.Database;
let [deleted, another, own]: string[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kp-list-'));
  // Three campaigns with more than two thousand comments each; fewer of them are found another way.
  await seedWorkspace(dir, { posts: 120, comments: 8_000, seed: 7, now: new Date('2026-11-20T12:00:00Z') });
  file = new Sqlite(join(dir, databaseFileName));
  file.pragma('foreign_keys = OFF');
  [deleted, another, own] = file.prepare('SELECT id FROM campaigns ORDER BY id').pluck().all() as string[];
  file.prepare(`UPDATE campaigns SET deleted_at = '2026-11-20T12:00:00.000Z' WHERE id = ?`).run(deleted);
  file.prepare(`UPDATE campaigns SET owner_id = 'somebody' WHERE id = ?`).run(another);
  file.exec(`UPDATE comments SET created_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '-' || (rowid * 7 % 90) || ' days');
    UPDATE comments SET created_at = '2026-10-03T10:00:00.000Z' WHERE rowid % 40 = 0;
    UPDATE comments SET status = 'awaiting' WHERE rowid % 9 = 0; UPDATE comments SET score = 71.5 WHERE rowid % 11 = 0; DELETE FROM comments WHERE rowid % 13 = 0`);
}, 60_000);
afterAll(() => {
  file.close();
  rmSync(dir, { recursive: true, force: true });
});

const wholeList = (filters: Filters, ownerId: string | null): Conditions => {
  const conditions = new Conditions().when(filters.campaignId, 'c.campaign_id = ?').when(filters.status, 'c.status = ?').when(filters.verdict, 'c.verdict = ?').when(filters.minScore, 'c.score >= ?')
    .when(filters.host, 'c.host = ?').when(filters.live, `(SELECT g.live FROM postings g WHERE g.comment_id = c.id AND g.status = 'posted') = ?`).when(ownerId ?? undefined, 'k.owner_id = ?');
  return filters.campaignId === undefined ? conditions.add('k.deleted_at IS NULL') : conditions;
};

const expectSamePages = async (filters: Filters, ownerId: string | null, pagesOf: (last: number) => number[]): Promise<void> => {
  const { where, params } = wholeList(filters, ownerId);
  for (const sort of sorts) {
    const ids = file.prepare(`SELECT c.id FROM comments c JOIN campaigns k ON k.id = c.campaign_id ${where} ORDER BY ${orders[sort]}`).pluck().all(...params);
    for (const page of pagesOf(Math.ceil(ids.length / pageSize))) {
      const { rows, total } = await readPaged<{ id: string }>(commentList(commentListInput.parse({ ...filters, sort, page, pageSize }), ownerId), (statement) => file.prepare(statement.sql).all(...statement.params));
      expect({ sort, page, total, rows: rows.map(({ id }) => id) }).toEqual({ sort, page, total: ids.length, rows: ids.slice((page - 1) * pageSize, page * pageSize) });
    }
  }
};
const all = (last: number): number[] => Array.from({ length: last + 1 }, (_, at) => at + 1);
/** The ends, both sides of the middle, and one behind the last. */
const some = (last: number): number[] => [...new Set([1, 2, Math.ceil(last / 2), Math.floor(last / 2) + 1, last, last + 1])].filter((page) => page > 0);

it('gives every page of the whole list, under every sort', async () => {
  await expectSamePages({}, null, all);
  await expectSamePages({}, 'somebody', all);
  await expectSamePages({ campaignId: another }, null, all);
});

it('gives the same rows in the same order under every filter', async () => {
  for (const status of [undefined, ...commentStatuses]) {
    for (const verdict of [undefined, ...verdictSchema.options]) {
      for (const minScore of [undefined, 71.5]) {
        for (const campaignId of [undefined, another, deleted]) await expectSamePages(Object.fromEntries(Object.entries({ status, verdict, minScore, campaignId }).filter(([, value]) => value !== undefined)), null, some);
      }
    }
  }
}, 60_000);

it('shows nobody the comments of another', async () => {
  for (const status of [undefined, ...commentStatuses]) {
    await expectSamePages(status ? { status } : {}, 'somebody', some);
    await expectSamePages(status ? { status, campaignId: own } : { campaignId: own }, 'somebody', some);
  }
});

it('counts by itself where nobody keeps counts', async () => {
  const host = file.prepare('SELECT host FROM comments GROUP BY host ORDER BY count(*) DESC').pluck().get() as string;
  await expectSamePages({ host }, null, all);
  await expectSamePages({ live: 'live' }, null, all);
  await expectSamePages({ live: 'live', campaignId: another }, null, all);
});
