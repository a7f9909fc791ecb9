import type Sqlite from 'better-sqlite3';
import { snakeCase } from '../../db/naming';

const cellOf = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : typeof value === 'object' && value !== null ? JSON.stringify(value) : value);

/** Writes whole entity rows of a table by one prepared statement, the way the entities' columns store them; of an older schema, the columns that it has, and nothing where it has no such table. */
export const rowWriter = <T extends object>(file: Sqlite.Database, table: string): ((row: T) => void) => {
  let statement: Sqlite.Statement | null = null;
  let names: string[] = [];
  return (row) => {
    if (!statement) {
      const columns = new Set(file.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[]);
      if (columns.size === 0) return;
      names = Object.keys(row).filter((name) => columns.has(snakeCase(name)));
      statement = file.prepare(`INSERT INTO ${table} (${names.map(snakeCase).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`);
    }
    statement.run(names.map((name) => cellOf((row as Record<string, unknown>)[name])));
  };
};
