import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { wrapSqliteError } from './sqlite-errors';

/** Enough for the log to grow by what one task writes. */
const probeBytes = 1024 * 1024;

/** Writes and removes a file beside the workspace: quotas and reserved blocks are told by no count of free bytes. @throws DISK_FULL DATABASE_READ_ONLY */
export const requireSpace = async (dir: string): Promise<void> => {
  const path = join(dir, `.space-${randomUUID()}`);
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(Buffer.alloc(probeBytes));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw wrapSqliteError(error);
  } finally {
    await rm(path, { force: true });
  }
};
