import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enoughHistory, remainingTime, type RemainingFacts } from './remaining-time';

const facts: RemainingFacts = { openFiles: 0, openOfHosts: [], read: 0, worthy: 0, waiting: 0, draftsLeft: 10, analyseAtOnce: 6, analyseSeconds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 100], draftSeconds: [10, 10, 10, 10, 10, 10, 10, 10, 10, 60] };

it('says so when this machine has no history of its own yet', () => {
  expect(remainingTime({ ...facts, openFiles: 3, analyseSeconds: [1, 1] })).toEqual({ state: 'no_history', have: 2, need: enoughHistory });
  expect(remainingTime({ ...facts, openFiles: 3, draftSeconds: [] })).toMatchObject({ state: 'no_history', have: 0 });
  expect(remainingTime({ ...facts, waiting: 1, analyseSeconds: [] })).toMatchObject({ state: 'range' }); // nothing is left to read
});

it('goes from the median to the 90th percentile, and knows that one host is read one after the other', () => {
  expect(remainingTime({ ...facts, waiting: 3 })).toEqual({ state: 'range', secondsLow: 30, secondsHigh: 180, history: 10 });
  expect(remainingTime({ ...facts, openFiles: 12, draftsLeft: 0 })).toMatchObject({ secondsLow: 12, secondsHigh: 200 });
  expect(remainingTime({ ...facts, openOfHosts: [12], draftsLeft: 0 })).toMatchObject({ secondsLow: 72 });
  expect(remainingTime({ ...facts, openOfHosts: [2, 2, 2, 2, 2, 2], draftsLeft: 0 })).toMatchObject({ secondsLow: 12 });
});

it('drafts no more than the campaign may, and as few as the posts read so far let expect', () => {
  expect(remainingTime({ ...facts, openFiles: 6, read: 4, worthy: 1, waiting: 1, draftsLeft: 4 })).toMatchObject({ secondsLow: 6 + 20, secondsHigh: 100 + 4 * 60 });
});

it('is a range, whatever the facts', () => {
  const seconds = fc.array(fc.double({ min: 0, max: 600, noNaN: true }), { minLength: enoughHistory, maxLength: 50 });
  const any = fc.record({ openFiles: fc.nat(50), openOfHosts: fc.array(fc.nat(20), { maxLength: 10 }), read: fc.nat(50), waiting: fc.nat(50), draftsLeft: fc.nat(20), analyseSeconds: seconds, draftSeconds: seconds });
  fc.assert(fc.property(any, (given) => {
    const told = remainingTime({ ...given, worthy: Math.floor(given.read / 2), analyseAtOnce: 6 });
    if (told.state !== 'range') throw new Error(told.state);
    expect(told.secondsLow).toBeGreaterThanOrEqual(1);
    expect(told.secondsHigh).toBeGreaterThanOrEqual(told.secondsLow);
  }));
});
