import { resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { systemClock } from '../../core/ports/clock';
import { silentLogger } from '../../core/ports/logger';
import { createWorkerEmbedder } from '../../language/worker-embedder';
import type { PostForAgents } from '../brief.schema';
import type { Choice } from './choice';
import { createCommentWriter } from './comment-writer.agent';
import type { CommentWriterOutput } from './comment-writer.schema';
import { draftPrompt } from './with-model/draft.prompt';
import { checkDraft, draftAgainst } from './with-model/check-draft';
import { analysisOf, briefOf, cycling, gardening, newsletters, talkingPoints } from './writer-fixture';

const embedder = createWorkerEmbedder({ workersDir: resolve('out/headless/workers') });
afterAll(() => embedder.close());
const writer = createCommentWriter();
const any: Choice = { avoidPassages: [], avoidPoints: [], passage: null, point: null };
const write = (post: PostForAgents, choice?: Partial<Choice>): Promise<CommentWriterOutput> =>
  writer({ post, analysis: analysisOf(post), brief: briefOf(), history: [], usedShapes: {}, instructions: '', ...(choice ? { choice: { ...any, ...choice } } : {}) }, { embedder, clock: systemClock, log: silentLogger });

it.each([gardening, newsletters, cycling])('another passage: none of the drafts rests on the one of before. $title', async (post) => {
  const [first] = (await write(post)).candidates;
  if (!first) throw new Error('no draft');
  const { candidates, declined } = await write(post, { avoidPassages: first.evidence });
  expect(declined).toBeNull();
  for (const { evidence } of candidates) for (const quote of evidence) for (const avoided of first.evidence) expect(quote.start >= avoided.end || quote.end <= avoided.start).toBe(true);
});

it('a certain talking point is in every draft, an avoided one in none', async () => {
  const [wax = '', tyres = ''] = talkingPoints.slice(4);
  for (const point of [wax, tyres]) {
    const { candidates } = await write(cycling, { point });
    expect(candidates.length).toBeGreaterThan(0);
    for (const { talkingPoints: used } of candidates) expect(used).toContain(point);
  }
  const without = await write(cycling, { avoidPoints: [wax] });
  expect(without.candidates.length).toBeGreaterThan(0);
  for (const { talkingPoints: used } of without.candidates) expect(used).not.toContain(wax);
});

it('a certain passage is what every draft rests on, and what fits nothing is said to', async () => {
  const passage = analysisOf(newsletters).passages.find(({ quote }) => quote.startsWith('Long onboarding e-mails'));
  if (!passage) throw new Error('no passage');
  const { candidates } = await write(newsletters, { passage });
  expect(candidates.length).toBeGreaterThan(0);
  for (const { evidence } of candidates) expect(evidence.some(({ start, end }) => start < passage.end && end > passage.start)).toBe(true);
  const wire = talkingPoints[2] ?? '';
  expect((await write(newsletters, { point: wire })).declined).toEqual({ code: 'nothing_to_add', reason: 'The talking point that you chose fits no passage of this post.' });
  expect((await write(newsletters, { avoidPassages: [{ start: 0, end: newsletters.text.length }] })).declined?.reason).toBe('No other passage of the post fits what you have to say.');
});

it('a model is told by number and inside the fences of the page, and what it writes is held to it', () => {
  const [passage] = analysisOf(newsletters).passages;
  if (!passage) throw new Error('no passage');
  const brief = briefOf();
  const input = { post: newsletters, analysis: analysisOf(newsletters), brief, history: [], usedShapes: {}, instructions: '', choice: { ...any, avoidPassages: [passage], point: talkingPoints[1] ?? '' } };
  const { user } = draftPrompt(input, brief);
  expect(user).toContain('Every comment uses talking point 1.');
  const fence = /^=== page [0-9a-f]+ ===$/mu.exec(user)?.[0] ?? 'missing';
  const [before, page, after] = user.split(fence);
  expect(page).toContain(`Passages struck out:\n- ${passage.quote}`);
  expect([before, after].join('')).not.toContain(passage.quote);
  const text = `You write that "${passage.quote.replace(/\.$/u, '')}", and the same holds for us in each of the last three years, as far as we can tell from the replies that we counted.`;
  const draft = { plan: { passage: passage.quote, talkingPoint: 1, move: 'agree_and_extend' as const, adds: 'A case.', why: 'It fits best.' }, type: 'insight' as const, text, quotes: [passage.quote], talkingPoints: [1] };
  expect(checkDraft(draft, draftAgainst({ ...input, choice: { ...any, point: talkingPoints[1] ?? '' } }, brief, user)).fault).toBeNull();
  expect(checkDraft(draft, draftAgainst(input, brief, user)).fault).toContain('another passage');
});
