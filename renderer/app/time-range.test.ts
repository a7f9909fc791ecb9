import { expect, it } from 'vitest';
import { rangeStart } from './time-range';

const now = new Date(2026, 10, 26, 0, 30, 59);

it('begins at the start of a day, today counted as one of them', () => {
  expect(['today', 'week', 'month', 'quarter'].map((range) => rangeStart(range as 'week', now))).toEqual([new Date(2026, 10, 26), new Date(2026, 10, 20), new Date(2026, 9, 28), new Date(2026, 7, 29)].map((day) => day.toISOString()));
});

it('goes an hour back over midnight and asks the same within a minute', () => {
  expect(rangeStart('hour', now)).toBe(new Date(2026, 10, 25, 23, 30).toISOString());
  expect(rangeStart('hour', new Date(2026, 10, 26, 0, 30, 1))).toBe(rangeStart('hour', now));
});
