// Copies of the workspace while it is in use: written aside, checked, on the disk, and only then under a good name. What a
// crash leaves is called .part and is swept away by the next one.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database as SqliteFile } from 'better-sqlite3';
import { AppError } from '../core/app-error';
import { faultPoint } from '../core/fault-point';
import { moveDurably, syncFile } from './durable-files';
import { inspectFile, type Inspection } from './inspect-file';

export interface MadeBackup extends Inspection {
  name: string;
  path: string;
  bytes: number;
}

export type BackupProgress = (done: number, total: number) => void;

const halfWritten = /\.sqlite\.part(-journal|-wal|-shm)?$/;

const sweep = (dir: string): void => {
  for (const name of readdirSync(dir)) if (halfWritten.test(name)) rmSync(join(dir, name), { force: true });
};

/** One file that can be carried away, without a log beside it. */
const asOneFile = (path: string): void => {
  const copy = new Sqlite(path);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
};

/** The newest row of each table as one moment: a reading transaction is held open, so that writers never make it start over. */
const copyAt = async (source: SqliteFile, aside: string, progress: BackupProgress): Promise<void> => {
  const own = !source.inTransaction;
  if (own) source.exec('BEGIN; SELECT 1 FROM sqlite_master LIMIT 1;');
  try {
    await source.backup(aside, {
      progress: ({ totalPages, remainingPages }) => {
        faultPoint('backup.pages');
        progress(totalPages - remainingPages, totalPages);
        return 500;
      },
    });
  } finally {
    if (own) source.exec('COMMIT');
  }
};

/** @throws DATABASE_CORRUPT (the copy is not whole: the source is damaged) and SQLite's and the file system's own errors */
export const backUp = async (source: SqliteFile, dir: string, name: string, progress: BackupProgress = () => {}): Promise<MadeBackup> => {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  sweep(dir);
  const path = join(dir, `${name}.sqlite`);
  if (existsSync(path)) throw new AppError('CONFLICT', 'A backup of that very moment is there already. Try again.', { retry: true });
  const aside = `${path}.part`;
  try {
    await copyAt(source, aside, progress);
    faultPoint('backup.copied');
    asOneFile(aside);
    const found = inspectFile(aside);
    if (found.problem) throw new AppError('DATABASE_CORRUPT', 'A backup could not be made: the workspace file is damaged. Start KP Bot again, and it mends the file from the newest good backup.', { details: { found: found.problem } });
    syncFile(aside);
    faultPoint('backup.checked');
    moveDurably(aside, path);
    faultPoint('backup.named');
    return { ...found, name: `${name}.sqlite`, path, bytes: statSync(path).size };
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
};

/** The same over a reading connection of its own. */
export const backUpFile = async (path: string, dir: string, name: string, progress?: BackupProgress): Promise<MadeBackup> => {
  const source = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    return await backUp(source, dir, name, progress);
  } finally {
    source.close();
  }
};
