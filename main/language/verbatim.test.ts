import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findVerbatim, indexForVerbatim, quotedSpans } from './verbatim';

const post = 'Unit tests are cheap to write. The hard part is knowing when to stop, and nobody’s checklist tells you that.';
const index = indexForVerbatim(post);

describe('findVerbatim', () => {
  it('finds a marked quote of three words and where it stands in the post, whatever marks or case', () => {
    const [run] = findVerbatim('You say "knowing when to stop" is hard.', index);
    expect(run).toMatchObject({ words: 4, marked: true });
    expect(post.slice(run!.source.start, run!.source.end)).toBe('knowing when to stop');
    expect(findVerbatim("As you say, “Nobody's checklist tells you that”!", index)).toHaveLength(1);
  });

  it('takes an unmarked run only when it is too long to be chance', () => {
    expect(findVerbatim('I agree that the hard part is naming.', index)).toEqual([]);
    expect(findVerbatim('I agree the hard part is knowing when to stop.', index)).toMatchObject([{ marked: false, words: 8 }]);
  });

  it('never reports a run that is not alike on both sides', () => {
    const words = fc.constantFrom('unit', 'tests', 'are', 'cheap', 'to', 'write', '"', 'when', 'stop', 'the', 'hard', 'part', 'is');
    fc.assert(fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      for (const { span, source } of findVerbatim(text, index, { marked: 3, unmarked: 3 })) {
        const plain = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
        expect(plain(text.slice(span.start, span.end))).toBe(plain(post.slice(source.start, source.end)));
      }
    }));
  });

  it('does not take apostrophes for quotation marks', () => {
    const text = "It's what they don't say: 'a real quote' and “another”.";
    expect(quotedSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a real quote', 'another']);
  });
});
