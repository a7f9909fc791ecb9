import { resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createWorkerGrammar } from './worker-grammar';

const workersDir = resolve('out/headless/workers');
const grammar = createWorkerGrammar({ workersDir, limitMs: 60_000 });
afterAll(() => grammar.close());
const slipsOf = async (text: string): Promise<string[]> => (await grammar.check(text)).map(({ start, end }) => text.slice(start, end));

it('finds slips where they stand, also behind a sign of two units, and none in a clean text', async () => {
  const text = '😀 We has a question about the the cache.';
  const slips = await grammar.check(text);
  expect(slips.map(({ start, end }) => text.slice(start, end))).toEqual(['has', 'the the']);
  expect(slips[0]?.replacements).toContain('have');
  expect(await grammar.check('We have a question about the cache.')).toEqual([]);
}, 60_000);

it('leaves matters of taste alone, or good comments would be full of remarks', async () => {
  expect(await slipsOf('Where you write about the code base, do you mean the blog posts? However we read meet ups and a face lift in it.')).toEqual([]);
  expect(await slipsOf('Publish what you decide in App.config and .NET. A rating helps, and microformats are ok.')).toEqual([]);
  expect(await slipsOf('You should of asked. Its a question.')).toEqual(['should of', 'Its']);
}, 60_000);

it('gives up at its limit, at once while an answer is late, and has the late answer for the next check', async () => {
  const hasty = createWorkerGrammar({ workersDir, limitMs: 1 });
  try {
    await expect(hasty.check('We has one.')).rejects.toMatchObject({ code: 'TIMEOUT' });
    await expect(hasty.check('They has two.')).rejects.toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('busy') as unknown });
    await expect.poll(() => hasty.check('We has one.').catch(() => null), { timeout: 30_000 }).toMatchObject([{ start: 3, end: 6 }]);
  } finally {
    await hasty.close();
  }
}, 60_000);

it('ends a thread that hangs, so that a later check gets a new one', async () => {
  const hung = createWorkerGrammar({ workersDir, limitMs: 1, hungMs: 2 });
  try {
    await expect(hung.check('We has one.')).rejects.toMatchObject({ code: 'TIMEOUT' });
    await expect(hung.check('They has two.')).rejects.toMatchObject({ message: expect.stringContaining('busy') as unknown });
    // It takes more than a second to start, so what frees the way this soon is its end: the next check waits for itself again.
    await expect.poll(() => hung.check('They has two.').then(() => 'answered', ({ message }: Error) => message), { timeout: 500, interval: 5 }).toContain('in time');
  } finally {
    await hung.close();
  }
});
