import { dayAndTime, day } from './format';

/** The addresses of lists carry what stands behind a figure: parameters that are set, in the order given. */
export const listPath = (path: string, filters: Record<string, string | number | boolean | undefined>): string => {
  const set = Object.entries(filters).filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined);
  return set.length > 0 ? `${path}?${new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()}` : path;
};

const isMidnight = (date: Date): boolean => date.getHours() + date.getMinutes() + date.getSeconds() === 0;

/** A half-open range of instants in words: whole days of the calendar as days, anything else with its times. */
export const rangeWords = (from: string, to: string): { from: string; to: string } => {
  if (isMidnight(new Date(from)) && isMidnight(new Date(to))) return { from: day(from), to: day(new Date(Date.parse(to) - 1).toISOString()) };
  return { from: dayAndTime(from), to: dayAndTime(to) };
};
