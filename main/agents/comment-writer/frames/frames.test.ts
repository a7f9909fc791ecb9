import { describe, expect, it } from 'vitest';
import { experienceClaim } from '../../../language/first-person';
import { tagSentences } from '../../../language/tagged-sentences';
import { agreed } from '../person-wording';
import { askWithBackground } from './ask-with-background.data';
import type { Frame } from './frame';
import { onTopic } from './on-topic.data';
import { pointFirst } from './point-first.data';
import { questionOnly } from './question-only.data';
import { quoteFirst } from './quote-first.data';

const all: readonly Frame[] = [...quoteFirst, ...pointFirst, ...askWithBackground, ...onTopic, ...questionOnly];
const filled = (text: string): string =>
  agreed(text, 'i').replace('{q-}', 'chains rust within a week').replace('{q}', 'chains rust within a week').replace('{tp,}', 'chains need wax.').replace('{tp-}', 'wax on every chain').replace('{tp}', 'Chains need wax.').replace('{ask,}', 'why is that?').replace('{ask}', 'Why is that?').replace('{topic}', 'bicycle chains');

describe('frames', () => {
  it('have an id each', () => expect(new Set(all.map(({ id }) => id)).size).toBe(all.length));

  it.each(all.map(({ id, text }) => [id, text]))('%s leaves nothing open and tells no experience of its own', async (_, text) => {
    const comment = filled(text);
    expect(comment).not.toMatch(/[{}]|\s[,.;:?]|\s{2}/u);
    for (const sentence of await tagSentences(comment)) expect(experienceClaim(sentence), sentence.text).toBeNull();
  });

  it('put a quote behind "that" or "advice to" only in the form that runs on there', () => {
    for (const { id, text } of all) expect(text, id).not.toMatch(/\b(?:that|advice to|people to) "\{q\}/u);
  });
});
