import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../core/app-error';
import { newId } from '../core/ids';

/** An error of the file system in the words of a person. */
export const fileWriteError = (path: string, cause: unknown): AppError => {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('DISK_FULL', `There is no space left for ${basename(path)}. Free some space or choose another folder; nothing was changed.`, { details: { path }, cause, retry: true });
  const why = code === 'EACCES' || code === 'EPERM' ? 'you may not write there' : code === 'EROFS' ? 'the place is read-only' : code === 'ENOENT' ? 'the folder does not exist' : code === 'EISDIR' ? 'there is a folder of that name' : 'the system refused';
  return new AppError('FILE_WRITE', `${basename(path)} could not be written: ${why}. Choose another place; nothing was changed.`, { details: { path, ...(code ? { system: code } : {}) }, cause, retry: true });
};

/** Writes all or nothing: into a neighbour file first, then renamed over the target. @throws FILE_WRITE DISK_FULL */
export const writeFileWhole = async (path: string, bytes: Uint8Array | string, mode = 0o644): Promise<void> => {
  const neighbour = join(dirname(path), `.${basename(path)}.${newId()}.part`);
  try {
    const file = await open(neighbour, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(neighbour, path);
  } catch (cause) {
    await rm(neighbour, { force: true }).catch(() => undefined);
    throw fileWriteError(path, cause);
  }
};
