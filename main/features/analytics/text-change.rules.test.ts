import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedShare } from './text-change.rules';

it('tells how many of the words an edit changed', () => {
  expect(changedShare('a b c d', 'a b c d')).toBe(0);
  expect(changedShare('a b c d', 'a  b\nc d ')).toBe(0);
  expect(changedShare('a b c d', 'a x c d')).toBe(0.25);
  expect(changedShare('a b c', 'a b c d')).toBe(0.25);
  expect(changedShare('a b c d', 'b c d a')).toBe(0.5);
  expect(changedShare('a b', 'x y z')).toBe(1);
  expect(changedShare('', '')).toBe(0);
  expect(changedShare('a a', 'a')).toBe(0.5);
});

it('is the same both ways, and within 0 and 1', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(fc.property(text, text, (one, other) => {
    const share = changedShare(one, other);
    expect(share).toBe(changedShare(other, one));
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
    expect(share === 0).toBe(one === other);
  }));
});
