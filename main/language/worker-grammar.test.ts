import { resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createWorkerGrammar } from './worker-grammar';

const grammar = createWorkerGrammar({ workersDir: resolve('out/headless/workers') });
afterAll(() => grammar.close());

it('finds slips where they stand, also behind a sign of two units, and none in a clean text', async () => {
  const text = '😀 We has a question about the the cache.';
  const slips = await grammar.check(text);
  expect(slips.map(({ start, end }) => text.slice(start, end))).toEqual(['has', 'the the']);
  expect(slips[0]?.replacements).toContain('have');
  expect(await grammar.check('We have a question about the cache.')).toEqual([]);
}, 60_000);
