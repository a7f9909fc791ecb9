// Where the parts of a workspace lie.
import { join } from 'node:path';

export const databaseFileName = 'workspace.sqlite';
export const databasePath = (dir: string): string => join(dir, databaseFileName);
export const backupsDir = (dir: string): string => join(dir, 'backups');
/** Damaged files, each with what was done about it. Nothing in it is ever deleted by the app. */
export const quarantineDir = (dir: string): string => join(dir, 'quarantine');
/** A whole and checked file that waits to take the place of the workspace's. */
export const nextFile = (dir: string): string => join(dir, `${databaseFileName}.next`);
/** What SQLite keeps beside a file; they belong together and move together. */
export const besides = ['', '-wal', '-shm'] as const;

/** A time as part of a file's name, in UTC: sorts as it passes. */
export const stampOf = (at: Date): string => at.toISOString().replace(/[-:.]/g, '');
const stampParts = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/;
/** The time in a file's name, ISO 8601; null where there is none. */
export const timeInName = (name: string): string | null => {
  const found = stampParts.exec(name);
  return found ? `${found.slice(1, 4).join('-')}T${found.slice(4, 7).join(':')}.${found[7] ?? '000'}Z` : null;
};
