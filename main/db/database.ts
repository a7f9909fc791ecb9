// The workspace's database: one writing connection behind the unit of work, one read-only connection for everybody else,
// so that nobody sees rows that are not committed.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DataSource, type EntityManager, type EntitySchema, type ObjectLiteral } from 'typeorm';
import type { AppEvent } from '@shared/events';
import { AppError } from '../core/app-error';
import { migrate } from './migrate';
import type { Migration } from './migration';
import { SnakeCaseNaming } from './naming';
import { setPragmas } from './pragmas';
import { wrapSqliteError } from './sqlite-errors';
import type { ThreadSetting } from './sql-thread';
import { openThreadedSource } from './threaded-source';
import { createUnitOfWork, type UnitOfWork } from './unit-of-work';
import { lockWorkspace } from './workspace-lock';

export interface Database {
  /** Path of the file: for workers with a read-only connection of their own. */
  readonly path: string;
  /** Why nothing can be written, or null. */
  readonly readOnly: AppError | null;
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

export interface DatabaseOptions {
  dir: string;
  // TypeORM's own type for entity lists can not hold schemas of different rows.
  entities: readonly EntitySchema<ObjectLiteral>[];
  migrations: readonly Migration[];
  publish(event: AppEvent): void;
  /** Told whenever a unit of work failed since no space is left. */
  onFull?(error: AppError): void;
  /** Writes what follows from the events of a unit of work, inside it. */
  beforeCommit?(events: readonly AppEvent[]): Promise<void>;
  /** Where the writing connection's thread is built; without it, it stands in this thread (tests, small tools). */
  thread?: ThreadSetting;
}

export const databaseFileName = 'workspace.sqlite';

const sourceOptions = (path: string, entities: DatabaseOptions['entities'], readonly: boolean) =>
  ({
    type: 'better-sqlite3' as const, database: path, driver: Sqlite, readonly, fileMustExist: true, timeout: 5_000, entities: [...entities],
    namingStrategy: new SnakeCaseNaming(), synchronize: false, migrationsRun: false, logging: false, statementCacheSize: 300,
    prepareDatabase: (file: Sqlite.Database) => { if (!readonly) setPragmas(file); },
  });

const connect = async ({ dir, entities, thread }: DatabaseOptions, readonly: boolean): Promise<DataSource> => {
  const path = join(dir, databaseFileName);
  const options = sourceOptions(path, entities, readonly);
  return thread && !readonly ? openThreadedSource(path, { ...options, prepareDatabase: () => {} }, thread) : new DataSource(options).initialize();
};

const newerError = (version: number): AppError =>
  new AppError('DATABASE_NEWER', 'This workspace was written by a newer version of KP Bot, so it is shown but not changed. Update the app to go on working in it.', { details: { version } });

interface Opened {
  path: string;
  write: DataSource | null;
  read: DataSource;
  units: UnitOfWork | null;
  readOnly: AppError | null;
  unlock(): void;
}

const assemble = ({ path, write, read, units, readOnly, unlock }: Opened): Database => {
  const needUnits = (): UnitOfWork => {
    if (!units) throw readOnly ?? new AppError('INTERNAL', 'No writing connection.');
    return units;
  };
  return {
    path,
    readOnly,
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
      await read.destroy();
      await write?.destroy();
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

/** @throws DATABASE_BUSY DATABASE_READ_ONLY DATABASE_CORRUPT DISK_FULL */
export const openDatabase = async (options: DatabaseOptions): Promise<Database> => {
  const { dir, migrations } = options;
  const path = join(dir, databaseFileName);
  let unlock = (): void => {};
  try {
    makeFolder(dir);
    unlock = lockWorkspace(dir);
    const { newer, from } = await migrate(path, migrations);
    const write = newer ? null : await connect(options, false);
    const read = await connect(options, true);
    return assemble({ path, write, read, units: write ? createUnitOfWork(write, options) : null, readOnly: newer ? newerError(from) : null, unlock });
  } catch (error) {
    unlock();
    throw wrapSqliteError(error);
  }
};
