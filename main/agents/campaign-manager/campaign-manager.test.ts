import { expect, it } from 'vitest';
import { estimateRun, nextToDraft, reportRun } from './campaign-manager';

const facts = { maxPosts: 10, maxCommentsPerPost: 1, countedPosts: null, fetches: false, delaySeconds: 5, analyseSeconds: [], draftSeconds: [], analyseAtOnce: 4, draftCost: null, readCost: null };

it('says on what an estimate rests, and rests on own runs once there are enough', () => {
  const first = estimateRun(facts);
  expect(first.basis.join(' ')).toContain('typical figures');
  const own = estimateRun({ ...facts, analyseSeconds: [9, 9, 9, 9, 9, 9], draftSeconds: [20, 20, 20, 20, 20, 20] });
  expect(own.basis.join(' ')).toContain('6 posts read and 6 drafts written on this machine');
  expect(own.secondsLow).toBeGreaterThan(first.secondsHigh);
});

it('never promises more posts than the sources hold, and counts the pause at a host', () => {
  expect(estimateRun({ ...facts, countedPosts: 3 })).toMatchObject({ posts: 3, comments: 3, microDollars: 0 });
  expect(estimateRun({ ...facts, countedPosts: 30, fetches: true }).secondsHigh).toBeGreaterThanOrEqual(150);
});

it('answers the worthiest first, the earlier found of equals, and stops at the limit', () => {
  const waiting = [{ id: 'a', worthinessScore: 50, ordinal: 0 }, { id: 'b', worthinessScore: 80, ordinal: 2 }, { id: 'c', worthinessScore: 80, ordinal: 1 }];
  expect(nextToDraft(waiting, 0, 2)?.id).toBe('c');
  expect(nextToDraft(waiting, 2, 2)).toBeNull();
  expect(nextToDraft([], 0, 2)).toBeNull();
});

it('reports what was skipped and why, the commonest first', () => {
  expect(reportRun({ candidates: 9, read: 8, drafted: 4, skips: [{ code: 'off_topic', count: 1 }, { code: 'nothing_to_add', count: 3 }], seconds: 61.4 }))
    .toBe('Finished after 61 s: 9 found, 8 read, 4 drafted, 4 skipped (3 nothing to add, 1 off topic).');
});

it('tells what drafts by a language model will cost, from what they did or by the price; and that it does not know', () => {
  const ofModel = (own: number[], typical: number | null) => estimateRun({ ...facts, draftCost: { model: 'gpt', own, typical } });
  expect(estimateRun(facts)).toMatchObject({ microDollars: 0 });
  expect(ofModel([], 2_500)).toMatchObject({ microDollars: 25_000, basis: expect.arrayContaining(['Money: $0.0025 a draft, by the price of gpt and a post of usual length.']) as unknown });
  expect(ofModel([1_000, 1_000, 1_000, 1_000, 1_001], 2_500)).toMatchObject({ microDollars: 10_010 });
  expect(ofModel([], null)).toMatchObject({ microDollars: null });
  const both = (read: number | null) => estimateRun({ ...facts, draftCost: { model: 'gpt', own: [], typical: 2_500 }, readCost: { model: 'mini', own: [], typical: read } });
  expect(both(100)).toMatchObject({ microDollars: 25_000 + 20 * 100, basis: expect.arrayContaining(['Money: $0.0001 a post that is read, by the price of mini and a post of usual length.']) as unknown });
  expect(both(null)).toMatchObject({ microDollars: null });
});
