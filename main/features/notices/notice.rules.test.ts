import { expect, it } from 'vitest';
import { noticePreferences } from '@shared/contracts/notice';
import { isQuiet } from './notice.rules';

const quiet = (over: object) => noticePreferences.parse({ quiet: { on: true, ...over } }).quiet;
/** Thursday the 26th of November 2026, local time. */
const thursday = (hours: number, minutes = 0) => new Date(2026, 10, 26, hours, minutes);

it('is quiet from the first minute on and loud again at the last', () => {
  const lunch = quiet({ from: '12:00', until: '13:30' });
  expect([thursday(11, 59), thursday(12), thursday(13, 29), thursday(13, 30)].map((at) => isQuiet(lunch, at))).toEqual([false, true, true, false]);
});

it('goes over midnight, and the morning belongs to the evening before', () => {
  const night = quiet({ from: '20:00', until: '08:00', days: [4] }); // begins on Thursdays only
  expect([thursday(7), thursday(19, 59), thursday(20), thursday(31, 59), thursday(32)].map((at) => isQuiet(night, at))).toEqual([false, false, true, true, false]);
});

it('is never quiet when it is off or has no day, and all day when both times are the same', () => {
  expect(isQuiet({ ...quiet({}), on: false }, thursday(23))).toBe(false);
  expect(isQuiet(quiet({ days: [] }), thursday(23))).toBe(false);
  expect([0, 12, 23].map((hour) => isQuiet(quiet({ from: '09:00', until: '09:00' }), thursday(hour)))).toEqual([true, true, true]);
});
