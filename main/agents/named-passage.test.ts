import { describe, expect, it } from 'vitest';
import { tagSentences } from '../language/tagged-sentences';
import { namesPassage } from './named-passage';

const named = async (text: string, passage: string): Promise<boolean> => {
  const [[sentence], [other]] = await Promise.all([tagSentences(text), tagSentences(passage)]);
  return namesPassage(sentence?.content ?? [], new Set(other?.content.map(({ stem }) => stem)));
};
const passage = 'Chains rust within a week when the roads are salted.';

describe('a sentence names a passage', () => {
  it('by three words that are not everyone’s', async () => {
    expect(await named('We wax our chains in November, and they last without rust on salted roads.', passage)).toBe(true);
    expect(await named('Chains of ours rust too.', passage)).toBe(false);
    expect(await named('Within a week we were on the road again.', passage)).toBe(false);
  });

  it('not where they are a small part of what it says', async () => {
    expect(await named('My brother repairs tractors, ploughs, harvesters and combine engines near Odense for dairy farmers who leave machinery outside until chains rust on salted gravel beside the silo.', passage)).toBe(false);
  });
});
