// What was done about damaged files, as it lies beside them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { recoveryDto, type RecoveryDto } from '@shared/contracts/backup';
import { AppError } from '../core/app-error';
import { writeDurably } from './durable-files';
import { backupsDir, quarantineDir } from './workspace-files';

const noteSchema = recoveryDto.extend({ read: z.boolean() });

const readNote = (path: string): z.infer<typeof noteSchema> | null => {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null; // not one of ours, or changed by hand
  }
};

const restoredSchema = z.object({ name: z.string(), at: z.string() });
export type Restored = z.infer<typeof restoredSchema>;

export const restoredNote = (dir: string): string => join(backupsDir(dir), 'restored.json');

/** The last restore, and the backup it was of; null: none, or its note can't be read. */
export const lastRestore = (dir: string): Restored | null => {
  try {
    return restoredSchema.parse(JSON.parse(readFileSync(restoredNote(dir), 'utf8')));
  } catch {
    return null;
  }
};

/** Those that the person has not read yet, newest first. */
export const unreadRecoveries = (dir: string): RecoveryDto[] => {
  const folder = quarantineDir(dir);
  if (!existsSync(folder)) return [];
  const notes = readdirSync(folder).filter((name) => name.endsWith('.json')).sort().reverse().map((name) => readNote(join(folder, name)));
  return notes.filter((note) => note !== null).filter(({ read }) => !read);
};

/** @throws NOT_FOUND */
export const markRecoveryRead = (dir: string, id: string): void => {
  const path = join(quarantineDir(dir), `${id}.json`);
  const note = readNote(path);
  if (!note) throw new AppError('NOT_FOUND', 'This report is not there any more.');
  writeDurably(path, JSON.stringify({ ...note, read: true }));
};
