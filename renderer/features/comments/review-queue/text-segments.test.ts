import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments, looksLikeHeading, splitBlocks } from './text-segments';

describe('splitBlocks', () => {
  it('keeps absolute offsets over blank lines of any length, or evidence would be lit beside its passage', () => {
    const text = 'One.\n\nTwo\nlines.\n\n\nThree.';
    expect(splitBlocks(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two\nlines.', 'Three.']);
    expect(splitBlocks('\n\nA')).toEqual([{ start: 2, end: 3 }]);
  });
});

describe('cutSegments', () => {
  it('cuts where spans overlap and names both layers there', () => {
    const spans = [{ start: 2, end: 6, layer: 'evidence' as const }, { start: 4, end: 9, layer: 'lit' as const }];
    expect(cutSegments({ start: 0, end: 10 }, spans)).toEqual([
      { start: 0, end: 2, layers: [] }, { start: 2, end: 4, layers: ['evidence'] }, { start: 4, end: 6, layers: ['evidence', 'lit'] }, { start: 6, end: 9, layers: ['lit'] }, { start: 9, end: 10, layers: [] },
    ]);
  });
  it('covers the range without a gap or a doubled character, whatever the spans', () => {
    const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), layer: 'x' as const }));
    fc.assert(fc.property(fc.array(span), (spans) => {
      const segments = cutSegments({ start: 10, end: 40 }, spans);
      expect(segments[0]?.start).toBe(10);
      expect(segments.at(-1)?.end).toBe(40);
      segments.slice(1).forEach((segment, at) => expect(segment.start).toBe(segments[at]?.end));
    }));
  });
});

it('takes a short line without a full stop as a heading, and a sentence not', () => {
  expect(looksLikeHeading('What we learned')).toBe(true);
  expect(looksLikeHeading('We learned a lot.')).toBe(false);
});
