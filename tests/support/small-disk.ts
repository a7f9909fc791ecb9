// A disk of its own for tests of full and read-only places: root ignores permissions, so only a real file system tells.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  dir: string;
  setReadOnly(readOnly: boolean): void;
  /** Unmounts and removes. */
  remove(): void;
}

const mount = (...given: string[]): boolean => spawnSync('mount', given, { stdio: 'ignore' }).status === 0;

/** Null where a file system can't be mounted (not root, a locked container). */
export const mountSmallDisk = (kilobytes: number): SmallDisk | null => {
  const dir = mkdtempSync(join(tmpdir(), 'kp-disk-'));
  if (process.platform !== 'linux' || !mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', dir)) {
    rmSync(dir, { recursive: true, force: true });
    return null;
  }
  return {
    dir,
    setReadOnly: (readOnly) => {
      if (!mount('-o', `remount,${readOnly ? 'ro' : 'rw'}`, dir)) throw new Error(`could not remount ${dir}`);
    },
    remove: () => {
      spawnSync('umount', ['-l', dir], { stdio: 'ignore' });
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
