// Who holds a task may write of it, and nobody else: not who held it before, neither in this boot nor in an earlier one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { EventType } from '@shared/events';
import { AppError } from '../core/app-error';
import { createEventBus, type EventBus } from '../core/event-bus';
import { silentLogger, type Logger } from '../core/ports/logger';
import { openDatabase, type Database } from '../db/database';
import { migrations } from '../db/migrations';
import { defineTask, type TaskDefinition, type TaskHandler } from './define-task';
import { createTaskRunner, type TaskRunner } from './runner';
import { createTaskStore, type NewTask, type TaskStore } from './store';
import { TaskEntity, TaskStepEntity, type TaskRow } from './task.entity';

const payload = z.object({ n: z.number() });
type Payload = z.infer<typeof payload>;
let at: number;
const clock = { now: () => new Date(at) };
let dir: string;
let bus: EventBus;
let database: Database;
let runners: TaskRunner[];
beforeEach(async () => {
  at = Date.parse('2026-11-25T10:00:00.000Z');
  dir = mkdtempSync(join(tmpdir(), 'kp-leases-'));
  bus = createEventBus();
  runners = [];
  database = await openDatabase({ dir, entities: [TaskEntity, TaskStepEntity], migrations, publish: bus.publish });
});
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop(0)));
  await database.close();
  rmSync(dir, { recursive: true, force: true });
});

const name = 'test.work';
const task = (n: number): NewTask => ({ name, version: 1, payload: { n }, uniqueKey: `work-${n}`, campaignId: null, runId: null, subject: null, maxAttempts: 3 });
const queue = async (store: TaskStore, ...numbers: number[]): Promise<void> => database.unit(() => store.enqueue(numbers.map(task)));
const storeOf = (owner: string): TaskStore => createTaskStore(database, clock, owner);
const take = async (store: TaskStore): Promise<TaskRow> => {
  const row = await store.take([name]);
  if (!row) throw new Error('There is no task to take.');
  return row;
};
const rows = (): Promise<TaskRow[]> => database.reader().find(TaskEntity, { order: { uniqueKey: 'ASC' } });
const boot = (owner: string, handler: TaskHandler<Payload>, { log = silentLogger, ...over }: Partial<TaskDefinition<Payload>> & { log?: Logger } = {}): { store: TaskStore; runner: TaskRunner } => {
  const store = storeOf(owner);
  const definition = defineTask<Payload>({ name, version: 1, payload, maxAttempts: 3, timeoutMs: 60_000, concurrency: 1, load: async () => handler, ...over });
  const runner = createTaskRunner({ database, store, definitions: [definition], clock, log, publish: bus.publish, requireSpace: async () => {} });
  runners.push(runner);
  return { store, runner };
};
const heard = (type: EventType): Promise<void> => new Promise((resolve) => { const end = bus.subscribe((event) => { if (event.type === type) { end(); resolve(); } }); });
const signal = () => {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => { give = resolve; });
  return { given, give: () => give() };
};
const nothing = async (): Promise<void> => {};

/** Everything that may be written under a lease, one after the other. @returns what of it was taken */
const writes = async (store: TaskStore, row: TaskRow): Promise<boolean[]> => {
  const error = { code: 'NETWORK', message: 'late' };
  const acts = [() => store.saveStep(row, 'late', 1, { done: 1, total: 2 }), () => store.markFailed(row, error), () => store.retryLater(row, 1_000, error), () => store.putBack(row), () => store.markDone(row)];
  const taken = [await store.extendLease(row)];
  for (const act of acts) taken.push(await database.unit(act));
  return taken;
};
const expectNothingTaken = async (store: TaskStore, row: TaskRow): Promise<void> => {
  const before = await rows();
  at += 5_000;
  expect(await writes(store, row)).toEqual([false, false, false, false, false, false]);
  expect(await rows()).toEqual(before);
  expect(await database.reader().count(TaskStepEntity)).toBe(0);
};

it('takes nothing from who held a task that this boot has taken anew', async () => {
  const store = storeOf('a');
  await queue(store, 1);
  const first = await take(store);
  await database.unit(() => store.putBack(first));
  const second = await take(store);
  await expectNothingTaken(store, first);
  expect(await database.unit(() => store.markDone(second))).toBe(true);
});

it('takes nothing from who held a task that another boot has taken over', async () => {
  const [before, after] = [storeOf('boot-1'), storeOf('boot-2')];
  await queue(before, 1);
  const held = await take(before);
  await after.voidLeases();
  await expectNothingTaken(before, held);
  const over = await take(after);
  await expectNothingTaken(before, held);
  expect(await database.unit(() => after.markDone(over))).toBe(true);
});

it('takes no task from its own boot', async () => {
  const store = storeOf('a');
  await queue(store, 1);
  const held = await take(store);
  await store.voidLeases();
  expect(await rows()).toEqual([held]);
});

/** A handler of an earlier boot that goes on in the middle of its task when that was ended by the next one. */
const overtaken = async (handler: (go: Promise<void>, begun: () => void) => TaskHandler<Payload>, over: Partial<TaskDefinition<Payload>> = {}): Promise<void> => {
  const [begun, go] = [signal(), signal()];
  const slow = boot('boot-1', handler(go.given, begun.give), over);
  await queue(slow.store, 1);
  await slow.runner.start();
  await begun.given;
  const next = boot('boot-2', async () => nothing);
  const ended = heard('task.finished');
  await next.runner.start();
  await ended;
  const before = await rows();
  go.give();
  await expect.poll(() => slow.runner.running()).toBe(0);
  expect(await rows()).toEqual(before);
};

it('goes no further in a task whose lease is lost', async () => {
  let further = false;
  await overtaken((go, begun) => async (_, context) => {
    await context.step('one', async () => { begun(); await go; return 1; });
    further = true;
    return nothing;
  });
  expect(further).toBe(false);
});

it('fails nothing of a task whose lease is lost', async () => {
  const told: string[] = [];
  bus.subscribe(({ type }) => told.push(type));
  await overtaken((go, begun) => async () => { begun(); await go; throw new AppError('UNSUPPORTED_CONTENT', 'A picture.'); }, { failed: async () => { told.push('failed'); } });
  expect(told.filter((type) => type.includes('failed'))).toEqual([]);
});

it('gives a task up under which the app died more than 60 times', async () => {
  const done: number[] = [];
  const { store, runner } = boot('a', async ({ n }) => { done.push(n); return nothing; });
  await queue(store, 1, 2);
  await database.unit(() => database.writer().query(`UPDATE tasks SET interruptions = CASE unique_key WHEN 'work-1' THEN 61 ELSE 60 END`));
  const ended = Promise.all([heard('task.failed'), heard('task.finished')]);
  await runner.start();
  await ended;
  expect(done).toEqual([2]);
  expect((await rows()).map(({ status, errorCode }) => [status, errorCode])).toEqual([['failed', 'INTERNAL'], ['done', null]]);
});

it('takes a task up again whose end could not be written', async () => {
  let runs = 0;
  const unwritten = signal();
  const log: Logger = { ...silentLogger, error: (message) => { if (message.includes('could not be written')) unwritten.give(); } };
  const { store, runner } = boot('a', async () => { runs += 1; return nothing; }, { log });
  await queue(store, 1);
  await database.unit(() => database.writer().query(`CREATE TRIGGER no_end BEFORE UPDATE ON tasks WHEN OLD.status = 'running' BEGIN SELECT RAISE(ABORT, 'no'); END`));
  await runner.start();
  await unwritten.given;
  await database.unit(() => database.writer().query('DROP TRIGGER no_end'));
  const ended = heard('task.finished');
  await ended;
  expect(runs).toBe(2);
  expect((await rows())[0]).toMatchObject({ status: 'done', leaseFence: 2 });
});
