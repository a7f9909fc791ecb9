import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../language/tagging';
import { fragmentsOf } from '../quote-fragments';
import { questionsOnClaim } from './from-claims';

const tagger = await loadTagger();
const old = 3000;
const ask = (quote: string, ageInDays: number | null = old, beside: 'alone' | 'talking point' = 'alone') => {
  const fragment = fragmentsOf(tagger, { quote, start: 0, end: quote.length, kind: 'claim' }).find(({ form }) => form === 'clause');
  if (!fragment) throw new Error(`no clause in "${quote}"`);
  return questionsOnClaim(fragment, ageInDays, beside);
};
const kindOf = (quote: string, beside: 'alone' | 'talking point' = 'alone'): string | undefined => /claim-(.+)-\d+/u.exec(ask(quote, old, beside)[0]?.id ?? '')?.[1];

describe('questions on a claim', () => {
  it.each([
    ['I migrated the comments on my blog to Disqus.', 'move'],
    ['I built an importer for the export file.', 'made'],
    ['Last month we released the first version of our template engine.', 'made'],
    ['I wrote some code to simulate the request.', 'made'],
    ['I hope to release the next version of the library in spring.', 'plan'],
    ['My hope is that somebody will add support for lists.', 'hope'],
    ['I am a big fan of open book accounting.', 'preference'],
    ['I think the most important part is the freedom that the license allows.', 'favourite'],
    ['Writing tests of asynchronous code can be very tricky.', 'hardship'],
  ])('takes "%s" for %s', (quote, kind) => { expect(kindOf(quote)).toBe(kind); });

  it.each(['Git does not understand the syntax of a file.', 'Most projects have a lot of change.', 'Feelings of betrayal are a natural consequence of progress.', 'Extending the framework is quite easy.'])('asks nothing that anybody could be asked of "%s"', (quote) => {
    for (const beside of ['alone', 'talking point'] as const) expect(ask(quote, old, beside)).toEqual([]);
  });

  it('asks nothing about a step or a habit with nothing told beside it', () => {
    expect(ask('We received a lot of feedback on the requirement for that attribute.')).toEqual([]);
    expect(ask('I use a keyboard from the last century.')).toEqual([]);
    expect(ask('I wrote a unit test that shows all the cases of the library.')).toEqual([]);
    expect(ask('I created a sample project for this talk.')).toEqual([]);
    expect(ask('I wrote a quick tool for the release.')).toEqual([]);
    expect(ask('I moved the method to a base class.')).toEqual([]);
    expect(ask('I switched back to my main branch.')).toEqual([]);
    expect(ask('I decided to call this alias migrate.')).toEqual([]);
    expect(ask('We will also add more voters to the list.')).toEqual([]);
    expect(ask('I used to write every test after the code.')).toEqual([]);
    expect(ask('I settled for the simple HTML badge.')).toEqual([]);
    expect(ask('I have been a big fan of the old library for years.')).toEqual([]);
    expect(ask('Depending on the scope of changes, resolving conflicts can be very tedious.')).toEqual([]);
  });

  it('asks about a mere view only where something is told beside it', () => {
    const view = 'I think there are several factors that decide how often a product is released.';
    expect(ask(view)).toEqual([]);
    expect(kindOf(view, 'talking point')).toBe('view');
    expect(ask('I think we did pretty well with the product.', old, 'talking point')).toEqual([]);
  });

  it('asks nothing about what was over when the post was written', () => {
    expect(ask('Two years ago I migrated the comments on my blog to Disqus.')).toEqual([]);
    expect(ask('Originally we moved the project to Google Code.')).toEqual([]);
  });

  it('asks nothing about what others said, nor of a bare fact', () => {
    expect(ask('The article points out that Microsoft made a mistake with its patents.')).toEqual([]);
    expect(ask('The constructor is a method with a name of its own.')).toEqual([]);
  });

  it('asks only where the author can look back a year or more', () => {
    const moved = 'I migrated the comments on my blog to Disqus.';
    for (const beside of ['alone', 'talking point'] as const) {
      expect(ask(moved, 365, beside).length).toBeGreaterThan(0);
      for (const age of [364, null]) expect(ask(moved, age, beside)).toEqual([]);
    }
  });
});
