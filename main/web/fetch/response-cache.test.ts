import { mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FolderResponseCache, freshFor, MemoryResponseCache, type CachedResponse } from './response-cache';

const answer = (size: number): CachedResponse => ({ finalUrl: 'u', status: 200, headers: {}, body: new Uint8Array(size).fill(65), fetchedAt: '2026-01-01T00:00:00.000Z' });

it('forgets what was not used for longest', async () => {
  const cache = new MemoryResponseCache(100);
  for (const url of ['a', 'b']) await cache.set(url, answer(40));
  await cache.get('a');
  await cache.set('c', answer(40));
  expect((await Promise.all(['a', 'b', 'c'].map((url) => cache.get(url)))).map((found) => found !== null)).toEqual([true, false, true]);
  await cache.set('a', answer(40));
  expect(await cache.get('c')).not.toBeNull();
});

it('takes a file that was cut off for none, and drops the oldest beyond its bound', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kp-cache-'));
  const cache = new FolderResponseCache(folder);
  await cache.set('a', answer(500));
  expect(Buffer.from((await cache.get('a'))?.body ?? []).toString()).toBe('A'.repeat(500));
  const [file = ''] = await readdir(folder);
  await truncate(join(folder, file), 300);
  expect(await cache.get('a')).toBeNull();
  await utimes(join(folder, file), 1, 1);
  await cache.set('b', answer(500));
  await new FolderResponseCache(folder, 700).set('c', answer(10));
  expect([await cache.get('b'), await cache.get('c')].map((found) => found !== null)).toEqual([true, true]);
  expect(await readdir(folder)).toHaveLength(2);
  await rm(folder, { recursive: true });
});

it('fails no fetch when it can not be written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kp-cache-'));
  await writeFile(join(folder, 'file'), '');
  const cache = new FolderResponseCache(join(folder, 'file', 'below'));
  await cache.set('a', answer(1));
  expect(await cache.get('a')).toBeNull();
  await rm(folder, { recursive: true });
});

it('keeps within what the server allows, but asks no page twice in one visit', () => {
  const fresh = (control: string) => freshFor({ 'cache-control': control }, 600_000);
  expect([fresh(''), fresh('max-age=300'), fresh('max-age=999999'), fresh('no-cache, max-age=0'), fresh('private, no-store')]).toEqual([600_000, 300_000, 600_000, 120_000, null]);
});
