import { AppError } from '../core/app-error';

const codeOf = (error: unknown): string => {
  const shape = error as { code?: unknown; driverError?: { code?: unknown } } | null;
  const code = shape?.driverError?.code ?? shape?.code;
  return typeof code === 'string' ? code : '';
};

const busy = (cause: unknown): AppError =>
  new AppError('DATABASE_BUSY', 'Another KP Bot is using this workspace. Close it, or wait until its run has ended, then try again.', { cause, retry: true });
const readOnly = (cause: unknown): AppError =>
  new AppError('DATABASE_READ_ONLY', 'The workspace can not be written. Check the permissions of its folder and that its disk is not read-only.', { cause });
export const fullDisk = (cause: unknown): AppError =>
  new AppError('DISK_FULL', 'No space is left where the workspace lives. Free some space and try again; what was saved before is still there.', { cause, retry: true });
const corrupt = (cause: unknown): AppError =>
  new AppError('DATABASE_CORRUPT', 'The workspace file is damaged. Start KP Bot again: it mends the file from the newest good backup and keeps the damaged one.', { cause });

/** Turns what SQLite or the file system says into an error a person can act on; anything else passes unchanged. */
export const wrapSqliteError = (error: unknown): unknown => {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return busy(error);
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return readOnly(error);
  if (code.startsWith('SQLITE_CANTOPEN')) return readOnly(error);
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT') return fullDisk(error);
  // A short write is what a full disk looks like in the middle of a page; the index of the log (32 kB) may not fit either.
  if (code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_SHMSIZE') return fullDisk(error);
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return corrupt(error);
  return error;
};

/** Runs and lets only wrapped errors out. */
export const withSqliteErrors = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw wrapSqliteError(error);
  }
};
