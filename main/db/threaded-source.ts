// TypeORM over a connection that lives in another thread: its query runner sends each statement there and waits for the
// answer. The driver's own connection is never opened.
import { DataSource, QueryFailedError, type DataSourceOptions } from 'typeorm';
import { createSqlThread, type SqlThread, type ThreadSetting } from './sql-thread';

/** Stands where the driver expects a connection; it is set up and closed in its thread. */
class NoConnection {
  pragma(): unknown[] { return []; }
  close(): void {}
}

/** What TypeORM reads of an answer. */
interface Structured { raw: unknown; records: unknown[]; affected?: number }

const runOn = (thread: SqlThread) => async (sql: string, parameters: unknown[] = [], structured = false): Promise<unknown> => {
  const params = parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value));
  let result: Structured;
  try {
    const answer = await thread.ask(sql, params);
    result = 'rows' in answer ? { raw: answer.rows, records: answer.rows } : { raw: answer.lastId, records: [], affected: answer.changes };
  } catch (error) {
    throw new QueryFailedError(sql, params, error as Error);
  }
  return structured ? result : result.raw;
};

/** @param options of a better-sqlite3 source; `driver` is replaced */
export const openThreadedSource = async (path: string, options: Extract<DataSourceOptions, { type: 'better-sqlite3' }>, setting: ThreadSetting): Promise<DataSource> => {
  const thread = createSqlThread(path, setting);
  const source = new DataSource({ ...options, driver: NoConnection });
  // SQLite has one query runner a driver; every manager of this source speaks through it.
  Object.assign(source.driver.createQueryRunner('master'), { query: runOn(thread) });
  const destroy = source.destroy.bind(source);
  source.destroy = async () => {
    await destroy();
    await thread.close();
  };
  return source.initialize();
};
