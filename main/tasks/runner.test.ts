import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { AppEvent } from '@shared/events';
import { AppError } from '../core/app-error';
import { createEventBus, type EventBus } from '../core/event-bus';
import { systemClock } from '../core/ports/clock';
import { silentLogger } from '../core/ports/logger';
import { openDatabase, type Database } from '../db/database';
import { requireSpace } from '../db/free-space';
import { migrations } from '../db/migrations';
import { defineTask, type TaskDefinition, type TaskHandler } from './define-task';
import { createTaskRunner, type TaskRunner } from './runner';
import { createTaskStore, type NewTask, type TaskStore } from './store';
import { TaskEntity, TaskStepEntity, type TaskRow } from './task.entity';

const payload = z.object({ n: z.number() });
type Payload = z.infer<typeof payload>;
const campaignId = '018f0000-0000-7000-8000-000000000001';

let dir: string;
let bus: EventBus;
let database: Database;
let runners: TaskRunner[];
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kp-tasks-'));
  bus = createEventBus();
  runners = [];
  database = await openDatabase({ dir, entities: [TaskEntity, TaskStepEntity], migrations, publish: bus.publish });
});
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop(0)));
  await database.close();
  rmSync(dir, { recursive: true, force: true });
});

const define = (handler: TaskHandler<Payload>, over: Partial<TaskDefinition<Payload>> = {}) =>
  defineTask<Payload>({ name: 'test.work', version: 1, payload, maxAttempts: 3, timeoutMs: 60_000, concurrency: 4, load: async () => handler, ...over });
const boot = (owner: string, definition: ReturnType<typeof define>): { store: TaskStore; runner: TaskRunner } => {
  const store = createTaskStore(database, systemClock, owner);
  const runner = createTaskRunner({ database, store, definitions: [definition], clock: systemClock, log: silentLogger, publish: bus.publish, requireSpace: () => requireSpace(dir) });
  runners.push(runner);
  return { store, runner };
};
const task = (n: number, over: Partial<NewTask> = {}): NewTask => ({ name: 'test.work', version: 1, payload: { n }, uniqueKey: `work-${n}`, campaignId, runId: null, subject: null, maxAttempts: 3, ...over });
const heard = (type: AppEvent['type'], times = 1): Promise<void> =>
  new Promise((resolve) => {
    let left = times;
    const end = bus.subscribe((event) => { if (event.type === type && (left -= 1) === 0) { end(); resolve(); } });
  });
const heldUp = () => {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => { release = resolve; });
  let reach = (): void => {};
  const reached = new Promise<void>((resolve) => { reach = resolve; });
  return { gate, reached, reach: () => reach(), release: () => release() };
};
const rows = (): Promise<TaskRow[]> => database.reader().find(TaskEntity, { order: { id: 'ASC' } });
const nothing = async (): Promise<void> => {};

it('runs what was queued once, also when it was queued twice under one key', async () => {
  let runs = 0;
  const { store, runner } = boot('a', define(async () => { runs += 1; return nothing; }));
  const ended = heard('task.finished', 2);
  await database.unit(() => store.enqueue([task(1), task(2)]));
  await database.unit(() => store.enqueue([task(1)]));
  await runner.start();
  await ended;
  expect(runs).toBe(2);
  expect((await rows()).map(({ status }) => status)).toEqual(['done', 'done']);
});

it('keeps a step over a crash and does not do it again', async () => {
  const done: string[] = [];
  let crash = true;
  let reached = (): void => {};
  const second = new Promise<void>((resolve) => { reached = resolve; });
  const definition = define(async (_, context) => {
    const first = await context.step('first', async () => { done.push('first'); return { value: 7 }; });
    if (crash) { reached(); return new Promise(() => {}); } // the process dies here
    done.push(`second:${first.value}`);
    return nothing;
  });
  const before = boot('boot-1', definition);
  await database.unit(() => before.store.enqueue([task(1)]));
  await before.runner.start();
  await second;
  crash = false;
  runners = [];
  const after = boot('boot-2', definition);
  const ended = heard('task.finished');
  await after.runner.start();
  await ended;
  expect(done).toEqual(['first', 'second:7']);
  expect((await rows())[0]).toMatchObject({ status: 'done', interruptions: 1, attempts: 0 });
  expect(await database.reader().count(TaskStepEntity)).toBe(0);
});

it('writes nothing of a task whose lease went to another boot', async () => {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => { release = resolve; });
  let taken = (): void => {};
  const begun = new Promise<void>((resolve) => { taken = resolve; });
  let wrote = false;
  const slow = boot('boot-1', define(async () => { taken(); await gate; return async () => { wrote = true; }; }));
  await database.unit(() => slow.store.enqueue([task(1)]));
  await slow.runner.start();
  await begun;
  const next = boot('boot-2', define(async () => nothing));
  const ended = heard('task.finished');
  await next.runner.start();
  await ended;
  release();
  await slow.runner.stop(0);
  expect(wrote).toBe(false);
  expect((await rows())[0]).toMatchObject({ status: 'done', leaseFence: 2 });
});

it('takes the rows of a completion back when the completion fails', async () => {
  const { store, runner } = boot('a', define(async () => async () => {
    await database.writer().query(`INSERT INTO settings VALUES ('half', '1', 'now')`);
    throw new Error('no');
  }));
  const failed = heard('task.failed');
  await database.unit(() => store.enqueue([task(1)]));
  await runner.start();
  await failed;
  expect(await database.reader().query('SELECT * FROM settings')).toEqual([]);
  expect((await rows())[0]).toMatchObject({ status: 'failed', errorCode: 'INTERNAL' });
});

it('tries again after a passing trouble and fails at once when a retry can not help', async () => {
  let tries = 0;
  const { store, runner } = boot('a', define(async ({ n }) => {
    tries += 1;
    if (n === 1 && tries === 1) throw new AppError('INTERNAL', 'The worker stopped.', { retry: true });
    if (n === 2) throw new AppError('UNSUPPORTED_CONTENT', 'A picture.');
    return nothing;
  }, { concurrency: 1 }));
  const settled = Promise.all([heard('task.finished'), heard('task.failed')]);
  await database.unit(() => store.enqueue([task(1), task(2)]));
  await runner.start();
  await settled;
  expect((await rows()).map(({ status, attempts }) => [status, attempts])).toEqual([['done', 1], ['failed', 1]]);
});

it('pauses on a full disk without costing the task a try or a step, and goes on when resumed', async () => {
  const done: string[] = [];
  const { store, runner } = boot('a', define(async (_, context) => {
    await context.step('small', async () => { done.push('small'); return 1; });
    await context.step('big', async () => { done.push('big'); return 'x'.repeat(500_000); });
    return nothing;
  }));
  const limitPages = async (sql: string): Promise<void> => database.unit(async () => { await database.writer().query(sql); });
  await database.unit(() => store.enqueue([task(1)]));
  const [{ pages } = { pages: 0 }] = (await database.reader().query('SELECT page_count AS pages FROM pragma_page_count()')) as { pages: number }[];
  await limitPages(`PRAGMA max_page_count = ${pages + 8}`);
  const filled = heard('system.disk_filled');
  await runner.start();
  await filled;
  expect([runner.stalled()?.code, runner.trouble()?.code]).toEqual(['DISK_FULL', 'DISK_FULL']);
  await expect.poll(async () => (await rows())[0]).toMatchObject({ status: 'queued', attempts: 0, errorCode: null });
  runner.wake();
  expect(runner.running()).toBe(0);
  const filledAgain = heard('system.disk_filled');
  await runner.resume();
  await filledAgain;
  await limitPages('PRAGMA max_page_count = 1073741823');
  const ended = heard('task.finished');
  await expect.poll(() => runner.running()).toBe(0);
  await runner.resume();
  await ended;
  expect(done).toEqual(['small', 'big', 'big', 'big']);
  expect([runner.stalled(), (await rows())[0]?.attempts]).toEqual([null, 0]);
});

it('pauses at a step border, keeps the place and goes on', async () => {
  const done: string[] = [];
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => { release = resolve; });
  let inFirst = (): void => {};
  const begun = new Promise<void>((resolve) => { inFirst = resolve; });
  const { store, runner } = boot('a', define(async (_, context) => {
    await context.step('one', async () => { done.push('one'); inFirst(); await gate; return 1; });
    await context.step('two', async () => { done.push('two'); return 2; });
    return nothing;
  }));
  await database.unit(() => store.enqueue([task(1)]));
  await runner.start();
  await begun;
  await database.unit(() => store.holdCampaign(campaignId));
  runner.yieldCampaign(campaignId);
  release();
  await runner.stop(5_000);
  expect([await store.take(['test.work']), (await rows())[0]]).toMatchObject([null, { status: 'queued', held: true, attempts: 0 }]);
  const ended = heard('task.finished');
  await runner.start();
  await database.unit(() => store.releaseCampaign(campaignId));
  runner.wake();
  await ended;
  expect(done).toEqual(['one', 'two']);
});

it('stops a task in hand by its signal and leaves it cancelled', async () => {
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => { begin = resolve; });
  let aborted = false;
  const { store, runner } = boot('a', define(async (_, { signal }) => {
    begin();
    await new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { aborted = true; reject(signal.reason as Error); }); });
    return nothing;
  }));
  await database.unit(() => store.enqueue([task(1)]));
  await runner.start();
  await begun;
  const ids = await database.unit(() => store.cancelWhere({ campaignId }));
  runner.abort(ids);
  await runner.stop(1_000);
  expect(aborted).toBe(true);
  expect((await rows())[0]?.status).toBe('cancelled');
});

it('runs the tasks of one lane one after another, in order of priority', async () => {
  const log: string[] = [];
  const { store, runner } = boot('a', define(async ({ n }) => { log.push(`+${n}`); for (let turn = 0; turn < 3; turn += 1) await database.unit(nothing); /* another could be taken now */ log.push(`-${n}`); return nothing; }));
  const ended = heard('task.finished', 3);
  await database.unit(() => store.enqueue([task(3, { lane: 'x', priority: 3 }), task(1, { lane: 'x', priority: 1 }), task(2, { lane: 'x', priority: 2 })]));
  await runner.start();
  await ended;
  expect(log).toEqual(['+1', '-1', '+2', '-2', '+3', '-3']);
});

it('refuses a task of another version instead of misreading it', async () => {
  const { store, runner } = boot('a', define(async () => nothing));
  const failed = heard('task.failed');
  await database.unit(() => store.enqueue([task(1, { version: 9 })]));
  await runner.start();
  await failed;
  expect((await rows())[0]).toMatchObject({ status: 'failed', errorCode: 'CONFLICT' });
});

it('takes the lowest priority first, then the turn, and refuses a priority that is none', async () => {
  const log: number[] = [];
  const { store, runner } = boot('a', define(async ({ n }) => { log.push(n); return nothing; }, { concurrency: 1 }));
  const ended = heard('task.finished', 5);
  await database.unit(() => store.enqueue([task(5, { priority: 9 }), task(4), task(3, { turn: -1 }), task(1, { priority: 1, turn: 2 }), task(2, { priority: 2, turn: 0 })]));
  await runner.start();
  await ended;
  expect(log).toEqual([1, 2, 3, 4, 5]);
  await expect(database.unit(() => store.enqueue([task(6), task(7, { priority: 0 })]))).rejects.toMatchObject({ code: 'VALIDATION' });
  await expect(database.unit(() => store.enqueue([task(8, { priority: 11 })]))).rejects.toMatchObject({ code: 'VALIDATION' });
  expect(await rows()).toHaveLength(5);
});

it('runs one task of a host at a time, across campaigns, and those of other hosts beside it', async () => {
  const open = new Map<string, number>();
  let most = 0;
  const all = heldUp();
  const hosts = ['a.example', 'b.example', 'c.example'];
  const { store, runner } = boot('a', define(async ({ n }) => {
    const host = hosts[n % 3] ?? '';
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, open.get(host) ?? 0);
    if ([...open.values()].filter((count) => count > 0).length === hosts.length) all.release(); // each host's task waits for the others'
    await all.gate;
    await new Promise((resolve) => setImmediate(resolve));
    open.set(host, (open.get(host) ?? 0) - 1);
    return nothing;
  }, { concurrency: 6 }));
  const ended = heard('task.finished', 30);
  await database.unit(() => store.enqueue(Array.from({ length: 30 }, (_, n) => task(n, { host: hosts[n % 3] ?? null, campaignId: n % 2 ? campaignId : null }))));
  await runner.start();
  await ended;
  expect(most).toBe(1);
});

it('is free of a handler that hears no signal, and takes nothing from it any more', async () => {
  const stuck = heldUp();
  let wrote = false;
  const { store, runner } = boot('a', define(async ({ n }, context) => {
    if (n > 1) return nothing;
    stuck.reach();
    await stuck.gate; // deaf
    await context.step('late', async () => 1).catch(() => undefined);
    return async () => { wrote = true; };
  }, { concurrency: 1 }));
  await database.unit(() => store.enqueue([task(1), task(2)]));
  await runner.start();
  await stuck.reached;
  const next = heard('task.finished');
  const started = performance.now();
  const [deaf] = await rows();
  runner.abort(await database.unit(() => store.cancelWhere({ id: deaf?.id ?? '' })));
  await next;
  expect(performance.now() - started).toBeLessThan(1_000);
  stuck.release();
  await runner.stop(0);
  expect(wrote).toBe(false);
  expect((await rows()).map(({ status }) => status)).toEqual(['cancelled', 'done']);
  expect(await database.reader().count(TaskStepEntity)).toBe(0);
});

it('gives out no task while all work is paused, also after a restart, and goes on when it is resumed', async () => {
  const done: string[] = [];
  const first = heldUp();
  const definition = define(async ({ n }, context) => {
    await context.step('one', async () => { done.push(`${n} one`); if (n === 1) { first.reach(); await first.gate; } return 1; });
    await context.step('two', async () => { done.push(`${n} two`); return 2; });
    return nothing;
  }, { concurrency: 1 });
  const before = boot('boot-1', definition);
  await database.unit(() => before.store.enqueue([task(1), task(2)]));
  await before.runner.start();
  await first.reached;
  expect(await database.unit(() => before.store.pauseAll('me'))).toBe(true);
  before.runner.yieldAll();
  first.release();
  await expect.poll(() => before.runner.running()).toBe(0);
  await before.runner.stop(1_000);
  const after = boot('boot-2', definition);
  await after.runner.start();
  after.runner.wake();
  await after.runner.stop(1_000);
  expect([done, await after.store.nextDue(), await after.store.take(['test.work']), (await rows()).map(({ status, held, attempts }) => [status, held, attempts])]).toEqual([['1 one'], null, null, [['queued', false, 0], ['queued', false, 0]]]);
  expect(await database.unit(() => after.store.pauseAll('me'))).toBe(false);
  await after.runner.start();
  const ended = heard('task.finished', 2);
  expect(await database.unit(() => after.store.resumeAll())).toBe(true);
  after.runner.wake();
  await ended;
  expect(done).toEqual(['1 one', '1 two', '2 one', '2 two']);
});

it('keeps its time in hand without the pause between', async () => {
  let at = Date.parse('2026-11-25T10:00:00.000Z');
  const clock = { now: () => new Date(at) };
  const store = createTaskStore(database, clock, 'a');
  await database.unit(() => store.enqueue([task(1)]));
  const once = await store.take(['test.work']);
  at += 4_000;
  await database.unit(() => store.putBack(once as TaskRow));
  at += 3_600_000;
  const twice = await store.take(['test.work']);
  at += 2_500;
  await database.unit(() => store.markDone(twice as TaskRow));
  expect((await rows())[0]).toMatchObject({ status: 'done', workedMs: 6_500 });
});
