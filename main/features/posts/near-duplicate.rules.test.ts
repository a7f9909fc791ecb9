import { expect, it } from 'vitest';
import { shingles } from '../../web/near-duplicates';
import { findCopies, similarity } from './near-duplicate.rules';

const words = (seed: number, count: number): string => Array.from({ length: count }, (_, i) => `w${(i * 7 + seed * 1_000) % 5_000}x${seed}`).join(' ');
const print = (text: string): number[] => [...shingles(text)].sort((a, b) => a - b).slice(0, 128);
const post = (id: string, ordinal: number, text: string) => ({ id, ordinal, fingerprint: print(text) });

it('takes a copy with another frame for a copy of the earlier one, and other posts for themselves', () => {
  const article = words(1, 600);
  const copies = findCopies([post('b', 1, `Reprinted with permission. ${article}`), post('a', 0, article), post('c', 2, words(2, 600))]);
  expect(copies.map(({ copy, original }) => [copy.id, original.id])).toEqual([['b', 'a']]);
});

it('estimates the share of common shingles', () => {
  const half = words(1, 300);
  expect(similarity(print(half), print(half))).toBe(1);
  expect(similarity(print(half), print(words(3, 300)))).toBe(0);
  expect(similarity(print(`${half} ${words(4, 300)}`), print(`${half} ${words(5, 300)}`))).toBeLessThan(0.6);
});

it('never merges empty texts', () => {
  expect(findCopies([{ id: 'a', ordinal: 0, fingerprint: [] }, { id: 'b', ordinal: 1, fingerprint: [] }])).toEqual([]);
});
