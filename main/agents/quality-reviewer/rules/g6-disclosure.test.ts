import { describe, expect, it } from 'vitest';
import { blocksOf, fixtureBrief, goodComment, quickReview } from '../review-fixture';

describe('G6', () => {
  it('asks for a disclosure inside the comment when an own product or a competitor is named', async () => {
    for (const name of ['Testly', 'Bugsnare']) {
      const review = await quickReview(`${goodComment} Does ${name} fit in there?`);
      expect(review.verdict).toBe('rejected');
      expect(blocksOf(review, 'G6')).toHaveLength(1);
    }
    expect(blocksOf(await quickReview(`${goodComment} Does Testly fit in there? Disclosure: I work on Testly.`), 'G6')).toEqual([]);
    expect(blocksOf(await quickReview(`${goodComment} Does Bugsnare fit in there? I work for a competitor of Bugsnare.`), 'G6')).toEqual([]);
  });

  it('does not take another tie for a disclosure', async () => {
    expect(blocksOf(await quickReview(`${goodComment} We run Linux. Does Testly fit in there?`), 'G6')).toHaveLength(1);
  });

  it('refuses praise of one’s own product even when it is disclosed', async () => {
    const review = await quickReview(`${goodComment} I highly recommend Testly for that. Disclosure: I work on Testly.`);
    expect(blocksOf(review, 'G6').map(({ message }) => message).join()).toMatch(/review of "Testly"/u);
  });

  it('asks for a word when the link goes to the own site', async () => {
    const brief = { ...fixtureBrief, link: { url: 'https://annlee.example/slow', anchor: '' } };
    expect(blocksOf(await quickReview(`${goodComment} See https://annlee.example/slow`, { brief, type: 'resource' }), 'G6')).toHaveLength(1);
    expect(blocksOf(await quickReview(`${goodComment} I wrote it up on my own site: https://annlee.example/slow`, { brief, type: 'resource' }), 'G6')).toEqual([]);
  });
});
