import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeNearDuplicates } from './near-duplicates';

const words = (seed: number, count: number): string[] => Array.from({ length: count }, (_, i) => `w${Math.floor(Math.abs(Math.sin(seed * 1000.7 + i * 12.9898)) * 43758.5453) % 997}`);
const post = words(1, 400).join(' ');

describe('mergeNearDuplicates', () => {
  it('merges a syndicated copy with another frame, in any case and punctuation, and keeps the longer', () => {
    const copy = `Reprinted with thanks. ${post.toUpperCase().replaceAll(' ', ', ')} Subscribe to our letter.`;
    expect(mergeNearDuplicates([post, words(2, 400).join(' '), copy])).toEqual([{ kept: 2, merged: [0] }, { kept: 1, merged: [] }]);
  });

  it('keeps apart a post that quotes half of another', () => {
    const answer = `${words(1, 200).join(' ')} ${words(3, 300).join(' ')}`;
    expect(mergeNearDuplicates([post, answer]).map((group) => group.merged)).toEqual([[], []]);
  });

  it('merges short and Chinese texts by their words, and never empty ones', () => {
    expect(mergeNearDuplicates(['Same title', 'same title!', 'Other title', '', ''])).toHaveLength(4);
    const zh = '\u6211\u4eec\u4eca\u5929\u5b66\u4e60\u600e\u4e48\u5199\u597d\u4e00\u7bc7\u6587\u7ae0\u7136\u540e\u53d1\u5e03\u5230\u7f51\u7ad9\u4e0a\u53bb';
    expect(mergeNearDuplicates([zh, `${zh}\u4e86`])).toHaveLength(1);
  });

  it('finds the one copy with a few words changed in a crowd', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => words(i + 10, 300).join(' '));
    const changed = words(10, 300).map((w, i) => (i % 60 === 0 ? 'changed' : w)).join(' ');
    expect(mergeNearDuplicates([...crowd, changed]).filter((group) => group.merged.length > 0)).toHaveLength(1);
  });

  it('loses and doubles no text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('', 'a', post, `${post} more`, 'one two three four five', 'one two three four six'), { maxLength: 12 }), (texts) => {
      const all = mergeNearDuplicates(texts).flatMap(({ kept, merged }) => [kept, ...merged]);
      expect(all.sort((a, b) => a - b)).toEqual(texts.map((_, i) => i));
    }));
  });
});
