import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceilingInTheWay, countedOf, dayOf, isReached, percentOf, warnPercent, type CeilingState } from './budget.rules';

const amount = fc.integer({ min: 0, max: 5_000_000 });
const state = (ceiling: number, spent: number): CeilingState => ({ scope: 'day', ceiling, spent });

describe('the budget', () => {
  it('lets a call through that reaches the ceiling exactly, and none that could pass it by a micro-dollar', () => {
    expect(ceilingInTheWay([state(1_000, 400)], 600)).toBeNull();
    expect(ceilingInTheWay([state(1_000, 400)], 601)).toEqual(state(1_000, 400));
  });

  it('never lets what is free wait, and nothing that costs through a ceiling of nothing', () => {
    expect(ceilingInTheWay([state(0, 0)], 0)).toBeNull();
    expect(ceilingInTheWay([state(100, 500)], 0)).toBeNull();
    expect(ceilingInTheWay([state(0, 0)], 1)).not.toBeNull();
  });

  // A model of the ledger: any calls, settled in any order or never, with bills that lie, under a ceiling that moves.
  it('is never passed, whatever is settled when and with which figures', () => {
    const call = fc.record({ worst: amount, billed: fc.integer({ min: -1_000, max: 9_000_000 }), settles: fc.boolean(), ofEarlier: fc.boolean() });
    fc.assert(fc.property(amount, fc.array(call, { maxLength: 40 }), (ceiling, calls) => {
      const rows: { reserved: number; counted: number; open: boolean; billed: number }[] = [];
      const spent = (): number => rows.reduce((sum, { counted }) => sum + counted, 0);
      for (const { worst, billed, settles, ofEarlier } of calls) {
        if (ofEarlier) for (const row of rows.filter(({ open }) => open)) Object.assign(row, { counted: countedOf(row.reserved, row.billed), open: false });
        if (ceilingInTheWay([state(ceiling, spent())], worst)) continue;
        const row = { reserved: worst, counted: worst, open: true, billed };
        rows.push(row);
        expect(spent()).toBeLessThanOrEqual(Math.max(ceiling, 0));
        if (settles) Object.assign(row, { counted: countedOf(worst, billed), open: false });
      }
      expect(spent()).toBeLessThanOrEqual(ceiling);
      expect(rows.every(({ counted, reserved }) => Number.isSafeInteger(counted) && counted >= 0 && counted <= reserved)).toBe(true);
    }));
  });

  it('is warned of from 80 % on, to the micro-dollar', () => {
    expect(isReached({ ceiling: 1_000, spent: 799 }, warnPercent)).toBe(false);
    expect(isReached({ ceiling: 1_000, spent: 800 }, warnPercent)).toBe(true);
    expect(isReached({ ceiling: 0, spent: 0 }, warnPercent)).toBe(false);
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), amount, (ceiling, spent) => {
      expect(isReached({ ceiling, spent }, warnPercent)).toBe(spent > 0 && BigInt(spent) * 100n >= BigInt(ceiling) * BigInt(warnPercent));
    }));
  });

  it('tells whole per cent, rounded down', () => {
    expect([percentOf(state(3, 2)), percentOf(state(1_000, 999)), percentOf(state(0, 0)), percentOf(state(0, 1))]).toEqual([66, 99, 0, 999]);
  });

  it('counts days by the calendar of the machine', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59, 59))).toBe('2026-01-05');
    expect(dayOf(new Date(2026, 11, 31, 0, 0, 0))).toBe('2026-12-31');
  });
});
