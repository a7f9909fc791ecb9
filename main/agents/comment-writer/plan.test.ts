import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../core/ports/clock';
import { silentLogger } from '../../core/ports/logger';
import { createWorkerEmbedder } from '../../language/worker-embedder';
import type { PostForAgents } from '../brief.schema';
import { createCommentWriter } from './comment-writer.agent';
import type { CommentCandidate, CommentWriterInput } from './comment-writer.schema';
import { analysisOf, briefOf, cycling, gardening, newsletters, talkingPoints } from './writer-fixture';

const embedder = createWorkerEmbedder({ workersDir: resolve('out/headless/workers') });
afterAll(() => embedder.close());
const writer = createCommentWriter();
const write = async (post: PostForAgents, change: Partial<CommentWriterInput> = {}): Promise<CommentCandidate[]> =>
  (await writer({ post, analysis: analysisOf(post), brief: briefOf(), history: [], usedShapes: {}, instructions: '', ...change }, { embedder, clock: systemClock, log: silentLogger })).candidates;

describe('plan of a built-in draft', () => {
  it.each([gardening, newsletters, cycling])('is what the draft does: its lines are quoted, its talking points used, its question asked: $title', async (post) => {
    const candidates = await write(post);
    expect(candidates.length).toBeGreaterThan(1);
    for (const { plan, text, evidence, talkingPoints: used } of candidates) {
      expect(plan.by).toBe('built-in');
      expect([...new Set(plan.steps.map(({ passage }) => passage.start))]).toEqual(evidence.map(({ start }) => start));
      expect(plan.steps.flatMap(({ talkingPoint }) => (talkingPoint === null ? [] : [talkingPoint]))).toEqual(used);
      for (const { passage, question } of plan.steps) {
        expect(post.text.slice(passage.start, passage.end)).toBe(passage.quote);
        if (question !== null) expect(text.toLowerCase()).toContain(question.toLowerCase().slice(1));
      }
      expect(plan.adds).not.toBe('');
    }
  });

  it('stands among all that were weighed: those drafted by their worth, and never below one that could have been worded', async () => {
    const candidates = await write(newsletters);
    const scores = candidates.map(({ plan }) => plan.score ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { plan } of candidates) {
      expect(plan.weighed).toBeGreaterThanOrEqual(plan.considered.length);
      expect(plan.considered.filter(({ fate }) => fate === 'chosen').map(({ steps }) => steps)).toEqual([plan.steps]);
      for (const other of plan.considered) if (other.fate === 'lower') expect(other.score ?? 0).toBeLessThanOrEqual(Math.max(...scores));
    }
  });

  it('says which words of the gap it fills', async () => {
    const [first] = await write(cycling);
    const point = first?.talkingPoints[0] ?? '';
    const gap = { talkingPoint: point, nearness: 60, nearest: { quote: 'x', start: 0, end: 1, likeness: 0.3 }, missing: ['studs'], why: 'It is not there.' };
    const [told] = await write(cycling, { analysis: { ...analysisOf(cycling), gaps: [gap] } });
    expect(told?.text).toBe(first?.text);
    expect(told?.plan.adds).toContain('The post never speaks of “studs”.');
  });

  it('tells two steps where a long comment takes up two lines', async () => {
    const long = (await write(newsletters, { brief: briefOf({ length: 'long' }) })).find(({ evidence }) => evidence.length === 2);
    if (long) expect(new Set(long.plan.steps.map(({ passage }) => passage.start)).size).toBe(2);
    expect(talkingPoints.length).toBeGreaterThan(0);
  });

  it('tells that a plan was worded in vain when the campaign has used its form', async () => {
    const [first] = await write(gardening);
    if (!first) throw new Error('no draft');
    const shapes = Object.fromEntries((await write(gardening, { maxCandidates: 20 })).filter(({ plan }) => JSON.stringify(plan.steps) === JSON.stringify(first.plan.steps)).map(({ shape }) => [shape, 1]));
    const again = await write(gardening, { usedShapes: shapes });
    expect(again.every(({ shape }) => shapes[shape] === undefined)).toBe(true);
  });
});
