// A damaged workspace file: the newest good backup takes its place, with whatever the damaged file still tells merged in.
// The damaged file is only ever copied and moved. Until the swap is planned nothing has changed, and a crash starts anew.
import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database as SqliteFile } from 'better-sqlite3';
import type { RecoveryDto } from '@shared/contracts/backup';
import { AppError } from '../core/app-error';
import { faultPoint } from '../core/fault-point';
import { listBackups, type ShelvedBackup } from './backup-shelf';
import { countRows, inspectFile } from './inspect-file';
import { graftFirstPage, mendHead, versionInHead } from './mend-head';
import { migrate } from './migrate';
import type { Migration } from './migration';
import { lastRestore } from './recovery-notes';
import { recoveryMessage } from './recovery-message';
import { salvageInto, type JsonColumns, type Salvaged } from './salvage';
import { finishSwap, planSwap } from './swap';
import { backupsDir, databasePath, quarantineDir, stampOf } from './workspace-files';

export interface RecoverSetting {
  dir: string;
  migrations: readonly Migration[];
  json: JsonColumns;
  now: Date;
}

const unreadable = (error: unknown): boolean => /^SQLITE_/.test(String((error as { code?: unknown } | null)?.code ?? '')) && !/^SQLITE_(FULL|IOERR_WRITE)/.test(String((error as { code?: unknown }).code));

const nothing: Salvaged = { added: 0, renewed: 0, leftOut: 0, unread: [] };

/** After a restore the person works on from that backup; what was made before it belongs to a state that was left. */
const inOrderOfWorth = (shelf: readonly ShelvedBackup[], dir: string): ShelvedBackup[] => {
  const restored = lastRestore(dir);
  if (!restored) return [...shelf];
  const { name, at } = restored;
  const later = shelf.filter((backup) => backup.at > at);
  const base = shelf.filter((backup) => backup.name === name && backup.at <= at);
  return [...later, ...base, ...shelf.filter((backup) => !later.includes(backup) && !base.includes(backup))];
};

const soundVersion = (path: string): number | null => {
  try {
    const { problem, version } = inspectFile(path);
    return problem ? null : version;
  } catch (error) {
    if (!unreadable(error)) throw error;
    return null;
  }
};

/** Copies the first backup that is whole to `target`. */
const takeBackup = ({ dir, migrations }: RecoverSetting, target: string): { backup: ShelvedBackup; version: number } | null => {
  const newest = migrations.at(-1)?.number ?? 0;
  for (const backup of inOrderOfWorth(listBackups(backupsDir(dir)), dir)) {
    copyFileSync(join(backupsDir(dir), backup.name), target, constants.COPYFILE_FICLONE);
    const version = soundVersion(target);
    if (version !== null && version <= newest) return { backup, version };
    rmSync(target, { force: true });
  }
  return null;
};

/** The damaged file and its log, as a copy that may be put right. */
const copyDamaged = (dir: string, room: string): string | null => {
  const path = databasePath(dir);
  if (!existsSync(path) || statSync(path).size === 0) return null;
  const copy = join(room, 'damaged.sqlite');
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix, constants.COPYFILE_FICLONE);
  return copy;
};

const withTables = (path: string): SqliteFile | null => {
  const file = new Sqlite(path, { timeout: 5_000 });
  try {
    file.pragma('query_only = ON');
    if (file.prepare('SELECT count(*) FROM sqlite_master').pluck().get() !== 0) return file;
  } catch (error) {
    if (!unreadable(error)) throw error;
  }
  file.close();
  return null;
};

/** As it is, then with its head put right, then with the first page of the backup, which names the same tables at the same places. */
const openDamaged = (copy: string, backup: string | null): SqliteFile | null => {
  const asItIs = withTables(copy);
  if (asItIs) return asItIs;
  mendHead(copy);
  const mended = withTables(copy);
  if (mended || !backup) return mended;
  graftFirstPage(backup, copy);
  return withTables(copy);
};

const merge = (target: string, bad: SqliteFile, json: JsonColumns): Salvaged => {
  const good = new Sqlite(target, { timeout: 5_000 });
  try {
    return salvageInto(good, bad, json);
  } finally {
    good.close();
  }
};

/** Salvage is an extra: where it fails, or leaves anything but a whole file, what was there before it stands. */
const trySalvage = (path: string, copy: string, backup: string | null, json: JsonColumns): Salvaged => {
  const before = `${path}.before`;
  copyFileSync(path, before, constants.COPYFILE_FICLONE);
  const bad = openDamaged(copy, backup);
  try {
    const salvaged = bad ? merge(path, bad, json) : nothing;
    if (soundVersion(path) !== null) return salvaged;
  } catch (error) {
    if (!unreadable(error)) throw error;
  } finally {
    bad?.close();
  }
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  renameSync(before, path);
  return nothing;
};

const rowsIn = (path: string): number => {
  const file = new Sqlite(path, { readonly: true });
  try {
    return Object.values(countRows(file)).reduce((sum, rows) => sum + rows, 0);
  } finally {
    file.close();
  }
};

const build = async (setting: RecoverSetting, room: string): Promise<{ path: string; backup: ShelvedBackup | null; fromBackup: number; salvaged: Salvaged }> => {
  const { dir, migrations, json } = setting;
  const pure = join(room, 'backup.sqlite');
  const path = join(room, 'workspace.sqlite');
  const taken = takeBackup(setting, pure);
  const copy = copyDamaged(dir, room);
  faultPoint('recover.copied');
  const newest = migrations.at(-1)?.number ?? 0;
  const told = copy ? versionInHead(copy) : 0;
  const version = Math.max(taken?.version ?? 0, told > 0 && told <= newest ? told : (taken?.version ?? newest));
  if (taken) copyFileSync(pure, path, constants.COPYFILE_FICLONE);
  await migrate(path, migrations.filter(({ number }) => number <= version), { backups: join(room, 'backups'), now: setting.now });
  const fromBackup = rowsIn(path);
  const salvaged = copy ? trySalvage(path, copy, taken ? pure : null, json) : nothing;
  faultPoint('recover.merged');
  return { path, backup: taken?.backup ?? null, fromBackup, salvaged };
};

/** @throws DISK_FULL (nothing was changed) DATABASE_CORRUPT (not even a new file is whole) */
export const recover = async (setting: RecoverSetting): Promise<RecoveryDto> => {
  const { dir, now } = setting;
  const room = join(dir, 'recovering');
  rmSync(room, { recursive: true, force: true });
  mkdirSync(room, { recursive: true, mode: 0o700 });
  try {
    const { path, backup, fromBackup, salvaged } = await build(setting, room);
    const { problem } = inspectFile(path);
    if (problem) throw new AppError('DATABASE_CORRUPT', 'The workspace file is damaged and could not be mended. Nothing was changed; the folder "backups" beside it holds earlier copies.', { details: { problem } });
    const id = stampOf(now);
    const oldTo = join('quarantine', `damaged-${id}.sqlite`);
    const facts: Omit<RecoveryDto, 'message'> = {
      id, at: now.toISOString(), quarantine: existsSync(databasePath(dir)) ? join(quarantineDir(dir), `damaged-${id}.sqlite`) : null,
      backup: backup ? { name: backup.name, at: backup.at } : null,
      rows: { fromBackup, added: salvaged.added, renewed: salvaged.renewed, leftOut: salvaged.leftOut }, unread: salvaged.unread,
    };
    const recovery = { ...facts, message: recoveryMessage(facts) };
    planSwap(dir, path, { oldTo, settle: false, recovery, restored: null });
    finishSwap(dir);
    return recovery;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
};
