import type { Database } from '../../db/database';
import type { Known } from './without-people';

export interface WorkspaceState {
  /** Rows by table. */
  tables: Record<string, number>;
  tasks: { name: string; status: string; error: string | null; count: number }[];
  /** `ok`, or what SQLite found. */
  integrity: string;
}

export const createDiagnosticsRepository = (database: Database) => {
  /** On the writing connection where there is one: it stands in a thread of its own, and a check of a large file takes its time. */
  const query = <T>(sql: string): Promise<T[]> =>
    database.readOnly ? (database.reader().query(sql) as Promise<T[]>) : database.unit(() => database.writer().query(sql) as Promise<T[]>);
  return {
    state: async (): Promise<WorkspaceState> => {
      const names = await query<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`);
      const counts = await query<{ name: string; count: number }>(names.map(({ name }) => `SELECT '${name}' AS name, count(*) AS count FROM "${name}"`).join(' UNION ALL '));
      const tasks = await query<WorkspaceState['tasks'][number]>('SELECT name, status, error_code AS error, count(*) AS count FROM tasks GROUP BY name, status, error_code ORDER BY name, status');
      const found = await query<Record<string, string>>('PRAGMA quick_check(5)');
      return { tables: Object.fromEntries(counts.map(({ name, count }) => [name, count])), tasks, integrity: found.flatMap((row) => Object.values(row)).join('; ') };
    },
    /** Words that tell whose workspace this is. */
    known: async (): Promise<Known> => {
      const names = await query<{ name: string }>('SELECT full_name AS name FROM accounts UNION SELECT name FROM personas UNION SELECT name FROM campaigns LIMIT 500');
      const hosts = await query<{ host: string }>('SELECT host FROM blogs');
      return { names: names.map(({ name }) => name), hosts: hosts.map(({ host }) => host) };
    },
  };
};
