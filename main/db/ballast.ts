// A file that only holds space. Given up when the disk is full, so that the app can still write what the person does and
// tell what is wrong; made again when there is room.
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../core/app-error';

const chunk = 1024 * 1024;
const ballastBytes = 32 * chunk;
/** On a disk with less to spare than this the space is of more use to the person. */
const roomNeeded = 8 * ballastBytes;

export interface Ballast {
  /** Makes it where there is room for it and it is not there. @returns whether it is there now */
  ensure(): Promise<boolean>;
  /** Frees its space. @returns whether there was any to free */
  giveUp(): boolean;
  /** Given up since the start, and not made again. */
  readonly missing: boolean;
  /** Makes it again where it was given up, before work goes on. @throws DISK_FULL when there is no room for it yet */
  refill(): Promise<void>;
}

/** @param bytes its size; smaller ones are for tests on small disks */
export const createBallast = (dir: string, bytes = ballastBytes, needed = roomNeeded * (bytes / ballastBytes)): Ballast => {
  const path = join(dir, 'ballast');
  let missing = false;

  /** Random bytes, so that no file system keeps it smaller than it is. */
  const write = async (): Promise<void> => {
    const aside = `${path}.part`;
    try {
      const file = await open(aside, 'w', 0o600);
      try {
        for (let left = bytes; left > 0; left -= chunk) await file.writeFile(randomBytes(Math.min(chunk, left))); // in full: a write alone may stop short on a full disk
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  };
  const there = (): boolean => existsSync(path) && statSync(path).size === bytes;
  const hasRoom = async (): Promise<boolean> => {
    const { bavail, bsize } = await statfs(dir);
    return bavail * bsize >= needed;
  };

  return {
    ensure: async () => {
      if (there()) return true;
      if (!(await hasRoom())) return false;
      await write();
      missing = false;
      return true;
    },
    giveUp: () => {
      if (!existsSync(path)) return false;
      rmSync(path, { force: true });
      missing = true;
      return true;
    },
    get missing() { return missing; },
    refill: async () => {
      if (!missing) return;
      try {
        await write();
        missing = false;
      } catch (cause) {
        throw new AppError('DISK_FULL', 'There is still too little space where the workspace lives. Free some space and try again; what was saved before is still there.', { cause, retry: true });
      }
    },
  };
};
