// The step that brings search and counts, on a seeded workspace of the version before it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seedWorkspace } from '../../app/seed/seed-workspace';
import { matchOf } from '../full-text';
import { migrate } from '../migrate';
import { backupsDir, databaseFileName } from '../workspace-files';
import { scale } from './0004-scale';
import { quickLists } from './0012-quick-lists';
import { dayCounts } from './0016-day-counts';
import { migrations } from '.';

let dir: string;
let file: Sqlite.Database;
const before = migrations.slice(0, migrations.indexOf(scale));
const counts = (): unknown => ['posts', 'comments', 'comment_revisions', 'comment_acts', 'activity', 'skips', 'tasks', 'blogs'].map((table) => file.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
const whole = (): void => ['posts_search', 'comments_search'].forEach((index) => file.exec(`INSERT INTO ${index}(${index}, rank) VALUES ('integrity-check', 1)`));
const found = (index: string, words: string): number => Number(file.prepare(`SELECT count(*) FROM ${index} WHERE ${index} MATCH ?`).pluck().get(matchOf(words)));
/** By the triggers and by hand, of each table that keeps counts. */
const counted = [['comment_counts', 'score', 'score'], ['comment_days', 'day', 'substr(created_at, 1, 10)']] as const;
const sameCounts = (): void => counted.forEach(([table, column, value]) =>
  expect(file.prepare(`SELECT campaign_id, status, verdict, ${column} AS place, n FROM ${table} WHERE n > 0 ORDER BY 1, 2, 3, 4`).all())
    .toEqual(file.prepare(`SELECT campaign_id, status, verdict, ${value} AS place, count(*) AS n FROM comments GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`).all()));

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kp-scale-'));
  await seedWorkspace(dir, { posts: 90, comments: 500, seed: 2, now: new Date('2026-11-20T12:00:00Z'), migrations: before });
  file = new Sqlite(join(dir, databaseFileName));
});
afterEach(() => {
  file.close();
  rmSync(dir, { recursive: true, force: true });
});

it('finds the rows of an older workspace and loses none', async () => {
  const rows = counts();
  expect(file.pragma('user_version', { simple: true })).toBe(before.at(-1)?.number);
  file.close();
  await migrate(join(dir, databaseFileName), migrations, { backups: backupsDir(dir), now: new Date('2026-11-21T12:00:00Z') });
  file = new Sqlite(join(dir, databaseFileName));
  expect(counts()).toEqual(rows);
  whole();
  sameCounts();
  const { title, text } = file.prepare('SELECT p.title, c.text FROM comments c JOIN posts p ON p.id = c.post_id LIMIT 1').get() as { title: string; text: string };
  expect(found('posts_search', title)).toBeGreaterThan(0);
  expect(found('comments_search', text.slice(0, 60))).toBeGreaterThan(0);
  expect(found('comments_search', title)).toBeGreaterThan(0);
});

it('keeps index and counts equal to the rows, whatever is done to them', () => {
  scale.up(file);
  quickLists.up(file);
  dayCounts.up(file);
  file.pragma('foreign_keys = ON');
  const step = (sql: string): void => { file.exec(sql); whole(); sameCounts(); };
  step(`UPDATE posts SET title = title || ' zebra', author = NULL WHERE ordinal < 5`);
  expect(found('comments_search', 'zebra')).toBe(Number(file.prepare(`SELECT count(*) FROM comments c JOIN posts p ON p.id = c.post_id WHERE p.title LIKE '% zebra'`).pluck().get()));
  step(`UPDATE comments SET text = 'quagga', status = 'rejected', verdict = 'ready' WHERE ordinal = 2`);
  expect(found('comments_search', 'quagga')).toBe(Number(file.prepare(`SELECT count(*) FROM comments WHERE text = 'quagga'`).pluck().get()));
  step(`UPDATE comments SET score = 100 - score WHERE ordinal < 9`);
  step(`UPDATE comments SET created_at = '2026-02-03T04:05:06.000Z' WHERE ordinal = 3`);
  step(`DELETE FROM comments WHERE ordinal = 1`);
  step(`DELETE FROM posts WHERE ordinal > 20`);
  step(`DELETE FROM posts WHERE campaign_id = (SELECT id FROM campaigns LIMIT 1)`);
  step(`DELETE FROM campaigns WHERE id = (SELECT id FROM campaigns LIMIT 1 OFFSET 1)`);
  expect(Number(file.prepare('SELECT count(*) FROM comments').pluck().get())).toBeGreaterThan(0);
});

// A row is told by its number; tidying a file up may give numbers anew where nothing keeps them.
it('still finds the right rows after the file was tidied up', () => {
  scale.up(file);
  file.exec('DELETE FROM comments WHERE ordinal = 1');
  file.exec('VACUUM');
  whole();
});
