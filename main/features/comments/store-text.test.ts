import { describe, expect, it } from 'vitest';
import { keptEvidence } from './store-text';

const quote = (text: string) => ({ quote: text, start: 0, end: text.length });
const kept = (before: string, evidence: string[], after: string): string[] =>
  keptEvidence({ text: before, evidence: evidence.map(quote) }, after).map((one) => one.quote);

describe('the evidence of an edited text', () => {
  it('loses a quote that was taken out, and keeps one that stands, whatever its marks', () => {
    expect(kept('You write "Chains rust." I wax mine.', ['Chains rust'], 'I wax mine.')).toEqual([]);
    expect(kept('"Don’t ride  in salt" is right.', ['Don’t ride in salt'], "I like \"don't ride in salt\".")).toEqual(['Don’t ride in salt']);
  });

  it('keeps a passage that the text named without quoting it, until another text is written', () => {
    const [named, passage] = ['We wax our chains in November, and they last the whole winter without rust on salted roads.', 'Chains rust within a week when the roads are salted.'];
    expect(kept(named, [passage], 'We wax our chains in October, and they last the whole winter without rust on salted roads.')).toEqual([passage]);
    expect(kept(named, [passage], 'Good lights matter more to me than tyres ever did.')).toEqual([]);
  });
});
