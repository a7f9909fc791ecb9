// What lies in the folder of the backups: names, times, sizes, and what each was found to be when it was last read through.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BackupKind } from '@shared/contracts/backup';
import { faultPoint } from '../core/fault-point';
import { writeDurably } from './durable-files';
import type { Inspection } from './inspect-file';
import { timeInName } from './workspace-files';

export interface ShelvedBackup {
  name: string;
  kind: BackupKind;
  /** ISO 8601 */
  at: string;
  bytes: number;
  /** Null: not read through since it was made or changed. */
  check: (Inspection & { at: string }) | null;
}

const noteSchema = z.object({ at: z.string(), bytes: z.number(), changedMs: z.number(), problem: z.string().nullable(), version: z.number(), rows: z.record(z.string(), z.number()) });
type Notes = Record<string, z.infer<typeof noteSchema>>;

const notesFile = (dir: string): string => join(dir, 'checks.json');

/** Notes that can't be read are none: every backup counts as not checked then. */
const readNotes = (dir: string): Notes => {
  try {
    return z.record(z.string(), noteSchema).parse(JSON.parse(readFileSync(notesFile(dir), 'utf8')));
  } catch {
    return {};
  }
};

const kindOf = (name: string): BackupKind => {
  if (name.startsWith('before-restore-')) return 'before-restore';
  if (name.startsWith('before-')) return 'migration';
  return name.startsWith('daily-') ? 'daily' : 'manual';
};

/** Newest first. */
export const listBackups = (dir: string): ShelvedBackup[] => {
  if (!existsSync(dir)) return [];
  const notes = readNotes(dir);
  const all = readdirSync(dir).filter((name) => name.endsWith('.sqlite')).map((name): ShelvedBackup => {
    const { size: bytes, mtimeMs } = statSync(join(dir, name));
    const note = notes[name];
    const same = note?.bytes === bytes && note.changedMs === Math.round(mtimeMs);
    return { name, kind: kindOf(name), at: timeInName(name) ?? new Date(mtimeMs).toISOString(), bytes, check: note && same ? { at: note.at, problem: note.problem, version: note.version, rows: note.rows } : null };
  });
  return all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name.localeCompare(b.name)));
};

/** Remembers what a backup was found to be; of those that are gone nothing is kept. */
export const noteCheck = (dir: string, name: string, { problem, version, rows }: Inspection, at: Date): void => {
  const { size: bytes, mtimeMs } = statSync(join(dir, name));
  const notes = { ...readNotes(dir), [name]: { at: at.toISOString(), bytes, changedMs: Math.round(mtimeMs), problem, version, rows } };
  writeDurably(notesFile(dir), JSON.stringify(Object.fromEntries(Object.entries(notes).filter(([known]) => existsSync(join(dir, known))))));
};

export const forgetBackups = (dir: string, names: readonly string[]): void => {
  for (const name of names) {
    rmSync(join(dir, name), { force: true });
    faultPoint('rotate.removed');
  }
};
