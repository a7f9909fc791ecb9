import { beforeAll, describe, expect, it } from 'vitest';
import { factLookup, factsOf } from './facts';
import { loadTagger, type Tagger } from './tagging';

let tagger: Tagger;
beforeAll(async () => { tagger = await loadTagger(); });
const facts = (text: string): string[] => factsOf(text, tagger.tag(text)).map(({ kind, text: value }) => `${kind}:${value}`);

describe('factsOf', () => {
  it('finds numbers, years and names, not sentence openings, trade terms or figures of speech', () => {
    expect(facts('We cut builds by 40% in 2019. Our team of twelve uses Jenkins at Acme Corp.')).toEqual(['number:40%', 'date:2019', 'number:twelve', 'name:Jenkins', 'name:Acme Corp']);
    expect(facts('Two things stand out. Great tests help, and I think the API is one of them.')).toEqual([]);
    expect(facts('It took two weeks.')).toEqual(['number:two']);
  });

  it('looks facts up in whatever form the post has them', () => {
    const holds = factLookup(['The build took 1,000 seconds and five people. Scott Hanselman wrote about it.']);
    const text = 'Hanselman had 5 people and 1000 seconds, not 7 and no Kubernetes.';
    expect(factsOf(text, tagger.tag(text)).filter((fact) => !holds(fact)).map(({ text: value }) => value)).toEqual(['7', 'Kubernetes']);
  });
});
