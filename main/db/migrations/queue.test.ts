// The step that orders the queue anew, on tasks and runs of the version before it.
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { queue } from './0007-queue';
import { migrations } from '.';

let file: Sqlite.Database;
beforeEach(() => {
  file = new Sqlite(':memory:');
  for (const migration of migrations.slice(0, migrations.indexOf(queue))) migration.up(file);
});
afterEach(() => file.close());

const task = (id: string, priority: number, status: string, startedAt: string | null, finishedAt: string | null): void => {
  file.prepare(`INSERT INTO tasks (id, name, version, payload, unique_key, status, held, priority, attempts, max_attempts, interruptions, run_after, lease_fence, created_at, started_at, finished_at)
    VALUES (?, 'campaign.analyse', 1, '{}', ?, ?, 0, ?, 0, 2, 0, '2026-11-01T10:00:00.000Z', 0, '2026-11-01T10:00:00.000Z', ?, ?)`).run(id, id, status, priority, startedAt, finishedAt);
};

it('keeps the order that waiting tasks had, gives them the usual priority, and knows what ended ones took', () => {
  task('a', 2, 'queued', null, null);
  task('b', 0, 'queued', null, null);
  task('c', 14, 'done', '2026-11-01T10:00:00.000Z', '2026-11-01T10:00:04.500Z');
  queue.up(file);
  const rows = file.prepare('SELECT id, priority, turn, worked_ms AS worked, host FROM tasks ORDER BY priority, turn, id').all() as { worked: number }[];
  expect(rows).toEqual([
    { id: 'b', priority: 5, turn: 0, worked: 0, host: null }, { id: 'a', priority: 5, turn: 2, worked: 0, host: null }, { id: 'c', priority: 5, turn: 14, worked: expect.closeTo(4_500, -1), host: null },
  ]);
});
