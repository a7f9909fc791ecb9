// A worker thread that owns the one writing connection: waiting for the disk (a commit is on it when it returns) never
// holds up the main process. Statements come one after another, in the order of the unit of work.
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { setPragmas } from './pragmas';
import type { SqlReply, SqlRequest, SqlSetting } from './sql-protocol';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only.');

const keptStatements = 300;
const file = new Sqlite((workerData as SqlSetting).path, { fileMustExist: true, timeout: 5_000 });
setPragmas(file);
const statements = new Map<string, Sqlite.Statement>();

const prepared = (sql: string): Sqlite.Statement => {
  const known = statements.get(sql);
  if (known) return known;
  const fresh = file.prepare(sql);
  statements.set(sql, fresh);
  const [oldest] = statements.keys();
  if (statements.size > keptStatements && oldest !== undefined) statements.delete(oldest);
  return fresh;
};

const answer = ({ id, sql, params }: SqlRequest): SqlReply => {
  // SQLite ends a transaction itself when the disk is full; the roll-back that follows has nothing to do then.
  if (sql === 'ROLLBACK' && !file.inTransaction) return { id, changes: 0, lastId: 0 };
  const statement = prepared(sql);
  if (statement.reader) return { id, rows: statement.all(...params) };
  const { changes, lastInsertRowid: lastId } = statement.run(...params);
  return { id, changes, lastId };
};

port.on('message', (message: SqlRequest | 'close') => {
  if (message === 'close') {
    file.close();
    port.postMessage('closed');
    return;
  }
  try {
    port.postMessage(answer(message));
  } catch (error) {
    const { message: text, code } = error as Error & { code?: string };
    port.postMessage({ id: message.id, error: { message: text, code: code ?? '' } } satisfies SqlReply);
  }
});
