// Brings a workspace file to the newest schema: a backup before, each step in a transaction of its own with foreign keys
// off outside it (a table rebuild fires ON DELETE CASCADE otherwise), row counts and foreign keys checked after, the
// backup put back when anything fails.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite, { type Database as SqliteFile } from 'better-sqlite3';
import { AppError } from '../core/app-error';
import { backUp, pruneMigrationBackups, restoreBackup } from './backup';
import type { Migration } from './migration';
import { setPragmas } from './pragmas';
import { wrapSqliteError } from './sqlite-errors';

/** "KPBt": tells a workspace from any other SQLite file. */
export const applicationId = 0x4b504274;

export interface MigrationOutcome {
  from: number;
  to: number;
  /** Written by a newer app: nothing was touched, and it may be read only. */
  newer: boolean;
}

const versionOf = (file: SqliteFile): number => Number(file.pragma('user_version', { simple: true }));

const tableCounts = (file: SqliteFile): Map<string, number> => {
  // The parts of a search index are no rows of the person: they may shrink when it is tidied.
  const tables = file.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`).pluck().all() as string[];
  return new Map(tables.map((name) => [name, Number(file.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]));
};

const checkOwner = (file: SqliteFile): void => {
  const owner = Number(file.pragma('application_id', { simple: true }));
  const empty = tableCounts(file).size === 0;
  if (owner === applicationId || (empty && owner === 0)) return;
  throw new AppError('DATABASE_CORRUPT', 'The file in this folder is a database, but not a KP Bot workspace. Choose another folder.');
};

/** A write-ahead log that was not emptied means that the last process died: then the whole file is looked at. */
const checkAfterCrash = (file: SqliteFile, unclean: boolean): void => {
  if (!unclean) return;
  const found = file.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new AppError('DATABASE_CORRUPT', 'The workspace file is damaged. Nothing was changed; the folder "backups" beside it holds earlier copies.', { details: { found: String(found) } });
};

const applyOne = (file: SqliteFile, migration: Migration): void => {
  const before = tableCounts(file);
  file.transaction(() => {
    migration.up(file);
    file.pragma(`user_version = ${migration.number}`);
    file.pragma(`application_id = ${applicationId}`);
  }).immediate();
  const after = tableCounts(file);
  for (const [table, rows] of before) {
    if ((after.get(table) ?? -1) < rows) throw new AppError('INTERNAL', `Migration ${migration.number} (${migration.name}) lost rows of ${table}.`);
  }
  const broken = file.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new AppError('INTERNAL', `Migration ${migration.number} (${migration.name}) broke ${broken.length} references.`);
};

const applyAll = async (file: SqliteFile, pending: readonly Migration[], path: string, from: number): Promise<void> => {
  const backups = join(dirname(path), 'backups');
  const copy = from > 0 ? await backUp(file, backups, `before-${String(pending.at(-1)?.number ?? from).padStart(4, '0')}`) : null;
  try {
    file.pragma('foreign_keys = OFF');
    for (const migration of pending) applyOne(file, migration);
  } catch (error) {
    file.close();
    if (copy) restoreBackup(copy, path);
    throw wrapSqliteError(error);
  }
  if (copy) pruneMigrationBackups(backups);
};

/** @throws DATABASE_CORRUPT DATABASE_READ_ONLY DISK_FULL INTERNAL (a step failed; the file is as before) */
export const migrate = async (path: string, migrations: readonly Migration[]): Promise<MigrationOutcome> => {
  const wal = `${path}-wal`;
  const unclean = existsSync(wal) && statSync(wal).size > 0;
  let file: SqliteFile | null = null;
  try {
    file = new Sqlite(path, { timeout: 5_000 });
    checkOwner(file);
    const from = versionOf(file);
    const newest = migrations.at(-1)?.number ?? 0;
    if (from > newest) return { from, to: from, newer: true };
    setPragmas(file);
    checkAfterCrash(file, unclean);
    const pending = migrations.filter(({ number }) => number > from);
    if (pending.length > 0) await applyAll(file, pending, path, from);
    return { from, to: newest, newer: false };
  } catch (error) {
    throw wrapSqliteError(error);
  } finally {
    if (file?.open) file.close();
  }
};
