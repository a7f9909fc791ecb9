import Sqlite, { type Database as SqliteFile } from 'better-sqlite3';
import { applicationId } from './identity';

/** What a database file was found to be. */
export interface Inspection {
  /** In SQLite's words; null: whole. */
  problem: string | null;
  version: number;
  /** Rows of each table. */
  rows: Record<string, number>;
}

/** Tables with rows of their own: none of SQLite's, no view, no index of a full-text search. */
export const ordinaryTables = (file: SqliteFile): string[] =>
  file.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`).pluck().all() as string[];

export const countRows = (file: SqliteFile): Record<string, number> =>
  Object.fromEntries(ordinaryTables(file).map((table) => [table, Number(file.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]));

const look = (file: SqliteFile): Inspection => {
  const found = String(file.pragma('quick_check(1)', { simple: true }));
  if (found !== 'ok') return { problem: found, version: 0, rows: {} };
  const broken = (file.pragma('foreign_key_check') as unknown[]).length;
  const owner = Number(file.pragma('application_id', { simple: true }));
  const problem = owner !== applicationId ? 'not a KP Bot workspace' : broken > 0 ? `${broken} broken references` : null;
  return { problem, version: Number(file.pragma('user_version', { simple: true })), rows: countRows(file) };
};

/** Reads a whole file through on a read-only connection; a damaged one is an answer, not an error. @throws when it can't be opened at all */
export const inspectFile = (path: string): Inspection => {
  try {
    const file = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
    try {
      return look(file);
    } finally {
      file.close();
    }
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw error;
    return { problem: message, version: 0, rows: {} };
  }
};

/** Only whether the pages hold together: what a start after a crash waits for. @returns what is wrong, or null */
export const quickCheck = (path: string): string | null => {
  const file = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    const found = String(file.pragma('quick_check(1)', { simple: true }));
    return found === 'ok' ? null : found;
  } finally {
    file.close();
  }
};
