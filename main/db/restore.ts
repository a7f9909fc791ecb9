import { constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../core/app-error';
import { faultPoint } from '../core/fault-point';
import { inspectFile } from './inspect-file';
import { planSwap } from './swap';
import { backupsDir, nextFile, stampOf } from './workspace-files';

/**
 * Makes a checked copy of a backup ready; it takes the workspace's place when that is opened the next time. The present
 * file becomes a backup itself then, with everything that was written until it was closed.
 * @param newest the newest schema this app knows
 * @throws NOT_FOUND DATABASE_CORRUPT DATABASE_NEWER DISK_FULL; nothing was changed
 */
export const stageRestore = (dir: string, name: string, newest: number, now: Date): void => {
  const backup = join(backupsDir(dir), name);
  if (!existsSync(backup)) throw new AppError('NOT_FOUND', 'This backup is not there any more.');
  const aside = `${nextFile(dir)}.part`;
  try {
    copyFileSync(backup, aside, constants.COPYFILE_FICLONE);
    faultPoint('restore.copied');
    const { problem, version } = inspectFile(aside);
    if (problem) throw new AppError('DATABASE_CORRUPT', 'This backup is damaged and was not restored. Choose another one; nothing was changed.', { details: { problem } });
    if (version > newest) throw new AppError('DATABASE_NEWER', 'This backup was written by a newer version of KP Bot. Update the app to restore it; nothing was changed.', { details: { version } });
    planSwap(dir, aside, { oldTo: join('backups', `before-restore-${stampOf(now)}.sqlite`), settle: true, recovery: null, restored: { name, at: now.toISOString() } });
  } finally {
    rmSync(aside, { force: true });
  }
};
