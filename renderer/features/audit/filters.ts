import type { Inputs } from '../../app/trpc';

export const auditGroups = ['auth', 'campaigns', 'comments', 'blogs', 'personas', 'style', 'settings', 'models', 'system', 'tasks', 'schedules', 'agents', 'notices', 'privacy', 'backups', 'analytics', 'audit'] as const;

export const initialFilters = { actorId: '', group: '' as (typeof auditGroups)[number] | '', outcome: '' as 'ok' | 'refused' | '', from: '', to: '' };
export type FilterValues = typeof initialFilters;

/** The first moment of a day as the person means it (yyyy-mm-dd, in their time zone), or of the one after. */
const startOf = (day: string, plusDays = 0): string | null => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const moment = new Date(year, month - 1, date + plusDays);
  return year > 1000 && !Number.isNaN(moment.getTime()) ? moment.toISOString() : null;
};

/** What main is asked for; the last day is wholly in. */
export const filtersOf = ({ actorId, group, outcome, from, to }: FilterValues): Omit<NonNullable<Inputs['audit']['list']>, 'cursor' | 'limit'> => {
  const [first, end] = [startOf(from), startOf(to, 1)];
  return { ...(actorId ? { actorId } : {}), ...(group ? { group } : {}), ...(outcome ? { outcome } : {}), ...(first ? { from: first } : {}), ...(end ? { to: end } : {}) };
};
