import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTagger, type Tagger } from './tagging';

let tagger: Tagger;
beforeAll(async () => { tagger = await loadTagger(); });

describe('tagger', () => {
  it('gives part of speech, lemma, negation and entities where they stand', () => {
    const text = "Teams didn't like\nthe tests. It cost $5.50 on 5 May 2021, about 20% more.";
    const { tokens, entities } = tagger.tag(text);
    for (const token of [...tokens, ...entities]) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(tokens.find((token) => token.text === 'tests')).toMatchObject({ pos: 'NOUN', lemma: 'test', stop: false });
    expect(tokens.find((token) => token.text === 'like')).toMatchObject({ pos: 'VERB', negated: true });
    expect(entities.map(({ type }) => type)).toEqual(['MONEY', 'DATE', 'PERCENT']);
  });

  it('reads a curly apostrophe as a straight one and gives it back as written', () => {
    expect(tagger.tag('We don’t know.').tokens.map(({ text }) => text)).toEqual(['We', 'do', 'n’t', 'know', '.']);
  });

  it('keeps offsets exact on any text, so that a span never lights the wrong word', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      let cursor = 0;
      for (const { start, end, text: value } of tagger.tag(text).tokens) {
        expect(text.slice(start, end)).toBe(value);
        expect(start).toBeGreaterThanOrEqual(cursor);
        cursor = end;
      }
    }), { numRuns: 100 });
  });
});
