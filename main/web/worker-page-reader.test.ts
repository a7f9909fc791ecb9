import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PagePool } from './page-pool';
import { createWorkerPageReader } from './worker-page-reader';

const workersDir = resolve('out/headless/workers');
const reader = createWorkerPageReader({ workersDir, threads: 2 });
afterAll(() => reader.close());

const page = (topic: string): Buffer =>
  Buffer.from(`<html lang="en"><body><article><h1>${topic}</h1><p>${`The ${topic} was written in one afternoon, and nobody has looked at it since, as far as we could find out. `.repeat(4)}</p></article></body></html>`);

describe('page reader on worker threads', () => {
  it('reads many pages at once and gives each caller its own', async () => {
    const topics = Array.from({ length: 12 }, (_, index) => `list ${index}`);
    const pages = await Promise.all(topics.map((topic) => reader.read({ body: page(topic), url: 'https://b.example/' })));
    expect(pages.map((each) => each.page.title)).toEqual(topics);
  });

  it('leaves the bytes of the caller as they are', async () => {
    const body = page('plan');
    await reader.read({ body, url: 'https://b.example/' });
    expect(body.byteLength).toBeGreaterThan(100);
  });

  it('decodes by the header, and keeps the code of an error across the thread', async () => {
    const latin = Buffer.from(page('Caf\u00e9').toString('utf8'), 'latin1');
    expect((await reader.read({ body: latin, url: 'https://b.example/', contentType: 'text/html; charset=iso-8859-1' })).page.title).toContain('Café');
    await expect(reader.read({ body: Buffer.from('%PDF-1.7 x'), url: 'https://b.example/' })).rejects.toMatchObject({ code: 'UNSUPPORTED_CONTENT' });
    await expect(reader.read({ body: new Uint8Array(), url: 'https://b.example/' })).rejects.toMatchObject({ code: 'EMPTY' });
  });

  it('an aborted call rejects with CANCELLED and the next one is read', async () => {
    const abort = new AbortController();
    const call = reader.read({ body: page('old'), url: 'https://b.example/' }, { signal: abort.signal });
    abort.abort();
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await reader.read({ body: page('new'), url: 'https://b.example/' })).page.title).toBe('new');
  });

  it('a page that takes too long fails alone; the pool goes on with a new thread', async () => {
    const pool = new PagePool({ workersDir, threads: 1, pageTimeoutMs: 1 });
    await expect(pool.run({ body: page('slow'), url: 'https://b.example/' })).rejects.toMatchObject({ code: 'TIMEOUT' });
    await expect(pool.run({ body: page('again'), url: 'https://b.example/' })).rejects.toMatchObject({ code: 'TIMEOUT' });
    await pool.close();
  });

  it('closing cancels what waits, and a missing build says what to do', async () => {
    const pool = new PagePool({ workersDir, threads: 1 });
    const calls = ['a', 'b', 'c'].map((topic) => pool.run({ body: page(topic), url: 'https://b.example/' }));
    const outcomes = Promise.allSettled(calls);
    await pool.close();
    expect((await outcomes).every((outcome) => outcome.status === 'rejected')).toBe(true);
    await expect(new PagePool({ workersDir: '/nowhere', threads: 1 }).run({ body: page('x'), url: '' })).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
