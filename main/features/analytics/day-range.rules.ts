// The person's calendar as instants: a day begins at midnight of its time zone, so it has 23 or 25 hours where clocks change.
import { maxAnalyticsDays, type AnalyticsInput, type AnalyticsRange } from '@shared/contracts/analytics';
import { AppError } from '../../core/app-error';

export interface LocalDay {
  day: string;
  start: string;
  end: string;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** No zone is further from UTC than that. */
const furthestMs = 16 * 60 * minuteMs;

const nextDay = (day: string, by = 1): string => new Date(Date.parse(`${day}T00:00:00.000Z`) + by * dayMs).toISOString().slice(0, 10);

/** Swedish writes dates as ISO 8601 does. */
const calendarOf = (timeZone: string): ((ms: number) => string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (ms) => format.format(ms);
};

/** The first minute that belongs to the day: also right where the clocks jump over midnight. */
const beginningOf = (day: string, dayAt: (ms: number) => string): number => {
  const utcMidnight = Date.parse(`${day}T00:00:00.000Z`);
  let before = (utcMidnight - furthestMs) / minuteMs;
  let within = (utcMidnight + furthestMs) / minuteMs;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayAt(middle * minuteMs) < day) before = middle;
    else within = middle;
  }
  return within * minuteMs;
};

/**
 * The days that were asked for, oldest first, and their range as a whole.
 * @throws VALIDATION when the first day comes after the last, or there are too many
 */
export const localDays = ({ days: last, from, to, timeZone }: AnalyticsInput, now: Date): { range: AnalyticsRange; days: LocalDay[] } => {
  const dayAt = calendarOf(timeZone);
  const lastDay = to ?? dayAt(now.getTime());
  const firstDay = from ?? nextDay(lastDay, 1 - last);
  if (firstDay > lastDay) throw new AppError('VALIDATION', `The range ends (${lastDay}) before it begins (${firstDay}). Choose a first day that is not after the last.`, { details: { from: firstDay, to: lastDay } });
  if (nextDay(firstDay, maxAnalyticsDays) <= lastDay) throw new AppError('VALIDATION', `At most ${maxAnalyticsDays} days are shown at once. Choose a shorter range.`, { details: { from: firstDay, to: lastDay } });
  const days: LocalDay[] = [];
  let start = beginningOf(firstDay, dayAt);
  for (let day = firstDay; day <= lastDay; day = nextDay(day)) {
    const end = beginningOf(nextDay(day), dayAt);
    days.push({ day, start: new Date(start).toISOString(), end: new Date(end).toISOString() });
    start = end;
  }
  const [first, final] = [days[0], days.at(-1)] as [LocalDay, LocalDay];
  return { range: { from: firstDay, to: lastDay, timeZone, start: first.start, end: final.end }, days };
};
