import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { WriterStyle } from '@shared/contracts/style-card';
import { systemClock } from '../../core/ports/clock';
import { silentLogger } from '../../core/ports/logger';
import { mapOwnWords, ownWordsOf } from '../../language/own-words';
import { contracted, writtenOut } from '../../language/style-marks';
import { wordsOf } from '../../language/words';
import { createWorkerEmbedder } from '../../language/worker-embedder';
import { createCommentWriter } from './comment-writer.agent';
import type { CommentWriterInput } from './comment-writer.schema';
import { analysisOf, briefOf, cycling, gardening, newsletters, talkingPoints } from './writer-fixture';

describe('the words of a draft', () => {
  it.each([
    ['It is fine and I am glad that it is.', "It's fine and I'm glad that it is."], ['That is what we do not know.', "That's what we don't know."], ['Who asks? We would not.', 'Who asks? We would not.'],
  ])('contract: %s', (whole, short) => expect(contracted(whole)).toBe(short));

  it.each([
    ["It's Ana's, and we don't mind.", "It's Ana's, and we do not mind."], ["I'd go if she'd gone. I’m sure.", "I'd go if she'd gone. I am sure."], ["Don't ask. You're right.", 'Do not ask. You are right.'],
  ])('are written out where there is one reading: %s', (short, whole) => expect(writtenOut(short)).toBe(whole));

  it('change, those of the page and of the person do not', () => {
    const point = 'We do not send a tour, and it is fine.';
    expect(mapOwnWords(`It is said that "it is done and we do not mind". ${point} That is all we do not know.`, [point], contracted)).toBe(`It's said that "it is done and we do not mind". ${point} That's all we don't know.`);
  });
});

describe('the built-in writer', () => {
  const embedder = createWorkerEmbedder({ workersDir: resolve('out/headless/workers') });
  afterAll(() => embedder.close());
  const writer = createCommentWriter();
  const write = async (style?: WriterStyle, change: Partial<CommentWriterInput> = {}): Promise<string[]> => {
    const post = change.post ?? newsletters;
    const { candidates } = await writer({ post, analysis: analysisOf(post), brief: briefOf(), history: [], usedShapes: {}, instructions: '', ...change, ...(style ? { style } : {}) }, { embedder, clock: systemClock, log: silentLogger });
    expect(candidates.length).toBeGreaterThan(0);
    return candidates.map(({ text }) => text);
  };
  const shareOf = (texts: readonly string[], test: (text: string) => boolean): number => texts.filter(test).length / texts.length;
  const asks = (text: string): boolean => text.endsWith('?');

  it('ends less often by asking for who strikes closing questions, and oftener for who adds them', async () => {
    expect(shareOf(await write({ questions: 'fewer' }), asks)).toBeLessThan(shareOf(await write({ questions: 'more' }), asks));
  });

  it('leaves struck words out while there is a draft without', async () => {
    // The author's own words are quoted as they stand, and the person's talking points are theirs.
    const holds = (word: string) => (text: string): boolean => wordsOf(ownWordsOf(text, talkingPoints)).some(({ form }) => form === word);
    const [plain = ''] = await write();
    const words = [...new Set(wordsOf(ownWordsOf(plain, talkingPoints)).map(({ form }) => form))].filter((form) => /^\p{L}{3,}$/u.test(form));
    const without: string[] = [];
    for (const word of words) {
      const texts = await write({ struck: [word] });
      expect([0, 1]).toContain(shareOf(texts, holds(word))); // never one with it beside one without
      if (!texts.some(holds(word))) without.push(word);
    }
    expect(without.length).toBeGreaterThan(words.length / 2);
  });

  it('contracts nothing that is quoted or given, whatever the person likes', async () => {
    for (const text of await write({ contractions: 'use' }, { post: gardening, brief: briefOf({ tone: 'professional' }) })) {
      for (const point of talkingPoints) if (text.includes(point.slice(0, 30))) expect(text).toContain(point.replace(/\.$/u, ''));
    }
    const relaxed = await write({ contractions: 'avoid' }, { brief: briefOf({ tone: 'casual' }) });
    expect(relaxed.join(' ')).not.toMatch(/\b(?:I'm|don't|wouldn't)\b/u);
  });

  it('is nearer to the length that the person likes, inside the band of the campaign', async () => {
    const short = 'We wax our chains in November, and they last the winter without rust on salted roads.';
    const brief = briefOf({ talkingPoints: [short, `${short} One coat keeps the salt off every chain until the roads are clear of ice again in March.`] });
    const best = async (length: number): Promise<number> => (await write({ length }, { post: cycling, brief, maxCandidates: 1 }))[0]?.length ?? 0;
    expect(await best(170)).toBeLessThan(await best(450));
  });
});
