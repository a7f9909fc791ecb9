import { Cron } from 'croner';
import type { Times } from '@shared/contracts/schedule';
import { AppError } from '../../core/app-error';

/** Closer together a campaign would only run into itself. */
const leastMinutes = 15;
/** What is late by more was missed: the app was closed or the machine asleep. */
export const missedAfterMs = 5 * 60_000;

export const patternOf = (times: Times): string => {
  if (times.every === 'cron') return times.pattern;
  const [hour, minute] = times.at.split(':').map(Number);
  return `${minute} ${hour} * * ${times.every === 'weekday' ? '1-5' : '*'}`;
};

const refused = (message: string, cause?: unknown): AppError => new AppError('VALIDATION', message, { details: { issues: [{ path: 'times', message }] }, cause });

/** @param timeZone that of the machine when none is given */
const cronOf = (times: Times, timeZone?: string): Cron => {
  try {
    return new Cron(patternOf(times), { paused: true, mode: '5-part', ...(timeZone ? { timezone: timeZone } : {}) });
  } catch (cause) {
    throw refused('These are no cron fields. Give minute, hour, day, month and weekday, such as "30 7 * * 1-5".', cause);
  }
};

/** The next times after a moment, at most `count`; a time that a change of the clock leaves out comes right after it. */
export const nextTimes = (times: Times, after: Date, count: number, timeZone?: string): Date[] => cronOf(times, timeZone).nextRuns(count, after);

/** @throws VALIDATION when it never comes, or more often than every quarter of an hour */
export const requireSensible = (times: Times, now: Date, timeZone?: string): void => {
  const next = nextTimes(times, now, 50, timeZone);
  if (next.length === 0) throw refused('This time never comes. Check day and month.');
  const tooClose = next.some((time, index) => index > 0 && time.getTime() - (next[index - 1] as Date).getTime() < leastMinutes * 60_000);
  if (tooClose) throw refused(`That is too often: leave at least ${leastMinutes} minutes between two times.`);
};
