import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createQueryThread, type QueryThread } from './query-thread';

// A worker that speaks the protocol over a real file, with queries that are slow, fail and die on purpose.
const worker = (driver: string): string => `
import { parentPort, workerData, threadId } from 'node:worker_threads';
import Sqlite from ${JSON.stringify(driver)};
const file = new Sqlite(workerData.path, { readonly: true });
const queries = {
  rows: () => file.prepare('SELECT count(*) FROM things').pluck().get(),
  thread: () => threadId,
  write: () => file.exec('DELETE FROM things'),
  slow: (rows) => file.prepare('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT sum(i) FROM n').pluck().get(rows),
  die: () => process.exit(3),
};
parentPort.on('message', ({ name, input }) => {
  try {
    if (!queries[name]) throw Object.assign(new Error('no such query'), { code: 'NOT_FOUND', details: { name }, retry: true });
    parentPort.postMessage({ result: queries[name](input) });
  } catch ({ code, message, details, retry }) {
    parentPort.postMessage({ error: { code, message, details, retry } });
  }
});
`;

let dir: string;
let thread: QueryThread;
const open = (options: { idleMs?: number } = {}): QueryThread => createQueryThread({ path: join(dir, 'w.sqlite'), workersDir: dir, workerExt: '.mjs', graceMs: 20, ...options });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kp-query-'));
  writeFileSync(join(dir, 'query.mjs'), worker(pathToFileURL(createRequire(import.meta.url).resolve('better-sqlite3')).href));
  const file = new Sqlite(join(dir, 'w.sqlite'));
  file.exec('CREATE TABLE things (id INTEGER); INSERT INTO things VALUES (1), (2), (3)');
  file.close();
  thread = open();
});
afterEach(async () => {
  await thread.close();
  rmSync(dir, { recursive: true, force: true });
});

it('answers over one thread that can not write', async () => {
  expect(await thread.run('rows', null)).toBe(3);
  await expect(thread.run('write', null)).rejects.toThrow(/readonly/);
  expect(await thread.run('thread', null)).toBe(await thread.run('thread', null));
});

it('gives errors back by their code', async () => {
  await expect(thread.run('nothing', null)).rejects.toMatchObject({ code: 'NOT_FOUND', details: { name: 'nothing' }, retry: true });
});

// Without the new thread the second query would wait for the statement of the first: minutes.
it('lets a statement that nobody waits for hold up no other query', async () => {
  const before = await thread.run('thread', null);
  const abort = new AbortController();
  const slow = thread.run('slow', 10_000_000, abort.signal);
  const next = thread.run('thread', null);
  abort.abort();
  await expect(slow).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await next).not.toBe(before);
});

it('keeps its thread when what was aborted had only waited', async () => {
  const before = await thread.run('thread', null);
  const abort = new AbortController();
  const running = thread.run('slow', 300_000);
  const waiting = thread.run('rows', null, abort.signal);
  abort.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await running).toBe(45_000_150_000);
  expect(await thread.run('thread', null)).toBe(before);
});

it('says that its thread died, to all who wait, and starts another', async () => {
  const died = Promise.allSettled([thread.run('die', null), thread.run('rows', null)]);
  expect(await died).toMatchObject([{ reason: { code: 'INTERNAL', retry: true } }, { reason: { code: 'INTERNAL', retry: true } }]);
  expect(await thread.run('rows', null)).toBe(3);
});

it('harms no other query by an input that can not travel', async () => {
  await expect(thread.run('rows', () => 1)).rejects.toMatchObject({ code: 'INTERNAL' });
  expect(await thread.run('rows', null)).toBe(3);
});

it('ends an idle thread and starts another when it is asked again', async () => {
  const idle = open({ idleMs: 1 });
  const first = await idle.run('thread', null);
  await expect.poll(() => idle.run('thread', null), { interval: 60 }).not.toBe(first);
  await idle.close();
  await expect(idle.run('rows', null)).rejects.toMatchObject({ code: 'CANCELLED' });
});
