import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSharedWording, ownWording, sharedWording } from './wording-overlap';

const point = 'We wax our chains in November, and they last the whole winter.';
const words = fc.array(fc.constantFrom('salt', 'chain', 'winter', 'road', 'bike', 'tyre', 'light', 'rain'), { minLength: 3, maxLength: 12 });

describe('wording of one comment in another', () => {
  it('counts neither quotes nor talking points as wording, wherever they stand', () => {
    fc.assert(fc.property(words, words, (a, b) => {
      const first = ownWording(`One detail on "${a.join(' ')}": we wax our chains in November, and they last the whole winter.`, [point]);
      const second = ownWording(`${point} How does that fit with "${b.join(' ')}"?`, [point]);
      expect(sharedWording(first, second)).toBe(0);
    }));
  });

  it('finds the same frame and question under another quote', () => {
    const first = ownWording('I would like to hear more about "salted roads rust chains". What would come second on that list?', []);
    const second = ownWording('I would like to hear more about "wet gloves never dry". What would come second on that list?', []);
    expect(sharedWording(first, second)).toBeGreaterThan(mostSharedWording);
  });
});
