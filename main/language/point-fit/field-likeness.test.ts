import { describe, expect, it } from 'vitest';
import { likenessAboveField } from './field-likeness';

const at = (degrees: number): Float32Array => new Float32Array([Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]);

describe('likeness above that to the field', () => {
  it('does not take for near what is as near to anything that is said in that field', () => {
    const field = [at(10), at(20), at(30)];
    const [toThis, toAll] = likenessAboveField([at(0)], [at(-20), at(15)], field);
    expect(toThis?.nearest).toBeGreaterThan(0.1);
    expect(toAll?.nearest).toBeLessThan(0.01);
  });

  it('measures against the sentences nearest to the post: those of other fields do not count', () => {
    const own = Array.from({ length: 30 }, (_, index) => at(index));
    const foreign = Array.from({ length: 30 }, (_, index) => at(150 + index));
    expect(likenessAboveField([at(0)], [at(-20)], [...foreign, ...own])).toEqual(likenessAboveField([at(0)], [at(-20)], own));
  });

  it('tells the fifth of the passages that is nearest from the whole post', () => {
    const passages = [at(0), at(80), at(80), at(80), at(80)];
    const [only] = likenessAboveField(passages, [at(0)], [at(45)]);
    expect(only?.nearest).toBeCloseTo(1 - Math.SQRT1_2);
    expect(only?.whole).toBeCloseTo((1 + 4 * Math.cos((80 * Math.PI) / 180)) / 5 - Math.SQRT1_2);
  });

  it('has nothing to tell of a post without passages', () => {
    expect(likenessAboveField([], [at(0)], [at(0)])).toEqual([{ nearest: 0, whole: 0 }]);
  });
});
