import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billOf, costOf, listedPrice, mostTokens, tokensTold } from './price';
import { listedPrices, pricesAsOf } from './prices.data';

const price = { input: 150_000, output: 600_000, cachedInput: 75_000 };

describe('what a call costs', () => {
  it('is counted to the micro-dollar and rounded up', () => {
    expect(costOf(price, { input: 1_000_000, cached: 0, output: 1_000_000 })).toBe(750_000);
    expect(costOf(price, { input: 1_000, cached: 400, output: 200 })).toBe(90 + 30 + 120);
    expect(costOf(price, { input: 1, cached: 0, output: 0 })).toBe(1);
    expect(costOf({ input: 0, output: 0 }, { input: 9_000, cached: 0, output: 900 })).toBe(0);
  });

  it('is the exact sum, rounded up once, for any figures', () => {
    const tokens = fc.integer({ min: 0, max: 3_000_000 });
    fc.assert(fc.property(tokens, tokens, fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 1_000_000_000 }), (input, output, perIn, perOut) => {
      const exact = BigInt(input) * BigInt(perIn) + BigInt(output) * BigInt(perOut);
      expect(BigInt(costOf({ input: perIn, output: perOut }, { input, cached: 0, output }))).toBe((exact + 999_999n) / 1_000_000n);
    }));
  });

  it('is never more than what was put aside, as far as the figures can be true', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer(), fc.integer(), fc.integer(), (sent, input, cached, output) => {
      const most = mostTokens(sent, 4_000);
      expect(billOf(price, tokensTold({ input, cached, output }, most), most).microDollars).toBeLessThanOrEqual(costOf(price, most));
    }));
  });

  it('is what was put aside where the provider tells nothing that can be true', () => {
    const most = mostTokens('a prompt', 1_000);
    const worst = costOf(price, most);
    for (const told of [{}, { input: -5, output: 10 }, { input: 100, output: -1 }, { input: 0, output: 0 }, { input: 100, output: 1_001 }, { input: 10_000_000, output: 5 }, { input: 1.5, output: 5 }, { input: Number.NaN, output: 5 }]) {
      const bill = billOf(price, tokensTold({ input: undefined, output: undefined, cached: undefined, ...told }, most), most);
      expect(bill, JSON.stringify(told)).toEqual({ basis: 'worst_case', microDollars: worst, tokensIn: null, tokensOut: null });
    }
  });

  it('is nothing that can be counted where nobody knows the price', () => {
    const most = mostTokens('a prompt', 1_000);
    expect(billOf(null, { input: 12, cached: 0, output: 7 }, most)).toEqual({ basis: 'unpriced', microDollars: 0, tokensIn: 12, tokensOut: 7 });
  });
});

describe('the list of prices', () => {
  it('has a day, and whole micro-dollars', () => {
    expect(pricesAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const models of Object.values(listedPrices)) for (const [model, listed] of Object.entries(models)) {
      expect(Object.values(listed).every((value) => Number.isSafeInteger(value) && Number(value) > 0), model).toBe(true);
      expect(listed.cachedInput ?? listed.input, model).toBeLessThanOrEqual(listed.input);
    }
  });

  it('knows a dated name by its model, and no name that merely begins alike', () => {
    expect(listedPrice('openai', 'gpt-4o-mini-2024-07-18')).toEqual(listedPrice('openai', 'gpt-4o-mini'));
    expect(listedPrice('anthropic', 'claude-haiku-4-5-20251001')).toEqual(listedPrice('anthropic', 'claude-haiku-4-5'));
    expect(listedPrice('openai', 'gpt-5-codex')).toBeNull();
    expect(listedPrice('openai', 'claude-haiku-4-5')).toBeNull();
  });
});
