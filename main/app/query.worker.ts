// A worker thread with a read-only connection of its own: search, analytics and exports never hold up the window.
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { AppError } from '../core/app-error';
import type { QueryReply, QueryRequest, QuerySetting } from '../db/query-protocol';
import { wrapSqliteError } from '../db/sqlite-errors';
import { queries } from './query-registry';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only.');

const file = new Sqlite((workerData as QuerySetting).path, { readonly: true, fileMustExist: true, timeout: 5_000 });
file.pragma('query_only = ON');
file.pragma('temp_store = MEMORY');
file.pragma('mmap_size = 268435456');

const answer = async ({ name, input }: QueryRequest): Promise<QueryReply> => {
  const query = Object.hasOwn(queries, name) ? queries[name] : undefined;
  if (!query) throw new AppError('INTERNAL', `There is no query "${name}".`);
  return { result: await query(file, input as never) };
};

const failed = (error: unknown): QueryReply => {
  const { code, message, details, retry, stack } = AppError.from(wrapSqliteError(error));
  return { error: { code, message, details, retry, stack: stack ?? '' } };
};

// An answer that can not be sent ends the thread with its error, which the caller waits for.
port.on('message', (request: QueryRequest) => void answer(request).catch(failed).then((reply) => port.postMessage(reply)));
