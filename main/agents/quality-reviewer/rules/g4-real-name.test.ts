import { describe, expect, it } from 'vitest';
import { blocksOf, fixtureBrief, goodComment, quickReview } from '../review-fixture';

const named = (name: string): ReturnType<typeof quickReview> => quickReview(goodComment, { brief: { ...fixtureBrief, persona: { ...fixtureBrief.persona, name } } });

describe('G4', () => {
  it.each(['Best Test Tools', 'unit tests', 'Testly', 'testly.io', 'SEO Expert', 'Ann 4 Tests'])('rejects a good comment under the name "%s"', async (name) => {
    const review = await named(name);
    expect(review.verdict).toBe('rejected');
    expect(blocksOf(review, 'G4')).toHaveLength(1);
  });

  it.each(['Ann Lee', 'George Best', 'José María de la Cruz', 'Björk', "Siobhán O'Neill", '王小明'])('lets a person called "%s" speak', async (name) => {
    expect(blocksOf(await named(name), 'G4')).toEqual([]);
  });
});
