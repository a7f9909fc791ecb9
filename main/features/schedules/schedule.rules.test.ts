import { describe, expect, it } from 'vitest';
import { timesSchema, type Times } from '@shared/contracts/schedule';
import { nextTimes, requireSensible } from './schedule.rules';

const next = (times: Times, after: string, zone = 'UTC'): string[] => nextTimes(times, new Date(after), 3, zone).map((time) => time.toISOString());
const now = new Date('2026-11-25T10:00:00.000Z');

it('comes every day, on weekdays, at night, or as cron says', () => {
  expect(next({ every: 'day', at: '07:30' }, '2026-11-25T10:00:00.000Z')).toEqual(['2026-11-26T07:30:00.000Z', '2026-11-27T07:30:00.000Z', '2026-11-28T07:30:00.000Z']);
  expect(next({ every: 'weekday', at: '07:30' }, '2026-11-26T10:00:00.000Z')).toEqual(['2026-11-27T07:30:00.000Z', '2026-11-30T07:30:00.000Z', '2026-12-01T07:30:00.000Z']);
  expect(next({ every: 'night', at: '02:00' }, '2026-11-25T10:00:00.000Z')[0]).toBe('2026-11-26T02:00:00.000Z');
  expect(next({ every: 'cron', pattern: '15 9 1 * *' }, '2026-11-25T10:00:00.000Z')).toEqual(['2026-12-01T09:15:00.000Z', '2027-01-01T09:15:00.000Z', '2027-02-01T09:15:00.000Z']);
});

it('comes once on the day the clock goes forward or back', () => {
  expect(next({ every: 'night', at: '02:30' }, '2026-03-28T10:00:00.000Z', 'Europe/Berlin')).toEqual(['2026-03-29T01:00:00.000Z', '2026-03-30T00:30:00.000Z', '2026-03-31T00:30:00.000Z']);
  expect(next({ every: 'night', at: '02:30' }, '2026-10-24T10:00:00.000Z', 'Europe/Berlin')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z', '2026-10-27T01:30:00.000Z']);
});

describe('what is refused', () => {
  it.each([['99 * * * *'], ['* * * * * *'], ['at seven'], ['* * * * *'], ['*/5 9 * * *'], ['0,5 9 * * *'], ['0 0 30 2 *']])('%s', (pattern) => {
    expect(() => requireSensible({ every: 'cron', pattern }, now)).toThrow(expect.objectContaining({ code: 'VALIDATION' }));
  });
  it('a time that is none, and a night at noon', () => {
    for (const times of [{ every: 'day', at: '25:00' }, { every: 'day', at: '7:30' }, { every: 'night', at: '12:00' }, { every: 'cron', pattern: ' ' }]) expect(timesSchema.safeParse(times).success).toBe(false);
    expect(timesSchema.safeParse({ every: 'night', at: '23:15' }).success).toBe(true);
    expect(() => requireSensible({ every: 'cron', pattern: '*/15 * * * *' }, now)).not.toThrow();
  });
});
