import { expect, it } from 'vitest';
import { analyticsInput } from '@shared/contracts/analytics';
import { localDays } from './day-range.rules';

const days = (over: Record<string, unknown>, now = '2026-11-26T12:00:00.000Z') => localDays(analyticsInput.parse(over), new Date(now));
const hours = ({ start, end }: { start: string; end: string }): number => (Date.parse(end) - Date.parse(start)) / 3_600_000;

it('cuts days at local midnight, also where clocks change', () => {
  const spring = days({ from: '2026-03-28', to: '2026-03-30', timeZone: 'Europe/Berlin' }).days;
  expect(spring.map(hours)).toEqual([24, 23, 24]);
  expect(spring.map(({ start }) => start)).toEqual(['2026-03-27T23:00:00.000Z', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
  expect(days({ from: '2026-10-24', to: '2026-10-26', timeZone: 'Europe/Berlin' }).days.map(hours)).toEqual([24, 25, 24]);
  // In Beirut the clocks jump over midnight itself: the day begins at one o'clock.
  expect(days({ from: '2026-03-29', to: '2026-03-29', timeZone: 'Asia/Beirut' }).days).toEqual([{ day: '2026-03-29', start: '2026-03-28T22:00:00.000Z', end: '2026-03-29T21:00:00.000Z' }]);
  expect(days({ from: '2026-05-01', to: '2026-05-01', timeZone: 'Pacific/Kiritimati' }).range.start).toBe('2026-04-30T10:00:00.000Z');
  expect(days({ from: '2026-05-01', to: '2026-05-01', timeZone: 'Asia/Kathmandu' }).range.start).toBe('2026-04-30T18:15:00.000Z');
});

it('leaves no gap and no overlap between days', () => {
  for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']) {
    const { days: all, range } = days({ from: '2026-01-01', to: '2026-12-31', timeZone });
    expect(all).toHaveLength(365);
    for (const [at, { start }] of all.entries()) if (at > 0) expect(all[at - 1]?.end, `${timeZone} ${start}`).toBe(start);
    expect([range.start, range.end]).toEqual([all[0]?.start, all.at(-1)?.end]);
  }
});

it('counts the last days up to today where the person is, not where UTC is', () => {
  const late = '2026-11-26T23:30:00.000Z';
  expect(days({ days: 7 }, late).range).toMatchObject({ from: '2026-11-20', to: '2026-11-26' });
  expect(days({ days: 7, timeZone: 'Asia/Tokyo' }, late).range).toMatchObject({ from: '2026-11-21', to: '2026-11-27' });
  expect(days({ days: 7, to: '2026-03-02' }).range).toMatchObject({ from: '2026-02-24', to: '2026-03-02' });
  expect(days({ from: '2026-11-25' }).days.map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-26']);
});

it('says what to do about a range that can not be', () => {
  expect(() => days({ from: '2026-05-02', to: '2026-05-01' })).toThrow(/ends .* before it begins/);
  expect(() => days({ from: '2025-01-01', to: '2026-01-02' })).toThrow(/At most 366 days/);
  expect(days({ from: '2025-01-01', to: '2026-01-01' }).days).toHaveLength(366);
  expect(analyticsInput.safeParse({ timeZone: 'Mars/Olympus' }).success).toBe(false);
});
