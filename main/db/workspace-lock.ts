import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { wrapSqliteError } from './sqlite-errors';

/**
 * One process a workspace. The lock is an open transaction on a file of its own: the operating system drops it when the
 * process dies, however it dies, so no stale lock is ever left behind.
 * @throws DATABASE_BUSY DATABASE_READ_ONLY
 */
export const lockWorkspace = (dir: string): (() => void) => {
  let lock: Sqlite.Database | null = null;
  try {
    lock = new Sqlite(join(dir, 'workspace.lock'), { timeout: 200 });
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock?.close();
  } catch (error) {
    lock?.close();
    throw wrapSqliteError(error);
  }
};
