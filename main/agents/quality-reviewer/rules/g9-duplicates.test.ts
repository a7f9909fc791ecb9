import { describe, expect, it } from 'vitest';
import { blocksOf, fixtureBrief, fixturePost, goodComment, quickReview } from '../review-fixture';

const own = 'The line about mocks that repeat the class is where the argument turns for me. Would you delete such tests at once, or wait until the next refactoring breaks them anyway?';

describe('G9', () => {
  it('rejects what the person wrote before with a word changed', async () => {
    const review = await quickReview(own.replace('at once', 'today'), { history: ['Something else entirely about gardens.', own] });
    expect(review.verdict).toBe('rejected');
    expect(blocksOf(review, 'G9')[0]?.message).toMatch(/earlier comment of yours/u);
    expect(blocksOf(await quickReview(own, { history: ['Something else entirely about gardens.'] }), 'G9')).toEqual([]);
  });

  it('rejects what a reader already said on the page', async () => {
    const post = { ...fixturePost, comments: [{ text: own, author: null, date: null }] };
    expect(blocksOf(await quickReview(own, { post }), 'G9')[0]?.message).toMatch(/reader's comment/u);
  });

  it('lets a quote and a talking point return', async () => {
    const earlier = `${fixtureBrief.talkingPoints[0]!} That was under your other post, where the question was a cache.`;
    expect(blocksOf(await quickReview(goodComment, { history: [earlier] }), 'G9')).toEqual([]);
  });

  it.each(['Great post, thanks for sharing!', 'Very informative article, keep it up.', 'Hi [name], I liked {{post_title}}.', '{Great|Nice} post about boundary tests!'])('rejects template text: %s', async (text) => {
    expect(blocksOf(await quickReview(text), 'G9').length).toBeGreaterThan(0);
  });

  it('rejects the post copied back', async () => {
    expect(blocksOf(await quickReview(fixturePost.text.split('\n\n')[2]!), 'G9')[0]?.message).toMatch(/copied from the post/u);
  });
});
