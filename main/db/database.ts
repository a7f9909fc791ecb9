// The workspace's database: one writing connection behind the unit of work, one read-only connection for everybody else,
// so that nobody sees rows that are not committed.
import { existsSync, mkdirSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { DataSource, type EntityManager } from 'typeorm';
import type { RecoveryDto } from '@shared/contracts/backup';
import type { AppEvent } from '@shared/events';
import { AppError } from '../core/app-error';
import { fileJobs, type FileJobs, type RunFileJob } from './file-thread';
import { SnakeCaseNaming } from './naming';
import { openFile, type OpenFileOptions } from './open-file';
import { clearMark } from './open-mark';
import { setPragmas } from './pragmas';
import { wrapSqliteError } from './sqlite-errors';
import type { ThreadSetting } from './sql-thread';
import { openThreadedSource } from './threaded-source';
import { createUnitOfWork, type UnitOfWork } from './unit-of-work';
import { databasePath } from './workspace-files';
import { lockWorkspace } from './workspace-lock';

export interface Database {
  /** Path of the file: for workers with a read-only connection of their own. */
  readonly path: string;
  /** Why nothing can be written, or null. */
  readonly readOnly: AppError | null;
  /** What was done about a damaged file at this opening, or null. */
  readonly recovery: RecoveryDto | null;
  /** Long work on whole files, in a thread of its own. */
  readonly jobs: RunFileJob;
  /** From now on the file counts as not closed well: it is looked through, and mended, before it is opened again. */
  suspect(): void;
  unit<T>(work: () => Promise<T>): Promise<T>;
  /** Leaves after the commit of the open unit. */
  record(event: AppEvent): void;
  afterCommit(act: () => void): void;
  /** The open unit's connection (reads its own writes), else the read-only one. */
  reader(): EntityManager;
  /** @throws INTERNAL outside a unit */
  writer(): EntityManager;
  close(): Promise<void>;
}

export interface DatabaseOptions extends Omit<OpenFileOptions, 'jobs' | 'now'> {
  publish(event: AppEvent): void;
  /** Told whenever a unit of work failed since no space is left. */
  onFull?(error: AppError): void;
  /** Writes what follows from the events of a unit of work, inside it. */
  beforeCommit?(events: readonly AppEvent[]): Promise<void>;
  /** Where the writing connection's thread is built; without it, it stands in this thread (tests, small tools). */
  thread?: ThreadSetting;
  /** The time in names of backups; the system's by default. */
  now?(): Date;
  /** Gives up what is kept for a full disk. @returns whether there was any */
  freeSpace?(): boolean;
}

const sourceOptions = (path: string, entities: DatabaseOptions['entities'], readonly: boolean) =>
  ({
    type: 'better-sqlite3' as const, database: path, driver: Sqlite, readonly, fileMustExist: true, timeout: 5_000, entities: [...entities],
    namingStrategy: new SnakeCaseNaming(), synchronize: false, migrationsRun: false, logging: false, statementCacheSize: 300,
    prepareDatabase: (file: Sqlite.Database) => { if (!readonly) setPragmas(file); },
  });

const connect = async ({ dir, entities, thread }: DatabaseOptions, readonly: boolean): Promise<DataSource> => {
  const path = databasePath(dir);
  const options = sourceOptions(path, entities, readonly);
  return thread && !readonly ? openThreadedSource(path, { ...options, prepareDatabase: () => {} }, thread) : new DataSource(options).initialize();
};

const newerError = (version: number): AppError =>
  new AppError('DATABASE_NEWER', 'This workspace was written by a newer version of KP Bot, so it is shown but not changed. Update the app to go on working in it.', { details: { version } });

interface Opened extends Pick<Database, 'path' | 'readOnly' | 'recovery'> {
  dir: string;
  jobs: FileJobs;
  write: DataSource | null;
  read: DataSource;
  units: UnitOfWork | null;
  unlock(): void;
}

const assemble = ({ dir, path, write, read, units, readOnly, recovery, jobs, unlock }: Opened): Database => {
  let sound = true;
  const needUnits = (): UnitOfWork => {
    if (!units) throw readOnly ?? new AppError('INTERNAL', 'No writing connection.');
    return units;
  };
  return {
    path,
    readOnly,
    recovery,
    jobs: jobs.run,
    suspect: () => { sound = false; },
    unit: async (work) => needUnits().run(work),
    record: (event) => needUnits().record(event),
    afterCommit: (act) => needUnits().afterCommit(act),
    reader: () => units?.current() ?? read.manager,
    writer: () => {
      const manager = needUnits().current();
      if (!manager) throw new AppError('INTERNAL', 'Written outside a unit of work.');
      return manager;
    },
    close: async () => {
      await units?.settled();
      await jobs.stop();
      await read.destroy();
      await write?.destroy();
      if (write && sound) clearMark(dir);
      unlock();
    },
  };
};

/** Drafts, talking points and people's addresses stand in it: nobody else's account on the computer may look. */
const forOwnerOnly = 0o700;

/** Whatever keeps a folder from being made (a read-only medium even says ENOENT), the person must choose another place. */
const makeFolder = (dir: string): void => {
  if (existsSync(dir)) return;
  try {
    mkdirSync(dir, { recursive: true, mode: forOwnerOnly });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw cause;
    throw new AppError('DATABASE_READ_ONLY', `The folder of the workspace can not be made: "${dir}". Check that its place exists and can be written.`, { details: { dir }, cause });
  }
};

const openLocked = async (options: DatabaseOptions, unlock: () => void): Promise<Database> => {
  const { dir, migrations, now = () => new Date() } = options;
  const jobs = fileJobs(options.thread, migrations);
  const { newer, from, recovery } = await openFile({ ...options, jobs: jobs.run, now });
  // Each computes for some milliseconds: what the window's page asks for meanwhile is served in between.
  await turn();
  const write = newer ? null : await connect(options, false);
  await turn();
  const read = await connect(options, true);
  await turn();
  return assemble({
    dir, path: databasePath(dir), write, read, units: write ? createUnitOfWork(write, options) : null, readOnly: newer ? newerError(from) : null, recovery, jobs, unlock,
  });
};

/** @throws DATABASE_BUSY DATABASE_READ_ONLY DATABASE_FOREIGN DATABASE_CORRUPT (and no way to mend it) DISK_FULL */
export const openDatabase = async (options: DatabaseOptions): Promise<Database> => {
  let unlock = (): void => {};
  try {
    makeFolder(options.dir);
    unlock = lockWorkspace(options.dir);
    return await openLocked(options, unlock);
  } catch (error) {
    unlock();
    const wrapped = wrapSqliteError(error);
    if (wrapped instanceof AppError && wrapped.code === 'DISK_FULL' && options.freeSpace?.()) return openDatabase(options);
    throw wrapped;
  }
};
