import { describe, expect, it } from 'vitest';
import type { Review } from '@shared/contracts/review';
import { chooseDraft, type ReviewedCandidate } from './draft-choice';

const part = { score: 80, reasons: [] };
const reviewOf = (score: number, verdict: Review['verdict'], broken: boolean): Review => ({
  verdict, score, sentences: [], version: 'test', parts: { relevance: part, value: part, engagement: part, safety: part, tone: part, originality: part, spam: 3 },
  issues: broken ? [{ rule: 'G8', severity: 'block', message: 'Nothing in it rests on the post.' }] : [],
});

const candidate = (text: string, score: number, by: 'built-in' | 'model' = 'built-in', verdict: Review['verdict'] = 'ready'): ReviewedCandidate => ({
  candidate: {
    type: 'insight', text, evidence: [], talkingPoints: [], disclosure: null, shape: text,
    plan: { by, steps: [], adds: '', why: 'Worth it.', score: 1, considered: [], weighed: 1 },
  },
  review: reviewOf(score, verdict, text === 'broken'),
});
const chosenOf = (reviewed: ReviewedCandidate[], used = {}): string | undefined => chooseDraft(reviewed, used)?.candidate.text;

describe('chooseDraft', () => {
  it('takes the first of the built-in writer, though another has a better score', () => {
    expect(chosenOf([candidate('first', 78), candidate('second', 92)])).toBe('first');
    expect(chooseDraft([candidate('first', 78), candidate('second', 92)], {})?.candidate.plan.why).toMatch(/first of those that pass the review \(78 of 100\)/u);
  });

  it('takes the one that the review rates highest of a model', () => {
    expect(chosenOf([candidate('first', 78, 'model'), candidate('second', 92, 'model')])).toBe('second');
  });

  it('goes on to the next when the review turns the first down, a hard rule is broken or the shape was used', () => {
    expect(chosenOf([candidate('first', 45, 'built-in', 'rejected'), candidate('second', 70)])).toBe('second');
    expect(chosenOf([candidate('broken', 90), candidate('second', 70)])).toBe('second');
    expect(chosenOf([candidate('first', 90), candidate('second', 70)], { first: 1 })).toBe('second');
    expect(chosenOf([candidate('broken', 90)])).toBeUndefined();
  });
});
