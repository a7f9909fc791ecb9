// A disk of its own for tests of full and read-only places: root ignores permissions, so only a real file system tells.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  dir: string;
  setReadOnly(readOnly: boolean): void;
  /** Unmounts and removes. */
  remove(): void;
}

const mount = (...given: string[]): boolean => spawnSync('mount', given, { stdio: 'ignore' }).status === 0;

const told = `No file system can be mounted here, and a full disk can not be had without one. Run it as root, or where ordinary
programs may make user namespaces (then \`npm run test:e2e\` does it within one); in a container it takes CAP_SYS_ADMIN.`;

/** @throws where a file system can't be mounted: a test that can't be run is a failure that says so. */
export const mountSmallDisk = (kilobytes: number): SmallDisk => {
  const dir = mkdtempSync(join(tmpdir(), 'kp-disk-'));
  if (process.platform !== 'linux' || !mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', dir)) {
    rmSync(dir, { recursive: true, force: true });
    throw new Error(told);
  }
  return {
    dir,
    setReadOnly: (readOnly) => {
      if (!mount('-o', `remount,bind,${readOnly ? 'ro' : 'rw'}`, dir)) throw new Error(`could not remount ${dir}`);
    },
    remove: () => {
      spawnSync('umount', ['-l', dir], { stdio: 'ignore' });
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

/** Writes a file until no space is left. @throws what ended it, when that was anything else */
export const writeUntilFull = (path: string): void => {
  const file = openSync(path, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
};
