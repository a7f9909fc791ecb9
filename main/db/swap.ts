// Puts another file in the place of the workspace's, so that a crash at any moment leaves the old one or the new one. A plan
// on the disk says what is meant; as long as it is there the next start goes on with it.
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { recoveryDto } from '@shared/contracts/backup';
import { faultPoint } from '../core/fault-point';
import { moveDurably, removeDurably, syncFile, syncFolder, writeDurably } from './durable-files';
import { restoredNote } from './recovery-notes';
import { besides, databasePath, nextFile, quarantineDir } from './workspace-files';

const planSchema = z.object({
  /** Where the old file goes, in the workspace's folder. */
  oldTo: z.string(),
  /** A healthy old file takes what stands in its log with it and moves as one file. */
  settle: z.boolean(),
  /** What the person is told afterwards. */
  recovery: recoveryDto.nullable(),
  /** The backup that was restored, and when. */
  restored: z.object({ name: z.string(), at: z.string() }).nullable(),
});
export type SwapPlan = z.infer<typeof planSchema>;

const planPath = (dir: string): string => join(dir, 'workspace.swap.json');

/** From here on the swap happens, now or at the next start. @param whole a checked file on the disk; it is taken away */
export const planSwap = (dir: string, whole: string, plan: SwapPlan): void => {
  syncFile(whole);
  moveDurably(whole, nextFile(dir));
  faultPoint('swap.staged');
  writeDurably(planPath(dir), JSON.stringify(plan));
  faultPoint('swap.planned');
};

/** Best effort: one that can't be settled moves together with its log, and nothing is lost either way. */
const settleLog = (path: string): void => {
  if (!existsSync(path)) return;
  try {
    const file = new Sqlite(path, { timeout: 5_000 });
    try {
      file.pragma('journal_mode = DELETE');
    } finally {
      file.close();
    }
  } catch {
    // Damaged or in use: it is moved as it is.
  }
};

const moveOld = (dir: string, { oldTo, settle }: SwapPlan): void => {
  const [from, to] = [databasePath(dir), join(dir, oldTo)];
  if (settle) settleLog(from);
  // The file itself goes first: without it, what is left beside it is never taken for the log of the new one.
  for (const suffix of besides) {
    if (!existsSync(from + suffix)) continue;
    moveDurably(from + suffix, to + suffix);
    faultPoint('swap.moved');
  }
};

const note = (dir: string, { recovery, restored }: SwapPlan): void => {
  if (recovery) writeDurably(join(quarantineDir(dir), `${recovery.id}.json`), JSON.stringify({ ...recovery, read: false }));
  if (restored) writeDurably(restoredNote(dir), JSON.stringify(restored));
};

/** Does what a plan says, if there is one, from wherever the last try ended. */
export const finishSwap = (dir: string): void => {
  if (!existsSync(planPath(dir))) return removeDurably(nextFile(dir));
  const plan = planSchema.parse(JSON.parse(readFileSync(planPath(dir), 'utf8')));
  // While the new file still waits, whatever stands in its place is the old one.
  if (existsSync(nextFile(dir))) {
    moveOld(dir, plan);
    renameSync(nextFile(dir), databasePath(dir));
    syncFolder(dirname(databasePath(dir)));
    faultPoint('swap.placed');
  }
  note(dir, plan);
  faultPoint('swap.noted');
  removeDurably(planPath(dir));
};
