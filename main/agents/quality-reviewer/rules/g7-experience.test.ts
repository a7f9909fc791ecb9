import { describe, expect, it } from 'vitest';
import { blocksOf, goodComment, quickReview } from '../review-fixture';

describe('G7', () => {
  it('rejects an experience that no talking point confirms, and marks the sentence', async () => {
    const text = `${goodComment} I led the billing team of a bank for some years.`;
    const review = await quickReview(text);
    expect(review.verdict).toBe('rejected');
    const [issue] = blocksOf(review, 'G7');
    expect(text.slice(issue!.span!.start, issue!.span!.end)).toBe('I led the billing team of a bank for some years.');
    expect(review.sentences.at(-1)?.label).toBe('unsupported');
  });

  it('accepts the experience of a talking point, also in other words', async () => {
    expect(blocksOf(await quickReview(goodComment), 'G7')).toEqual([]);
    const adapted = '"A test at the boundary survives a refactoring" is the part I would underline: our own database tests run inside a transaction that is rolled back, so the suite stays under a minute. Was that slow for you?';
    expect(blocksOf(await quickReview(adapted), 'G7')).toEqual([]);
  });

  it('accepts none at all without a campaign', async () => {
    expect(blocksOf(await quickReview(goodComment, { brief: null }), 'G7')).toHaveLength(1);
  });

  it('takes a view for a view and the author’s "I" inside a quote for the author’s', async () => {
    expect(blocksOf(await quickReview('I think the point about mocks is the stronger one. "I spent nine days repairing tests" says it all. I wonder which of the mocks you kept?'), 'G7')).toEqual([]);
  });
});
