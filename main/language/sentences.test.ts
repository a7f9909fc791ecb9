import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences';

const texts = (source: string): string[] => splitSentences(source).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('keeps abbreviations, initials, versions and addresses inside their sentence', () => {
    expect(texts('Mr. Smith met Phil J. Haack at 5 p.m. in the U.S. Congress. They spoke.')).toHaveLength(2);
    expect(texts('Use e.g. Moq with ASP.NET MVC 2.0 today. See https://example.com/a.b?c=1. It works, cf. Fig. 3 and no. 5.')).toEqual([
      'Use e.g. Moq with ASP.NET MVC 2.0 today.', 'See https://example.com/a.b?c=1.', 'It works, cf. Fig. 3 and no. 5.',
    ]);
    expect(texts('It costs $3.50 vs. $4.00 there. Node.js 20.1 is fine.')).toEqual(['It costs $3.50 vs. $4.00 there.', 'Node.js 20.1 is fine.']);
  });

  it('keeps a name together that begins with its initial, and parts after a letter that is none', () => {
    expect(texts('I saw the code by K. Scott Allen. It was short.')).toEqual(['I saw the code by K. Scott Allen.', 'It was short.']);
    expect(texts('K. Scott Allen wrote it.')).toHaveLength(1);
    expect(texts('We went with plan B. Everybody agreed.')).toHaveLength(2);
    expect(texts('It was written on a C. The rest is history.')).toHaveLength(2);
  });

  it('keeps quotes and brackets with what they close', () => {
    expect(texts('"Is it done?" he asked. "Yes." (It was not.) Then we left.')).toEqual(['"Is it done?" he asked.', '"Yes."', '(It was not.)', 'Then we left.']);
    expect(texts('“Really?” she said. “No!”')).toEqual(['“Really?” she said.', '“No!”']);
  });

  it('cuts where bloggers start in lower case, but not after an abbreviation or dots', () => {
    expect(texts('it works on my machine. but not on yours.')).toHaveLength(2);
    expect(texts('Use dogs, cats, etc. and wait... then go.')).toHaveLength(1);
  });

  it('marks headings and code and never merges them with the paragraph after them', () => {
    const source = 'Why tests matter\n\nTests find bugs. They do.\n\nvar x = foo(bar);\n\n1. Write a test\n2. Run it';
    const found = splitSentences(source);
    expect(found.map(({ text, heading, code, list }) => [text, heading, code, list])).toEqual([
      ['Why tests matter', true, false, false], ['Tests find bugs.', false, false, false], ['They do.', false, false, false],
      ['var x = foo(bar);', false, true, false], ['1. Write a test', false, false, true], ['2. Run it', false, false, true],
    ]);
  });

  it('has offsets that give back the text, in order, with nothing but white space between', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('. ', '! ', '? ', '\n', '\n\n', 'Mr. ', 'e.g. ', 'Hello world', ' "quoted." ', '3.5 ', 'https://a.b/c ', '😀. ', '\r\n\r\n', '- item', ' but no'),
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const source = pieces.join('');
      let cursor = 0;
      for (const { text, start, end } of splitSentences(source)) {
        expect(source.slice(start, end)).toBe(text);
        expect(source.slice(cursor, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        cursor = end;
      }
      expect(source.slice(cursor).trim()).toBe('');
    }), { numRuns: 300 });
  });
});
