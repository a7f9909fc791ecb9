import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export const lastDays = [7, 30, 90] as const;
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
/** A day of the person's calendar as `YYYY-MM-DD`. */
export const calendarDay = (date: Date): string => new Intl.DateTimeFormat('sv-SE').format(date);

export interface RangeInput {
  days: number;
  from?: string;
  to?: string;
  timeZone: string;
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The range that is shown, kept in the address, so that going back comes back to it. */
export const useAnalyticsRange = () => {
  const [params, setParams] = useSearchParams();
  const [from, to] = [params.get('from'), params.get('to')];
  const days = Number(params.get('days'));
  const free = isDay(from) && isDay(to);
  const input: RangeInput = { days: lastDays.find((known) => known === days) ?? 30, timeZone: ownTimeZone(), ...(free ? { from, to } : {}) };
  const change = useCallback((changes: Record<string, string | null>) => setParams((before) => {
    const next = new URLSearchParams(before);
    for (const [name, value] of Object.entries(changes)) if (value === null) next.delete(name); else next.set(name, value);
    return next;
  }, { replace: true }), [setParams]);
  return {
    input, free,
    last: (wanted: number) => change({ days: String(wanted), from: null, to: null }),
    between: (first: string, last: string) => change({ from: first, to: last }),
    tables: params.get('view') === 'tables',
    showTables: (on: boolean) => change({ view: on ? 'tables' : null }),
  };
};
export type AnalyticsRangeState = ReturnType<typeof useAnalyticsRange>;
