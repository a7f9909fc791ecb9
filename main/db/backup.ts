import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite, { type Database as SqliteFile } from 'better-sqlite3';
import { AppError } from '../core/app-error';

const keptBeforeMigrations = 3;

const syncToDisk = (path: string): void => {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const verify = (path: string): void => {
  const copy = new Sqlite(path);
  try {
    copy.pragma('journal_mode = DELETE'); // one file that can be carried away, without a log beside it
    const found = copy.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw new AppError('DATABASE_CORRUPT', 'A backup of the workspace could not be verified, so the workspace was left as it is.');
  } finally {
    copy.close();
  }
};

/** An online copy under a name of its own: written aside, verified, on disk, then renamed. @returns its path */
export const backUp = async (file: SqliteFile, dir: string, name: string): Promise<string> => {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, `${name}.sqlite`);
  const aside = `${path}.part`;
  rmSync(aside, { force: true });
  await file.backup(aside);
  verify(aside);
  syncToDisk(aside);
  renameSync(aside, path);
  return path;
};

/** Forgets all but the newest copies made before migrations. */
export const pruneMigrationBackups = (dir: string): void => {
  const copies = readdirSync(dir).filter((name) => name.startsWith('before-') && name.endsWith('.sqlite')).sort();
  for (const name of copies.slice(0, -keptBeforeMigrations)) rmSync(join(dir, name), { force: true });
};

/** Puts a copy back in the place of a closed workspace file; the file that failed stays beside it for a look. */
export const restoreBackup = (copy: string, target: string): void => {
  const aside = `${target}.restoring`;
  copyFileSync(copy, aside);
  syncToDisk(aside);
  for (const suffix of ['-wal', '-shm']) rmSync(target + suffix, { force: true });
  if (existsSync(target)) renameSync(target, join(target, '..', `failed-${basename(target)}`));
  renameSync(aside, target);
};
