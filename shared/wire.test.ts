import fc from 'fast-check';
import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import { wire } from './wire';

const travel = (value: unknown): unknown => wire.deserialize(JSON.parse(JSON.stringify(wire.serialize(value))));
const anyValue = fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withSparseArray: true, withNullPrototype: false });

describe('values between page and main', () => {
  it('would catch any value that arrives as another than superjson would make of it', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        let expected: unknown;
        try {
          expected = superjson.deserialize(JSON.parse(JSON.stringify(superjson.serialize(value))));
        } catch {
          return; // what superjson refuses (keys that pollute a prototype) is refused here too, or is plain JSON
        }
        expect(travel(value)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([undefined, { a: undefined }, new Date(5), [-0, Number.NaN], new Map([['a', new Set([1])]]), 10n])('would catch a value beyond JSON that gets lost: %s', (value) => {
    expect(travel(value)).toEqual(value);
  });

  it('would catch plain answers that are walked by superjson after all', () => {
    const rows = Array.from({ length: 3 }, (_, i) => ({ id: String(i), score: i / 3, at: '2026-01-01T00:00:00.000Z', parts: { a: null }, tags: ['x'] }));
    expect(wire.serialize(rows)).toEqual({ json: rows });
    expect(wire.serialize(rows).json).toBe(rows);
  });

  it('would catch a circle that hangs main', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => JSON.stringify(wire.serialize(circle))).not.toThrow();
  });
});
