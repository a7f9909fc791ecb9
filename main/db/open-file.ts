// From a folder to a file that may be opened: unfinished swaps ended, a stranger's file refused, a damaged one mended.
import { existsSync, statSync } from 'node:fs';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { RecoveryDto } from '@shared/contracts/backup';
import { AppError } from '../core/app-error';
import { listBackups } from './backup-shelf';
import type { RunFileJob } from './file-thread';
import { requireOwnFile } from './identity';
import { migrate, type MigrationOutcome } from './migrate';
import type { Migration } from './migration';
import { snakeCase } from './naming';
import { leaveMark, wasLeftOpen } from './open-mark';
import type { JsonColumns } from './salvage';
import { wrapSqliteError } from './sqlite-errors';
import { finishSwap } from './swap';
import { backupsDir, databasePath } from './workspace-files';

export interface OpenFileOptions {
  dir: string;
  // TypeORM's own type for entity lists can not hold schemas of different rows.
  entities: readonly EntitySchema<ObjectLiteral>[];
  migrations: readonly Migration[];
  jobs: RunFileJob;
  now(): Date;
}

export interface OpenedFile extends MigrationOutcome {
  /** What was done about a damaged file just now, or null. */
  recovery: RecoveryDto | null;
}

const damaged = (why: string): AppError => new AppError('DATABASE_CORRUPT', 'The workspace file is damaged.', { details: { why } });

const jsonColumnsOf = (entities: OpenFileOptions['entities']): JsonColumns =>
  Object.fromEntries(entities.map(({ options }) => [
    options.tableName ?? '',
    Object.entries(options.columns).flatMap(([property, column]) => (column?.type === 'simple-json' ? [column.name ?? snakeCase(property)] : [])),
  ]));

/** SQLite would begin anew where a file is gone or empty, and throw the log beside it away. */
const requireNotLost = (dir: string): void => {
  const path = databasePath(dir);
  if (existsSync(path) && statSync(path).size > 0) return;
  const log = `${path}-wal`;
  if (listBackups(backupsDir(dir)).length > 0) throw damaged('gone, with backups there');
  if (existsSync(log) && statSync(log).size > 0) throw damaged('gone, with its log there');
};

const prepare = async ({ dir, migrations, jobs, now }: OpenFileOptions): Promise<MigrationOutcome> => {
  const path = databasePath(dir);
  requireNotLost(dir);
  requireOwnFile(path);
  if (wasLeftOpen(dir) && existsSync(path)) {
    const problem = await jobs({ kind: 'quick-check', path });
    if (problem) throw damaged(problem);
  }
  return migrate(path, migrations, { backups: backupsDir(dir), now: now() });
};

const orRecover = async (options: OpenFileOptions): Promise<OpenedFile> => {
  try {
    return { ...(await prepare(options)), recovery: null };
  } catch (cause) {
    const error = wrapSqliteError(cause);
    if (!(error instanceof AppError) || error.code !== 'DATABASE_CORRUPT') throw error;
  }
  const { dir, entities, jobs, now } = options;
  const recovery = await jobs({ kind: 'recover', dir, json: jsonColumnsOf(entities), now: now() });
  return { ...(await prepare(options)), recovery };
};

/** The lock is held by the caller. @throws DATABASE_FOREIGN DATABASE_READ_ONLY DATABASE_CORRUPT (not even a backup could be opened) DISK_FULL */
export const openFile = async (options: OpenFileOptions): Promise<OpenedFile> => {
  finishSwap(options.dir);
  const opened = await orRecover(options);
  if (!opened.newer) leaveMark(options.dir);
  return opened;
};
