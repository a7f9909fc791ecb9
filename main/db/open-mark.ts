// A file that is there while the workspace is open: found at the next start, it tells that the last one did not end well.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeDurably, syncFolder } from './durable-files';
import { databasePath } from './workspace-files';

const markPath = (dir: string): string => join(dir, 'workspace.open');

/** A log that was not emptied says the same, also where the mark could not be left. */
export const wasLeftOpen = (dir: string): boolean => {
  const log = `${databasePath(dir)}-wal`;
  return existsSync(markPath(dir)) || (existsSync(log) && statSync(log).size > 0);
};

export const leaveMark = (dir: string): void => {
  try {
    writeFileSync(markPath(dir), '');
    syncFolder(dir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error; // a full disk: the log has to say it alone
  }
};

export const clearMark = (dir: string): void => removeDurably(markPath(dir));
