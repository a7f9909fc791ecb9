import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Review } from '@shared/contracts/review';
import { systemClock } from '../../core/ports/clock';
import type { GrammarChecker } from '../../core/ports/grammar-checker';
import { silentLogger } from '../../core/ports/logger';
import { createWorkerEmbedder } from '../../language/worker-embedder';
import { createWorkerGrammar } from '../../language/worker-grammar';
import { createQualityReviewer } from './quality-reviewer.agent';
import { fixtureBrief, fixturePost, goodComment, quickReview } from './review-fixture';
import { reviewerWeights } from './reviewer.weights';

const workersDir = resolve('out/headless/workers');
const embedder = createWorkerEmbedder({ workersDir });
afterAll(() => embedder.close());
const review = createQualityReviewer();
const full = (text: string, brief: typeof fixtureBrief | null = fixtureBrief): Promise<Review> =>
  review({ text, post: fixturePost, brief, history: [], otherPassages: [] }, { embedder, clock: systemClock, log: silentLogger });

describe('quality reviewer', () => {
  it('finds a grounded comment ready, says why, and labels its sentences with what holds them', async () => {
    const { verdict, score, issues, sentences, parts, version, partial } = await full(goodComment);
    expect({ verdict, issues, partial }).toEqual({ verdict: 'ready', issues: [], partial: undefined });
    expect(score).toBeGreaterThanOrEqual(80);
    expect(version).toBe(reviewerWeights.version);
    expect(sentences.map(({ label }) => label)).toEqual(['quote', 'experience', 'question']);
    const [quote, experience] = sentences;
    const held = quote!.support.find((support) => 'post' in support);
    expect(fixturePost.text.slice(held!.post.start, held!.post.end)).toBe('A test at the boundary survives a refactoring');
    expect(experience!.support).toContainEqual({ talkingPoint: 0 });
    for (const part of [parts.relevance, parts.value, parts.engagement, parts.safety, parts.tone, parts.originality]) expect(part.reasons.length).toBeGreaterThan(0);
  });

  it('weighs the six parts as written down', async () => {
    const { score, parts } = await full(goodComment);
    const sum = Object.entries(reviewerWeights.parts).reduce((total, [name, weight]) => total + parts[name as keyof typeof reviewerWeights.parts].score * weight, 0);
    expect(Object.values(reviewerWeights.parts).reduce((total, weight) => total + weight, 0)).toBeCloseTo(1);
    expect(score).toBe(Math.round(sum));
  });

  it('weighs by what is set, says the version, and lets no weight pass a hard rule', async () => {
    const weights = { relevance: 0, value: 0, engagement: 0, safety: 0, tone: 0, originality: 100 };
    const setting = { weights, needsRevisionFrom: 10, version: 'review-1+4' };
    const set = (text: string): Promise<Review> => review({ text, post: fixturePost, brief: fixtureBrief, history: [], otherPassages: [], setting }, { embedder, clock: systemClock, log: silentLogger });
    const good = await set(goodComment);
    expect([good.score, good.version]).toEqual([Math.round(good.parts.originality.score), 'review-1+4']);
    const broken = await set(`${goodComment} Visit https://spam.example/ and https://more.example/ now.`);
    expect(broken.issues.some(({ severity }) => severity === 'block')).toBe(true);
    expect(broken.verdict).toBe('rejected');
  });

  it('rejects stock praise with a low score and high spam-likeness', async () => {
    const { verdict, score, parts } = await full('Great post, thanks for sharing!');
    expect(verdict).toBe('rejected');
    expect(score).toBeLessThan(35);
    expect(parts.spam).toBeGreaterThan(70);
  });

  it('holds what the person tells against the post, and says so where the post hardly speaks of it', async () => {
    const wrist = 'Wrist pain made me switch to a split keyboard, and I would start earlier if I could choose again.';
    const brief = { ...fixtureBrief, talkingPoints: [...fixtureBrief.talkingPoints, wrist] };
    const [near, far] = await Promise.all([full(goodComment, brief), full(`You write that "a test at the boundary survives a refactoring". ${wrist} Which of the boundary tests were too slow for you?`, brief)]);
    const told = (result: Review) => result.parts.relevance.reasons.filter(({ text }) => text.startsWith('The post hardly speaks of what "Wrist pain'));
    expect(told(near)).toEqual([]);
    expect(told(far)).toHaveLength(1);
    expect(far.parts.relevance.score).toBeLessThan(near.parts.relevance.score * 0.75);
    expect(near.score - far.score).toBeGreaterThan(12);
  });

  it('gives the post copied back little value, and text about something else little relevance', async () => {
    expect((await full(fixturePost.text.split('\n\n')[1]!)).parts.value.score).toBeLessThan(15);
    const soup = await full('The stew needs a long simmer and good stock. I would add tofu at the end, because it falls apart otherwise. Which market sells the radish?');
    expect(soup.parts.relevance.score).toBeLessThan(20);
    expect(soup.verdict).toBe('rejected');
  });

  it('does not score a comment higher for words that say nothing new', async () => {
    const plain = await full(goodComment);
    const filler = ' There are many things to consider here, and it always depends on the situation. It is good to see different points of view on this. Everyone has a different opinion about it.';
    const repeated = ' As you write, a test at the boundary survives a refactoring. The boundary is what you promised to keep.';
    for (const more of [filler, repeated, filler + repeated]) {
      const longer = await full(goodComment + more);
      expect(longer.score).toBeLessThanOrEqual(plain.score);
      expect(longer.parts.value.score).toBeLessThan(plain.parts.value.score);
    }
  });

  it('scores a longer remark with more matter above a thin one of the same length', async () => {
    const thin = 'You write about the boundary, and I think that it is an interesting point to make. There are of course many ways to look at it, and it is good that you did.';
    const rich = 'You write about the boundary, and I think the promise is the key: shared fixtures couple tests that have nothing to do with each other, so a boundary alone is not enough.';
    const [a, b] = [await full(thin), await full(rich)];
    expect(b.parts.value.score).toBeGreaterThan(a.parts.value.score + 20);
  });

  it('does not hold against the person what the author wrote', async () => {
    const post = { ...fixturePost, text: `${fixturePost.text} Click here for the best free ASP.NET tools of the idiots at example.com, they are absolutely amazing!` };
    const text = 'You write "the best free ASP.NET tools of the idiots at example.com, they are absolutely amazing", and I wonder about the boundary tests. Which of them were too slow for you?';
    const { parts } = await quickReview(text, { post });
    expect(parts.spam).toBeLessThan(25);
    expect(parts.tone.score).toBeGreaterThan(85);
  });

  it('is partial and needs no embedding when quick', async () => {
    expect(await quickReview(goodComment)).toMatchObject({ partial: true, verdict: 'ready' });
  });

  it('gives slips of the person’s own words as advice, not those of a quote, a term of the post or British spelling', async () => {
    const grammar = createWorkerGrammar({ workersDir, limitMs: 60_000 });
    try {
      const text = `${goodComment} I favour the the second one. You ask "Why dont we has cancelled it them self?" and we wonder too.`;
      const plain = await full(text);
      const checked = await review({ text, post: fixturePost, brief: fixtureBrief, history: [], otherPassages: [], grammar: true }, { embedder, grammar, clock: systemClock, log: silentLogger });
      expect(checked.issues.filter(({ rule }) => rule === 'grammar').map(({ severity, span }) => [severity, text.slice(span?.start, span?.end)])).toEqual([['warn', 'the the']]);
      expect(checked.parts.tone.reasons).toContainEqual({ text: 'One slip of grammar or spelling: see the advice.' });
      expect(checked).toMatchObject({ verdict: plain.verdict, score: plain.score, grammar: 'checked' });
      expect(plain.grammar).toBe(undefined);
    } finally {
      await grammar.close();
    }
  }, 60_000);

  it('says in the reasons that grammar was not checked, and judges all the same, when the checker fails, is late or is missing', async () => {
    const failing = (error: Error): GrammarChecker => ({ check: () => Promise.reject(error), close: () => Promise.resolve() });
    const late = createWorkerGrammar({ workersDir, limitMs: 1 });
    const judged = async (grammar?: GrammarChecker): Promise<Review> => review(
      { text: goodComment, post: fixturePost, brief: fixtureBrief, history: [], otherPassages: [], grammar: true }, { embedder, ...(grammar ? { grammar } : {}), clock: systemClock, log: silentLogger },
    );
    for (const [grammar, reason] of [[failing(new Error('broken')), 'the checker failed.'], [late, 'the checker did not answer in time.'], [undefined, 'there is no checker here.']] as const) {
      const { verdict, grammar: state, parts } = await judged(grammar);
      expect({ verdict, state }).toEqual({ verdict: 'ready', state: 'unchecked' });
      expect(parts.tone.reasons).toContainEqual({ text: `Grammar was not checked: ${reason}` });
    }
    await late.close();
  }, 60_000);

  it('answers any text with scores in range and spans inside it', async () => {
    const word = fc.constantFrom('you', 'write', 'boundary', '"', '“', '”', 'I', 'we', 'tested', '40%', 'Acme', '?', '!', '.', '\n\n', 'https://x.example.com', '[name]', '😀', 'the', 'mocks', '(', '- ', 'don’t');
    await fc.assert(fc.asyncProperty(fc.oneof(fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ')), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })), async (text) => {
      fc.pre(text.trim() !== '');
      const { issues, sentences, parts } = await quickReview(text);
      for (const span of [...issues.flatMap((issue) => issue.span ?? []), ...sentences, ...Object.values(parts).flatMap((part) => (typeof part === 'number' ? [] : part.reasons.flatMap((reason) => reason.span ?? [])))]) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }), { numRuns: 60 });
  }, 60_000);

  it('says that there is nothing to review', async () => {
    await expect(quickReview('   ')).rejects.toMatchObject({ code: 'VALIDATION' });
  });
});
