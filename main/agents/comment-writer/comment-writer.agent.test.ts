import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lengthBands, lengths, tones } from '@shared/contracts/style';
import { systemClock } from '../../core/ports/clock';
import { silentLogger } from '../../core/ports/logger';
import { createWorkerEmbedder } from '../../language/worker-embedder';
import type { PostForAgents } from '../brief.schema';
import { createCommentWriter } from './comment-writer.agent';
import type { CommentCandidate, CommentWriterInput, CommentWriterOutput } from './comment-writer.schema';
import { mostSharedWording, ownWording, sharedWording } from './wording-overlap';
import { analysisOf, briefOf, cycling, gardening, newsletters, postOf, talkingPoints, unrelated } from './writer-fixture';

const embedder = createWorkerEmbedder({ workersDir: resolve('out/headless/workers') });
afterAll(() => embedder.close());
const writer = createCommentWriter();
const write = (post: PostForAgents, change: Partial<CommentWriterInput> = {}): Promise<CommentWriterOutput> =>
  writer({ post, analysis: analysisOf(post), brief: briefOf(), history: [], usedShapes: {}, instructions: '', ...change }, { embedder, clock: systemClock, log: silentLogger });
const firstOf = ({ candidates }: CommentWriterOutput): CommentCandidate => {
  const [first] = candidates;
  if (!first) throw new Error('no draft');
  return first;
};

describe('comment writer', () => {
  it.each([gardening, newsletters, cycling])('quotes the post at its offsets and puts a fitting talking point beside it: $title', async (post) => {
    const { candidates, declined } = await write(post);
    expect(declined).toBeNull();
    expect(candidates.length).toBeGreaterThan(1);
    for (const { text, evidence } of candidates) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { quote, start, end } of evidence) {
        expect(post.text.slice(start, end)).toBe(quote);
        expect(text.toLowerCase()).toContain(`"${quote.toLowerCase()}`);
      }
    }
    expect(candidates[0]?.talkingPoints.length).toBeGreaterThan(0);
  });

  it('leaves a talking point to itself that names the passage, where the quote would be long', async () => {
    const post = postOf('Who reads the onboarding', 'Our new subscribers who opened none of those onboarding e-mails in spring replied to hardly any later. The open rates of an onboarding series fell with every e-mail of it. New subscribers read the first of the onboarding e-mails on a phone.');
    const named = 'We cut the onboarding e-mails for new subscribers from seven to three last spring, and replies from people who had never opened one doubled.';
    const alone = firstOf(await write(post, { brief: briefOf({ talkingPoints: [named], commentStyles: ['insight', 'experience'] }) }));
    expect(alone.text).toBe(named);
    expect(alone.evidence.map(({ quote, start, end }) => post.text.slice(start, end) === quote)).toEqual([true]);
  });

  it('answers with a talking point of the same subject, not with its neighbour of another trade', async () => {
    const subjects = await Promise.all([gardening, newsletters, cycling].map(async (post) => firstOf(await write(post)).talkingPoints.map((point) => talkingPoints.indexOf(point))));
    expect(subjects[0]?.every((index) => index === 2 || index === 3)).toBe(true);
    expect(subjects[1]?.every((index) => index === 0 || index === 1)).toBe(true);
    expect(subjects[2]?.every((index) => index === 4 || index === 5)).toBe(true);
  });

  it('keeps every draft inside its length band, in each length and tone; what does not fill a long one is medium rather than padded', async () => {
    for (const length of lengths) {
      for (const tone of tones) {
        const { candidates } = await write(newsletters, { brief: briefOf({ length, tone }) });
        for (const { text } of candidates) {
          expect(text.length).toBeGreaterThanOrEqual(lengthBands[length === 'long' ? 'medium' : length][0]);
          expect(text.length).toBeLessThanOrEqual(lengthBands[length][1]);
        }
      }
    }
  }, 60_000);

  it('never repeats a shape or more than 30 % of its own wording in a campaign of ten', async () => {
    const history: string[] = [];
    const usedShapes: Record<string, number> = {};
    for (let turn = 0; turn < 10; turn += 1) {
      const post = [gardening, newsletters, cycling][turn % 3] ?? gardening;
      const { candidates } = await write(post, { history, usedShapes });
      const [best] = candidates;
      if (!best) continue;
      expect(usedShapes[best.shape]).toBeUndefined();
      const mine = ownWording(best.text, talkingPoints);
      for (const earlier of history) expect(sharedWording(mine, ownWording(earlier, talkingPoints))).toBeLessThanOrEqual(mostSharedWording);
      history.unshift(best.text);
      usedShapes[best.shape] = 1;
    }
    expect(history.length).toBeGreaterThanOrEqual(8);
  }, 60_000);

  it('gives the same drafts for the same input: no chance decides', async () => {
    expect(await write(cycling)).toEqual(await write(cycling));
  });

  it('writes experience only from talking points in the first person', async () => {
    const impersonal = talkingPoints.filter((point) => !/\b(?:we|our|i)\b/iu.test(point));
    const { candidates } = await write(gardening, { brief: briefOf({ talkingPoints: impersonal }), type: 'experience' });
    expect(candidates).toEqual([]);
    const own = await write(gardening, { type: 'experience' });
    expect(own.candidates.length).toBeGreaterThan(0);
    for (const { talkingPoints: used } of own.candidates) expect(used.some((point) => /\b(?:we|our|i)\b/iu.test(point))).toBe(true);
  });

  it('discloses inside the comment when a talking point names what the person works on', async () => {
    const named = 'At Mailwell we cut our onboarding e-mails from seven to three, and replies from new subscribers doubled.';
    const brief = briefOf({ talkingPoints: [named], persona: { name: 'Ann Lee', email: 'ann@example.com', site: '', about: '', affiliations: [{ name: 'Mailwell', relation: 'own' }] } });
    const draft = (await write(newsletters, { brief })).candidates.find(({ talkingPoints: used }) => used.length > 0);
    expect(draft?.disclosure).toMatch(/^Disclosure: .*Mailwell/u);
    expect(draft?.text).toContain(draft?.disclosure ?? 'missing');
  });

  it('never writes a testimonial of what the person is tied to', async () => {
    const praise = 'Mailwell is the best tool for onboarding e-mails that I have ever used.';
    const brief = briefOf({ talkingPoints: [praise], persona: { name: 'Ann Lee', email: 'ann@example.com', site: '', about: '', affiliations: [{ name: 'Mailwell', relation: 'client' }] } });
    for (const { text } of (await write(newsletters, { brief })).candidates) expect(text).not.toContain('Mailwell');
  });

  it('links only in a resource comment, once, and says whose site it is', async () => {
    const brief = briefOf({ link: { url: 'https://annlee.example/onboarding', anchor: '' }, commentStyles: ['resource'] });
    const { candidates } = await write(newsletters, { brief });
    expect(candidates.length).toBeGreaterThan(0);
    for (const { text, disclosure } of candidates) {
      expect(text.match(/https?:/gu)).toHaveLength(1);
      expect(disclosure).not.toBeNull();
    }
    for (const { text } of (await write(newsletters, { brief: { ...brief, commentStyles: ['insight', 'engaging', 'experience'] } })).candidates) expect(text).not.toMatch(/https?:/u);
  });

  it('declines with its reason what it can not answer', async () => {
    expect((await write(unrelated)).declined?.code).toBe('off_topic');
    expect((await write({ ...gardening, language: 'de' })).declined?.code).toBe('language');
    const bare = postOf('Nothing', 'See below. This is it. They did that.');
    expect((await write(bare)).candidates).toEqual([]);
    for (const output of [await write(unrelated), await write(bare)]) expect(output.declined?.reason.length).toBeGreaterThan(20);
    const skip = { code: 'closed' as const, reason: 'Comments are closed.' };
    expect((await write(gardening, { analysis: { ...analysisOf(gardening), skip } })).declined).toEqual(skip);
  });

  it('only asks about what the person is there for', async () => {
    const post = postOf('Planning the beds', 'I prefer a spreadsheet for planning the vegetable beds. The spreadsheet knows every bed by its number.\n\nA spreadsheet can not smell the soil. Each of the vegetable beds fills one row of the spreadsheet.');
    const analysis = { ...analysisOf(post), fit: 0.6 };
    const asked = async (topic: string) => (await write(post, { analysis, brief: briefOf({ topic, keywords: [], talkingPoints: [] }) })).candidates;
    expect((await asked('Spreadsheets for small farms'))[0]?.text).toContain('I prefer a spreadsheet');
    expect(await asked('Bread from wild yeast')).toEqual([]);
  });

  it('asks nothing about a hardship that the title promises to ease', async () => {
    const text = 'Pruning espalier apples is very tricky. Espalier apples want a light hand, and pruning them want a sharp knife. Each of the espalier apples gets an hour of pruning in February.';
    const asked = async (title: string) => {
      const post = postOf(title, text);
      return (await write(post, { analysis: { ...analysisOf(post), fit: 0.6 }, brief: briefOf({ topic: 'Pruning apples', keywords: [], talkingPoints: [] }) })).candidates.map((one) => one.text).join('\n');
    };
    expect(await asked('February in the garden')).toContain('Pruning espalier apples is very tricky');
    expect(await asked('Pruning espalier apples with one knife')).not.toContain('is very tricky');
  });

  it('answers a question only with a talking point on what is asked', async () => {
    const all = analysisOf(gardening);
    const analysis = { ...all, passages: all.passages.filter(({ kind }) => kind === 'question') };
    const answers = async (talkingPoint: string) => (await write(gardening, { analysis, brief: briefOf({ talkingPoints: [talkingPoint] }) })).candidates;
    expect((await answers('I keep rats away from the compost heap with a sheet of fine wire mesh under it.'))[0]?.text).toContain('How do you keep rats');
    expect(await answers('Leaves alone made poor compost until I mixed them with coffee grounds.')).toEqual([]);
  });

  it('follows what the person asked for: shorter, without a question', async () => {
    const { candidates } = await write(newsletters, { instructions: 'shorter please, and no question' });
    for (const { text } of candidates) {
      expect(text.length).toBeLessThanOrEqual(lengthBands.short[1]);
      expect(text).not.toContain('?');
    }
    expect(candidates.length).toBeGreaterThan(0);
  });

  it('says nothing that a reader of the page has said already', async () => {
    const usual = firstOf(await write(cycling));
    const echoed = await write({ ...cycling, comments: [{ text: usual.text, author: 'reader', date: null }] });
    for (const { text } of echoed.candidates) expect(text).not.toBe(usual.text);
  });
});
