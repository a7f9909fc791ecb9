import type { ShelvedBackup } from './backup-shelf';

export const kept = { days: 7, weeks: 4, migrations: 3, restores: 3 } as const;

const dayNumber = (iso: string): number => {
  const at = new Date(iso);
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000);
};
/** Weeks begin on Monday (day 0 was a Thursday). */
const weekNumber = (iso: string): number => Math.floor((dayNumber(iso) + 3) / 7);

/** Whether two times are on one day of the person's calendar. */
export const sameDay = (a: string, b: string): boolean => dayNumber(a) === dayNumber(b);

/** The newest of each day or week, of so many of them. */
const newestOfEach = (backups: readonly ShelvedBackup[], periodOf: (iso: string) => number, periods: number): ShelvedBackup[] => {
  const newest = new Map<number, ShelvedBackup>();
  for (const backup of backups) if (!newest.has(periodOf(backup.at))) newest.set(periodOf(backup.at), backup);
  return [...newest.values()].slice(0, periods);
};

/**
 * Which backups may go. The person's own never do, and a damaged one holds no good one's place.
 * @param shelf newest first
 */
export const backupsToForget = (shelf: readonly ShelvedBackup[]): string[] => {
  const of = (kind: ShelvedBackup['kind']): ShelvedBackup[] => shelf.filter((backup) => backup.kind === kind);
  const good = (backups: readonly ShelvedBackup[]): ShelvedBackup[] => backups.filter(({ check }) => !check?.problem);
  const daily = good(of('daily'));
  const stays = new Set([
    ...newestOfEach(daily, dayNumber, kept.days), ...newestOfEach(daily, weekNumber, kept.weeks),
    ...good(of('migration')).slice(0, kept.migrations), ...good(of('before-restore')).slice(0, kept.restores),
  ]);
  // Damaged ones are left to the person: they may hold what nothing else does.
  return shelf.filter((backup) => backup.kind !== 'manual' && !backup.check?.problem && !stays.has(backup)).map(({ name }) => name);
};
