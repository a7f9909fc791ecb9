import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../language/tagging';
import { fragmentsOf } from './quote-fragments';

const fragments = async (quote: string): Promise<{ quote: string; running: string | null }[]> =>
  fragmentsOf(await loadTagger(), { quote, start: 0, end: quote.length, kind: 'claim' }).filter(({ form }) => form === 'clause').map(({ quote: own, running }) => ({ quote: own, running }));

const phrases = async (quote: string): Promise<string[]> =>
  fragmentsOf(await loadTagger(), { quote, start: 0, end: quote.length, kind: 'claim' }).filter(({ form }) => form === 'phrase').map(({ quote: own }) => own);

describe('fragments', () => {
  it('still stop at a colon that leads on to what was promised', async () => {
    expect((await fragments('The second rule of our project is simple: never deploy on a Friday.')).map(({ quote }) => quote)).toContain('The second rule of our project is simple');
  });

  it('leave out what only points the reader to them', async () => {
    const quotes = (await fragments('Notice that the old suite needs two more lines for every test.')).map(({ quote }) => quote);
    expect(quotes).toContain('the old suite needs two more lines for every test');
    expect(quotes.filter((quote) => quote.startsWith('Notice'))).toEqual([]);
  });

  it('take no phrase whose head stands before a colon', async () => {
    for (const phrase of await phrases('A lot of these are non-issues, for example in the default: section of a switch statement when I believe so.')) expect(phrase).not.toMatch(/^section/u);
  });

  it('take no phrase that ends in the subject of what follows', async () => {
    expect(await phrases('We could drop one of the fairness criteria Arrow used in the proof of his theorem.')).not.toContain('the fairness criteria Arrow');
  });

  it('run on inside a clause without the capital of their sentence, but keep that of a name', async () => {
    expect(await fragments('Performance reviews focus too much on individual ability.')).toContainEqual({ quote: 'Performance reviews focus too much on individual ability', running: 'performance reviews focus too much on individual ability' });
    expect((await fragments('NuGet makes upgrades of shared libraries easy.'))[0]?.running).toMatch(/^NuGet/u);
    expect((await fragments('Open Source focuses on communities of developers.'))[0]?.running).toMatch(/^Open Source/u);
    expect((await fragments('Bill could define a custom exception type for unique constraint violations.'))[0]?.running).toMatch(/^Bill/u);
  });

  it('leave out the stop of their sentence behind a short form too', async () => {
    expect((await fragments('The slides might not work well on IE.')).map(({ quote }) => quote)).toEqual(['The slides might not work well on IE']);
  });

  it('that speak of the author do not stand behind "that"', async () => {
    for (const { running } of await fragments('I think my tests were too slow for that team.')) expect(running).toBeNull();
  });

  it.each([
    ['an end that breaks off', "I've considered building tooling that would solve these problems, but in my experience", /but in my experience$/u],
    ['a subject that has lost its first noun', 'The chair, keyboard tray were all approved by the company doctor.', /^keyboard tray/u],
    ['a "they" that nothing named', 'Once in a while they produce an open source licensed release, so many doors are opened.', /they produce/u],
    ['a "that" which never gets to its verb', 'The president told reporters that the airline — the largest carrier in the world — will grow again.', /that the airline$/u],
    ['a name cut off at its own colon', 'However, OmniSharp supports the nuget: prefix that lets you reference packages.', /the nuget$/u],
    ['words that tie it to the sentence before', 'In fact, we plan to change a lot of the framework before the next preview.', /^In fact/u],
    ['the number of a step', '3. The script deletes all branches that have been merged into the default branch.', /^3/u],
    ['one of several that only the sentences before name', 'The first is for a sealed custom exception with one property.', /^The first/u],
    ['an article that somebody wrote twice', 'The tool opens up with the a coverage report for every class.', /the a /u],
    ['letters that were read in the wrong encoding', 'Your application owns the applicationâ€™s virtual directory hierarchy.', /â€/u],
  ])('never have %s', async (_, sentence, bad) => {
    for (const { quote } of await fragments(sentence)) expect(quote).not.toMatch(bad);
  });
});
