import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database } from '../db/database';
import { migrations } from '../db/migrations';
import { purgeHistory } from './history';
import { createTaskStore, type NewTask } from './store';
import { TaskEntity, TaskStepEntity } from './task.entity';

const day = 86_400_000;
let at = 0;
const clock = { now: () => new Date(at) };
let dir: string;
let database: Database;
beforeEach(async () => {
  at = Date.parse('2026-03-01T00:00:00.000Z');
  dir = mkdtempSync(join(tmpdir(), 'kp-history-'));
  database = await openDatabase({ dir, entities: [TaskEntity, TaskStepEntity], migrations, publish: () => {} });
});
afterEach(async () => { await database.close(); rmSync(dir, { recursive: true, force: true }); });

const campaigns = { over: '018f0000-0000-7000-8000-000000000001', open: '018f0000-0000-7000-8000-000000000002' };
const task = (n: number, campaignId: string | null): NewTask => ({ name: 'test.work', version: 1, payload: {}, uniqueKey: `${campaignId} ${n}`, campaignId, runId: null, subject: null, maxAttempts: 3 });
const left = async (): Promise<string[]> => ((await database.reader().query(`SELECT coalesce(campaign_id, 'none') || ' ' || status AS what FROM tasks ORDER BY unique_key`)) as { what: string }[]).map(({ what }) => what);

it('deletes what ended 90 days ago, chunk by chunk, and nothing of a campaign that still has work', async () => {
  const store = createTaskStore(database, clock, 'a');
  const end = async (): Promise<void> => { const row = await store.take(['test.work']); if (row) await database.unit(() => store.markFailed(row, { code: 'NETWORK', message: 'x' })); };
  await database.unit(() => store.enqueue([task(1, campaigns.over), task(1, campaigns.open), task(1, null)]));
  for (let n = 0; n < 3; n += 1) await end();
  await database.unit(() => store.enqueue([task(2, campaigns.open)]));
  await database.unit(() => database.writer().query(`INSERT INTO task_steps (task_id, key, result, at) SELECT id, 'x', '1', 'now' FROM tasks WHERE campaign_id = '${campaigns.over}'`));
  at += 90 * day;
  expect([await purgeHistory(database, clock), await left()]).toEqual([0, [`${campaigns.over} failed`, `${campaigns.open} failed`, `${campaigns.open} queued`, 'none failed']]);
  at += 1;
  expect([await purgeHistory(database, clock), await left()]).toEqual([2, [`${campaigns.open} failed`, `${campaigns.open} queued`]]);
  expect(await database.reader().count(TaskStepEntity)).toBe(0);
  await database.unit(() => store.cancelWhere({ campaignId: campaigns.open }));
  expect([await purgeHistory(database, clock), await left()]).toEqual([1, [`${campaigns.open} cancelled`]]);
});

it('comes through more than one chunk', async () => {
  const store = createTaskStore(database, clock, 'a');
  await database.unit(() => store.enqueue(Array.from({ length: 1_201 }, (_, n) => task(n, campaigns.over))));
  await database.unit(() => store.cancelWhere({ campaignId: campaigns.over }));
  at += 91 * day;
  expect([await purgeHistory(database, clock), await left()]).toEqual([1_201, []]);
});
