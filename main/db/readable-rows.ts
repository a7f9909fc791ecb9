// Reads what can be read of a damaged table: forwards to the damage, backwards to it, and what lies between by the index.
import type { Database as SqliteFile } from 'better-sqlite3';

export type Row = Record<string, unknown>;
export interface Unread {
  /** How many rows are missing; null: not known, since the index is damaged too. */
  rows: number | null;
}

const damaged = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB|IOERR|ERROR)/.test(String((error as { code?: unknown } | null)?.code ?? ''));

/** @returns whether it came to the end */
const scan = (file: SqliteFile, sql: string, take: (row: Row) => void): boolean => {
  try {
    for (const row of file.prepare(sql).iterate() as IterableIterator<Row>) take(row);
    return true;
  } catch (error) {
    if (!damaged(error)) throw error;
    return false;
  }
};

/** Keys stand in the index too: each row that no scan reached is asked for alone. */
const byIndex = (file: SqliteFile, table: string, keys: readonly string[], known: (key: Row) => boolean, take: (row: Row) => void): Unread => {
  const columns = keys.map((key) => `"${key}"`).join(', ');
  const missing: Row[] = [];
  if (!scan(file, `SELECT ${columns} FROM "${table}" INDEXED BY "sqlite_autoindex_${table}_1"`, (key) => { if (!known(key)) missing.push(key); })) return { rows: null };
  let lost = 0;
  const where = keys.map((key) => `"${key}" = ?`).join(' AND ');
  for (const key of missing) {
    try {
      const row = file.prepare(`SELECT * FROM "${table}" WHERE ${where}`).get(...keys.map((name) => key[name])) as Row | undefined;
      if (row) take(row);
      else lost += 1;
    } catch (error) {
      if (!damaged(error)) throw error;
      lost += 1;
    }
  }
  return { rows: lost };
};

/**
 * Every row once. @param keys of the primary key
 * @returns null when the table was whole
 */
export const readRows = (file: SqliteFile, table: string, keys: readonly string[], use: (row: Row) => void): Unread | null => {
  const seen = new Set<string>();
  const keyOf = (row: Row): string => JSON.stringify(keys.map((key) => row[key]));
  const take = (row: Row): void => {
    const key = keyOf(row);
    if (seen.has(key)) return;
    seen.add(key);
    use(row);
  };
  if (scan(file, `SELECT * FROM "${table}" NOT INDEXED`, take)) return null;
  scan(file, `SELECT * FROM "${table}" NOT INDEXED ORDER BY rowid DESC`, take);
  const unread = byIndex(file, table, keys, (key) => seen.has(keyOf(key)), take);
  return unread.rows === 0 ? null : unread;
};
