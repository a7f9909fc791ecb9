import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logTailInput, type LogPage } from '@shared/contracts/log';
import { readLog } from './read-log';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'kp-read-log-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (age: number): string => join(folder, age === 0 ? 'main.log' : `main.${age}.log`);
const at = (n: number): string => new Date(Date.UTC(2026, 10, 26, 0, 0, n)).toISOString();
const line = (n: number, over: object = {}): string => `${JSON.stringify({ time: at(n), level: 'info', message: `line ${n}`, ...over })}\n`;
const read = (input: object = {}): Promise<LogPage> => readLog(folder, logTailInput.parse(input));
const messages = ({ items }: LogPage): string[] => items.map(({ message }) => message);
const all = async (input: object = {}): Promise<string[]> => {
  const found: string[] = [];
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const page: LogPage = await read({ ...input, cursor });
    found.push(...messages(page));
    cursor = page.nextCursor;
  }
  return found;
};

it('gives every line once, newest first, over pages, blocks and files, whatever their length', async () => {
  const filler = (n: number): string => 'ü'.repeat((n * 7919) % 3_000);
  const text = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => line(from + index, { filler: filler(from + index) })).join('');
  writeFileSync(file(2), text(0, 200));
  writeFileSync(file(1), text(200, 400));
  writeFileSync(file(0), text(400, 600));
  expect(await all({ limit: 37 })).toEqual(Array.from({ length: 600 }, (_, index) => `line ${599 - index}`));
});

it('goes on at its place when the files were rotated meanwhile, and ends when the place is gone', async () => {
  writeFileSync(file(0), [1, 2, 3, 4].map((n) => line(n)).join(''));
  const page = await read({ limit: 2 });
  renameSync(file(0), file(1));
  writeFileSync(file(0), line(5));
  expect(messages(await read({ limit: 2, cursor: page.nextCursor }))).toEqual(['line 2', 'line 1']);
  rmSync(file(1));
  expect(await read({ cursor: page.nextCursor })).toEqual({ items: [], nextCursor: null });
});

it('leaves a line alone that is still being written, and shows a broken one as it stands', async () => {
  writeFileSync(file(0), `${line(1)}{"time":"2026-\n`);
  appendFileSync(file(0), line(2).slice(0, 30));
  expect((await read()).items.map(({ level, message }) => [level, message])).toEqual([[null, '{"time":"2026-'], ['info', 'line 1']]);
});

it('finds by level, words, trace and time', async () => {
  writeFileSync(file(0), [line(1, { level: 'debug' }), line(2, { traceId: 'a', host: 'Blog.example' }), line(3, { level: 'warn', traceId: 'a' }), line(4, { level: 'error', traceId: 'b' })].join(''));
  expect(messages(await read({ level: 'warn' }))).toEqual(['line 4', 'line 3']);
  expect(messages(await read({ search: 'blog.EXAMPLE' }))).toEqual(['line 2']);
  expect(messages(await read({ traceId: 'a' }))).toEqual(['line 3', 'line 2']);
  expect(messages(await read({ from: at(2), to: at(4) }))).toEqual(['line 3', 'line 2']);
  expect((await read({ search: 'blog' })).items[0]).toMatchObject({ at: at(2), traceId: 'a', fields: '{"host":"Blog.example"}' });
});

it('is empty without a folder or with empty files', async () => {
  expect(await readLog(join(folder, 'none'), logTailInput.parse({}))).toEqual({ items: [], nextCursor: null });
  writeFileSync(file(0), '');
  expect(messages(await read())).toEqual([]);
});
