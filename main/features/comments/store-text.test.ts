import { describe, expect, it } from 'vitest';
import type { CommentRow } from './comment.entity';
import { keptEvidence } from './store-text';

const quote = (text: string) => ({ quote: text, start: 0, end: text.length });
const kept = (before: string, evidence: string[], after: string): string[] =>
  keptEvidence({ text: before, evidence: evidence.map(quote) } as unknown as CommentRow, after).map((one) => one.quote);

describe('the evidence of an edited text', () => {
  it('loses a quote that was taken out, and keeps one that stands, whatever its marks', () => {
    expect(kept('You write "Chains rust." I wax mine.', ['Chains rust'], 'I wax mine.')).toEqual([]);
    expect(kept('"Don’t ride  in salt" is right.', ['Don’t ride in salt'], "I like \"don't ride in salt\".")).toEqual(['Don’t ride in salt']);
  });

  it('keeps a passage that the text named without quoting it', () => {
    expect(kept('We wax our chains against rust.', ['Chains rust within a week'], 'We wax our chains in November against rust.')).toEqual(['Chains rust within a week']);
  });
});
