import { z } from 'zod';

export const backupKinds = ['daily', 'manual', 'migration', 'before-restore'] as const;
export type BackupKind = (typeof backupKinds)[number];

/** `unchecked`: nobody has read it through since it was made or changed. */
export const backupStates = ['good', 'damaged', 'newer', 'unchecked'] as const;
export type BackupState = (typeof backupStates)[number];

/** The name of a file in the folder of the backups: no path. */
export const backupNameSchema = z.string().regex(/^[a-z0-9-]+\.sqlite$/i, 'This is no name of a backup.').max(120);
export const backupNameInput = z.object({ name: backupNameSchema });

export const backupDto = z.object({
  name: backupNameSchema, kind: z.enum(backupKinds), at: z.string(), bytes: z.number().int(), state: z.enum(backupStates), checkedAt: z.string().nullable(),
  /** What is wrong with a damaged one, as SQLite says it. */
  problem: z.string().nullable(),
  campaigns: z.number().int().nullable(), posts: z.number().int().nullable(), comments: z.number().int().nullable(),
});
export type BackupDto = z.infer<typeof backupDto>;

export const backupsDto = z.object({
  folder: z.string(),
  items: z.array(backupDto),
  /** Pages of the backup that is being made now. */
  running: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  /** The backup that the person works on from since a restore. */
  restored: z.object({ name: z.string(), at: z.string(), backupAt: z.string().nullable() }).nullable(),
  /** Why the last one of a day could not be made; null once one was. */
  failure: z.object({ at: z.string(), code: z.string(), message: z.string() }).nullable(),
});
export type BackupsDto = z.infer<typeof backupsDto>;

/** What was done about a damaged workspace file: kept until the person has read it, and beside the file for ever. */
export const recoveryDto = z.object({
  id: z.string(), at: z.string(),
  /** Where the damaged file lies; null when there was none left. */
  quarantine: z.string().nullable(),
  /** The backup that was opened; null: none was good, so a new workspace took what could be saved. */
  backup: z.object({ name: z.string(), at: z.string() }).nullable(),
  rows: z.object({ fromBackup: z.number().int(), added: z.number().int(), renewed: z.number().int(), leftOut: z.number().int() }),
  /** Tables that could not be read to the end; `rows` where it is known how many are missing. */
  unread: z.array(z.object({ table: z.string(), rows: z.number().int().nullable() })),
  message: z.string(),
});
export type RecoveryDto = z.infer<typeof recoveryDto>;
export const recoveryIdInput = z.object({ id: z.string().regex(/^[0-9TZ]+$/) });

export const workspaceHealth = z.object({
  recoveries: z.array(recoveryDto),
  /** The file was found damaged while it was open; it is mended when it is opened anew. */
  damaged: z.boolean(),
});
export type WorkspaceHealth = z.infer<typeof workspaceHealth>;
