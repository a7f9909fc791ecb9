/** How far back a list goes; empty: as far as it has anything. */
export const timeRanges = ['hour', 'today', 'week', 'month', 'quarter'] as const;
export type TimeRange = (typeof timeRanges)[number];

const days: Record<Exclude<TimeRange, 'hour'>, number> = { today: 0, week: 6, month: 29, quarter: 89 };

/** Where a range begins, on the hour's minute or at the start of a day, so that the same question is asked again. */
export const rangeStart = (range: TimeRange, now = new Date()): string => {
  if (range === 'hour') return new Date(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours() - 1, now.getMinutes()).toISOString();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days[range]).toISOString();
};
