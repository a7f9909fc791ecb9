import { expect, it } from 'vitest';
import type { Issue, Review } from '@shared/contracts/review';
import { withoutJumps as merge } from './without-jumps';

const part = (score: number, ...texts: string[]) => ({ score, reasons: texts.map((text) => ({ text })) });
const issue = (rule: string): Issue => ({ rule, severity: 'warn', message: rule });
const review = (score: number, issues: Issue[], partial?: boolean): Review => ({
  verdict: 'ready', score, issues, sentences: [], version: '1', ...(partial ? { partial } : {}),
  parts: { relevance: part(score, 'a', 'b'), value: part(score), engagement: part(score), safety: part(score, 'b', 'a'), tone: part(score), originality: part(score), spam: 0 },
});

const withoutJumps = (before: Review, now: Review): Review => merge({ review: before, text: '' }, { review: now, text: '' });

it('keeps what a quick review can not know, or the score would jump down and up at every pause', () => {
  const merged = withoutJumps(review(80, []), review(10, [], true));
  expect(merged.score).toBe(80);
  expect(merged.parts.relevance.score).toBe(80);
  expect(merged.parts.safety.score).toBe(10);
});

it('lets a hard rule speak at once and no half-known score turn the verdict', () => {
  const broken: Issue = { rule: 'G8', severity: 'block', message: 'No support' };
  expect(withoutJumps(review(80, []), { ...review(10, [broken], true), verdict: 'needs_revision' }).verdict).toBe('rejected');
  expect(withoutJumps(review(80, []), { ...review(10, [], true), verdict: 'needs_revision' }).verdict).toBe('ready');
});

it('leaves issues and reasons where they stood, or the eye would lose them while typing', () => {
  const merged = withoutJumps(review(80, [issue('one'), issue('two')]), review(70, [issue('new'), issue('two'), issue('one')]));
  expect(merged.issues.map(({ rule }) => rule)).toEqual(['one', 'two', 'new']);
  expect(merged.parts.safety.reasons.map(({ text }) => text)).toEqual(['b', 'a']);
});

it('keeps a slip of grammar where it stands until grammar is looked at again, or the advice would blink at every pause', () => {
  const before = 'We has a test. It are good.';
  const slip = (start: number, end: number): Issue => ({ rule: 'grammar', severity: 'warn', message: before.slice(start, end), span: { start, end } });
  const old = { text: before, review: review(80, [slip(3, 6), slip(18, 21)]) };
  const after = 'We has a good test. It are good.';
  const spans = (now: Review) => merge(old, { text: after, review: now }).issues.map(({ span }) => after.slice(span?.start, span?.end));
  expect(spans(review(80, [], true))).toEqual(['has', 'are']);
  expect(spans({ ...review(80, []), grammar: 'checked' })).toEqual([]);
  expect(merge(old, { text: 'We have a test. It are good.', review: review(80, []) }).issues.map(({ span }) => span?.start)).toEqual([19]);
});
