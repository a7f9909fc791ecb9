// Quiet hours, in the time of the person's own clock.
import type { NoticePreferences } from '@shared/contracts/notice';

type Quiet = NoticePreferences['quiet'];

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether nothing should be shown on the desktop now. From and until alike: the whole day. */
export const isQuiet = ({ on, from, until, days }: Quiet, now: Date): boolean => {
  if (!on) return false;
  const [start, end, at, day] = [minutesOf(from), minutesOf(until), now.getHours() * 60 + now.getMinutes(), now.getDay()];
  if (start < end) return days.includes(day) && at >= start && at < end;
  // Over midnight: the morning belongs to the evening before.
  return (days.includes(day) && at >= start) || (days.includes((day + 6) % 7) && at < end);
};

/** How long a notice is kept. */
export const keptDays = 90;
