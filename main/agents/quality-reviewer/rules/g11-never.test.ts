import { describe, expect, it } from 'vitest';
import { blocksOf, fixtureBrief, fixturePost, goodComment, quickReview } from '../review-fixture';

describe('G11', () => {
  it.each([
    ['closed comments', { post: { ...fixturePost, commentSystem: { ...fixturePost.commentSystem, open: false } } }],
    ['a policy against promotion', { post: { ...fixturePost, policyText: ['Promotional comments will be deleted.'] } }],
    ['a policy against AI text', { post: { ...fixturePost, policyText: ['No AI-generated comments.'] } }],
    ['grief', { post: { ...fixturePost, title: 'Goodbye, Sam', text: `${fixturePost.text} Our friend Sam passed away on Monday. The funeral is on Friday, and we mourn with his family. Condolences reach them by mail.` } }],
    ['a site on the never list', { brief: { ...fixtureBrief, neverList: ['example.org'] } }],
    ['a person on the never list', { brief: { ...fixtureBrief, neverList: ['Kim Doe'] } }],
  ])('rejects a good comment because of %s', async (_, change) => {
    const review = await quickReview(goodComment, change);
    expect(review.verdict).toBe('rejected');
    expect(blocksOf(review, 'G11')).toHaveLength(1);
  });

  it('rejects nothing else', async () => {
    expect(blocksOf(await quickReview(goodComment), 'G11')).toEqual([]);
  });
});
