import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { systemClock } from '../core/ports/clock';
import { openDatabase, type Database } from '../db/database';
import { migrations } from '../db/migrations';
import { createEffects, NothingHappened, type Effects } from './effects';
import { TaskEntity, TaskStepEntity } from './task.entity';

let dir: string;
let database: Database;
const events: string[] = [];
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kp-effects-'));
  events.length = 0;
  database = await openDatabase({ dir, entities: [TaskEntity, TaskStepEntity], migrations, publish: ({ type }) => events.push(type) });
});
afterEach(async () => { await database.close(); rmSync(dir, { recursive: true, force: true }); });

const boot = (name: string): Effects => createEffects(database, systemClock, name);
const intend = (effects: Effects, key = 'post 1'): Promise<void> => database.unit(() => effects.intend({ key, kind: 'test.post', subject: 'Posting on “A post”', campaignId: null }));
const stored = async (key = 'post 1'): Promise<{ id: string; status: string; reason: string | null }> => ((await database.reader().query('SELECT id, status, reason FROM effects WHERE key = ?', [key])) as { id: string; status: string; reason: string | null }[])[0] ?? { id: '', status: 'none', reason: null };

it('does an act once and gives its answer again, also to a later boot', async () => {
  let acts = 0;
  const act = async (): Promise<{ url: string }> => { acts += 1; return { url: 'https://a.example/#1' }; };
  await intend(boot('1'));
  await intend(boot('1'));
  expect(await boot('1').perform('post 1', act)).toEqual({ url: 'https://a.example/#1' });
  await intend(boot('2'));
  expect(await boot('2').perform('post 1', act)).toEqual({ url: 'https://a.example/#1' });
  expect([acts, (await stored()).status]).toEqual([1, 'done']);
  await expect(boot('2').perform('post 9', act)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('asks the person when the app ended in the middle, and repeats only what did not happen', async () => {
  let acts = 0;
  const effects = boot('1');
  await intend(effects);
  let reached = (): void => {};
  const inside = new Promise<void>((resolve) => { reached = resolve; });
  void effects.perform('post 1', () => { acts += 1; reached(); return new Promise(() => {}); }); // the process dies here
  await inside;
  const after = boot('2');
  expect(await after.surface()).toBe(1);
  expect(events).toContain('effect.unknown');
  await expect(after.perform('post 1', async () => { acts += 1; })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('not known') });
  expect(acts).toBe(1);
  const { id, status, reason } = await stored();
  expect([status, reason]).toEqual(['unknown', 'The app ended in the middle of it.']);
  await database.unit(() => after.settle(id, false, 'me'));
  await expect(database.unit(() => after.settle(id, true, 'me'))).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await after.perform('post 1', async () => { acts += 1; return 'now'; })).toBe('now');
  expect([acts, await after.surface()]).toEqual([2, 0]);
});

it('does not repeat what the person saw to have happened', async () => {
  const effects = boot('1');
  await intend(effects);
  await expect(effects.perform('post 1', async () => { throw new Error('The window closed.'); })).rejects.toMatchObject({ code: 'CONFLICT' });
  const { id, status, reason } = await stored();
  expect([status, reason]).toEqual(['unknown', 'The window closed.']);
  await database.unit(() => effects.settle(id, true, 'me'));
  let acts = 0;
  expect(await effects.perform('post 1', async () => { acts += 1; return 'again'; })).toBeNull();
  expect(acts).toBe(0);
});

it('may try again what surely did not happen, and does no act twice at once', async () => {
  const effects = boot('1');
  await intend(effects);
  await expect(effects.perform('post 1', async () => { throw new NothingHappened(new AppError('NETWORK', 'No network.')); })).rejects.toMatchObject({ code: 'NETWORK' });
  expect((await stored()).status).toBe('not_done');
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => { release = resolve; });
  let acts = 0;
  const first = effects.perform('post 1', async () => { acts += 1; await gate; return 1; });
  await expect.poll(async () => (await stored()).status).toBe('doing');
  await expect(effects.perform('post 1', async () => { acts += 1; return 2; })).rejects.toMatchObject({ code: 'CONFLICT' });
  release();
  expect([await first, acts]).toEqual([1, 1]);
});
