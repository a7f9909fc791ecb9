// Files that a person names: read whole, with a bound, and unpacked when they are gzip.
import { readFile, stat } from 'node:fs/promises';
import { gunzip } from 'node:zlib';
import { AppError } from '../core/app-error';

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file', EACCES: 'it may not be read by this account', EPERM: 'it may not be read by this account',
  EISDIR: 'it is a folder', ENOTDIR: 'a part of its path is not a folder', ENAMETOOLONG: 'its name is too long', ELOOP: 'its links go in a circle',
};

/** The sentence a person can act on for a failed file operation. */
export const fileError = (path: string, cause: unknown): AppError => {
  if (cause instanceof AppError) return cause;
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? '';
  return new AppError('FILE_READ', `"${path}" can not be read: ${reasons[code] ?? (cause instanceof Error ? cause.message : String(cause))}.`, { cause, details: { path } });
};

const tooLarge = (path: string, maxBytes: number): AppError =>
  new AppError('TOO_LARGE', `"${path}" is larger than ${Math.round(maxBytes / 1024 / 1024)} MB. Give a smaller file or split it.`, { details: { path, maxBytes } });

const unpack = (packed: Buffer, path: string, maxBytes: number): Promise<Buffer> =>
  new Promise((done, fail) => {
    gunzip(packed, { maxOutputLength: maxBytes }, (error, bytes) => {
      if (!error) done(bytes);
      else if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') fail(tooLarge(path, maxBytes));
      else fail(new AppError('UNSUPPORTED_CONTENT', `"${path}" starts like gzip and can not be unpacked: it is cut or damaged.`, { cause: error, details: { path } }));
    });
  });

/**
 * The content of a file, unpacked when it is gzip (told from its first bytes, not its name).
 * @throws FILE_READ TOO_LARGE UNSUPPORTED_CONTENT
 */
export const readLocalFile = async (path: string, maxBytes = 20 * 1024 * 1024): Promise<Buffer> => {
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > maxBytes) throw tooLarge(path, maxBytes);
    bytes = await readFile(path);
  } catch (cause) {
    throw fileError(path, cause);
  }
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes, path, maxBytes) : bytes;
};
