// Brings a workspace file to the newest schema: a backup before, each step in a transaction of its own with foreign keys
// off outside it (a table rebuild fires ON DELETE CASCADE otherwise), row counts and foreign keys checked after, the
// backup put back when anything fails.
import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite, { type Database as SqliteFile } from 'better-sqlite3';
import { AppError } from '../core/app-error';
import { faultPoint } from '../core/fault-point';
import { backUp } from './backup';
import { backupsToForget } from './backup-rotation';
import { forgetBackups, listBackups, noteCheck } from './backup-shelf';
import { applicationId } from './identity';
import { countRows } from './inspect-file';
import type { Migration } from './migration';
import { setPragmas } from './pragmas';
import { wrapSqliteError } from './sqlite-errors';
import { finishSwap, planSwap } from './swap';
import { nextFile, stampOf } from './workspace-files';

export interface MigrationOutcome {
  from: number;
  to: number;
  /** Written by a newer app: nothing was touched, and it may be read only. */
  newer: boolean;
}

const versionOf = (file: SqliteFile): number => Number(file.pragma('user_version', { simple: true }));

/** Inside the step's own transaction: one that loses rows or breaks references never commits. */
const checkStep = (file: SqliteFile, { number, name }: Migration, before: Record<string, number>): void => {
  const after = countRows(file);
  for (const [table, rows] of Object.entries(before)) {
    if ((after[table] ?? -1) < rows) throw new AppError('INTERNAL', `Migration ${number} (${name}) lost rows of ${table}.`);
  }
  const broken = file.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new AppError('INTERNAL', `Migration ${number} (${name}) broke ${broken.length} references.`);
};

const applyOne = (file: SqliteFile, migration: Migration): void => {
  const before = countRows(file);
  file.transaction(() => {
    migration.up(file);
    faultPoint('migration.in-step');
    file.pragma(`user_version = ${migration.number}`);
    file.pragma(`application_id = ${applicationId}`);
    checkStep(file, migration, before);
  }).immediate();
  faultPoint('migration.step');
};

/** Where a step failed, the copy from before takes the place of the file, which is kept for a look. */
const putBack = (path: string, copy: string, now: Date): void => {
  const dir = dirname(path);
  const aside = `${nextFile(dir)}.part`;
  copyFileSync(copy, aside);
  planSwap(dir, aside, { oldTo: join('quarantine', `failed-migration-${stampOf(now)}.sqlite`), settle: false, recovery: null, restored: null });
  finishSwap(dir);
};

const applyAll = async (file: SqliteFile, pending: readonly Migration[], path: string, from: number, { backups, now }: MigrationPlace): Promise<void> => {
  const name = `before-${String(pending.at(-1)?.number ?? from).padStart(4, '0')}-${stampOf(now)}`;
  const copy = from > 0 ? await backUp(file, backups, name) : null;
  if (copy) noteCheck(backups, copy.name, copy, now);
  try {
    file.pragma('foreign_keys = OFF');
    for (const migration of pending) applyOne(file, migration);
  } catch (error) {
    file.close();
    if (copy) putBack(path, copy.path, now);
    throw wrapSqliteError(error);
  }
  if (copy) forgetBackups(backups, backupsToForget(listBackups(backups)));
};

/** Where copies go, and the time in their names. */
export interface MigrationPlace {
  backups: string;
  now: Date;
}

/** @throws DATABASE_CORRUPT DATABASE_READ_ONLY DISK_FULL INTERNAL (a step failed; the file is as before) */
export const migrate = async (path: string, migrations: readonly Migration[], place: MigrationPlace): Promise<MigrationOutcome> => {
  let file: SqliteFile | null = null;
  try {
    file = new Sqlite(path, { timeout: 5_000 });
    const from = versionOf(file);
    const newest = migrations.at(-1)?.number ?? 0;
    if (from > newest) return { from, to: from, newer: true };
    setPragmas(file);
    const pending = migrations.filter(({ number }) => number > from);
    if (pending.length > 0) await applyAll(file, pending, path, from, place);
    return { from, to: newest, newer: false };
  } catch (error) {
    throw wrapSqliteError(error);
  } finally {
    if (file?.open) file.close();
  }
};
