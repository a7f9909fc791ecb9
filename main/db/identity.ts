import { existsSync, statSync } from 'node:fs';
import Sqlite, { type Database as SqliteFile } from 'better-sqlite3';
import { AppError } from '../core/app-error';

/** "KPBt": tells a workspace from any other SQLite file. */
export const applicationId = 0x4b504274;

const foreign = (): AppError =>
  new AppError('DATABASE_FOREIGN', 'The file in this folder is a database of another program, not a KP Bot workspace. It was left as it is. Choose another folder.');

/** Tables that every workspace has had from its first version on. */
const ownTables = ['accounts', 'campaigns', 'comments', 'posts', 'tasks'];

const refuse = (file: SqliteFile): void => {
  const owner = Number(file.pragma('application_id', { simple: true }));
  if (owner === applicationId) return;
  const tables = file.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[];
  if (tables.length === 0 && owner === 0) return;
  if (ownTables.every((name) => tables.includes(name))) throw new AppError('DATABASE_CORRUPT', 'The head of the workspace file is damaged.');
  throw foreign();
};

/** Read-only, so that a stranger's file and its log stay byte for byte as they are. @throws DATABASE_FOREIGN and SQLite's own errors */
export const requireOwnFile = (path: string): void => {
  if (!existsSync(path) || statSync(path).size === 0) return;
  const file = new Sqlite(path, { readonly: true, timeout: 5_000 });
  try {
    refuse(file);
  } finally {
    file.close();
  }
};
