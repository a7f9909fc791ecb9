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
import { analysisOf, briefOf, cycling, gardening, newsletters, postOf, talkingPoints } from './writer-fixture';

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
  expect((await write(newsletters, { avoidPassages: [{ start: 0, end: newsletters.text.length }] })).declined?.reason).toBe('No other passage of the post fits what you have to say.');
});

const wire = talkingPoints[2] ?? '';
const passageOf = (post: PostForAgents, begin: string) => {
  const found = analysisOf(post).passages.find(({ quote }) => quote.startsWith(begin));
  if (!found) throw new Error('no passage');
  return found;
};

it('a talking point that the writer leaves aside by itself is drafted where the person wants it, beside the sentences nearest to it', async () => {
  const only = { ...briefOf(), talkingPoints: [wire] };
  const ask = (choice?: Partial<Choice>): Promise<CommentWriterOutput> =>
    writer({ post: newsletters, analysis: analysisOf(newsletters), brief: only, history: [], usedShapes: {}, instructions: '', ...(choice ? { choice: { ...any, ...choice } } : {}) }, { embedder, clock: systemClock, log: silentLogger });
  expect((await ask()).candidates.filter(({ talkingPoints: used }) => used.length > 0)).toEqual([]);
  const { candidates, declined } = await ask({ point: wire });
  expect(declined).toBeNull();
  expect(candidates.length).toBeGreaterThan(0);
  for (const { talkingPoints: used, evidence, text } of candidates) {
    expect(used).toContain(wire);
    for (const { quote, start, end } of evidence) expect(newsletters.text.slice(start, end)).toBe(quote);
    expect(text.toLowerCase()).toContain(evidence[0]?.quote.toLowerCase() ?? 'no quote');
  }
});

it('beside the passage that the person chose with it, also where that is what the author asks', async () => {
  for (const begin of ['Long onboarding e-mails', 'Is there a point at which']) {
    const passage = passageOf(newsletters, begin);
    expect((await write(newsletters)).candidates.some(({ talkingPoints: used }) => used.includes(wire))).toBe(false);
    const { candidates, declined } = await write(newsletters, { point: wire, passage });
    expect(declined).toBeNull();
    expect(candidates.length).toBeGreaterThan(0);
    for (const { talkingPoints: used, evidence } of candidates) {
      expect(used).toContain(wire);
      expect(evidence.every(({ start, end }) => start >= passage.start && end <= passage.end)).toBe(true);
    }
  }
});

it('a chosen talking point is no answer to a question that was not chosen, and opens the way for no other one', async () => {
  const asks = postOf('What we ask about onboarding', 'Is there a point at which fewer onboarding e-mails hurt retention? Does a welcome e-mail need a picture to be read?');
  for (const { plan } of (await write(asks, { point: wire })).candidates) for (const { move } of plan.steps) expect(move).not.toBe('answer');
  const [question] = analysisOf(asks).passages;
  if (!question) throw new Error('no question');
  expect((await write(asks, { point: wire, passage: question })).candidates[0]?.plan.steps[0]?.move).toBe('answer');
  const { candidates } = await write(newsletters, { point: wire });
  for (const { talkingPoints: used } of candidates) expect(used).not.toContain(talkingPoints[3]);
});

it('says why nothing comes of a chosen talking point', async () => {
  const reasonOf = async (change: { text?: string; point?: string; history?: string[] }): Promise<string | undefined> => {
    const { text = newsletters.text, point = wire, history = [] } = change;
    const post = { ...newsletters, text };
    const brief = { ...briefOf(), talkingPoints: [...talkingPoints, ...(talkingPoints.includes(point) ? [] : [point])] };
    return (await writer({ post, analysis: analysisOf(post), brief, history, usedShapes: {}, instructions: '', choice: { ...any, point } }, { embedder, clock: systemClock, log: silentLogger })).declined?.reason;
  };
  expect(await reasonOf({ point: 'Newsletters.' })).toBe('The talking point that you chose can not stand in a comment: it praises what is your own, or is a single word.');
  expect(await reasonOf({ text: `${wire}` })).toBe('No sentence of the post can be quoted beside the talking point that you chose: they can not stand by themselves, or say it already.');
  expect(await reasonOf({ history: Array.from({ length: 6 }, (_, at) => `Comment ${at}. ${wire}`) })).toBe('No comment with the talking point that you chose holds. Its talking point was used as often as it may be.');
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
