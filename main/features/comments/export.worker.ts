// A worker thread: reads the ledger over a read-only connection of its own and builds the file, so that 25,000 rows hold up no window.
import { parentPort } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { AppError } from '../../core/app-error';
import type { ExportReply, ExportRequest } from './export-comments';
import { tableBytes, type ExportSourceRow } from './export-table';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only.');

port.once('message', ({ path, sql, params, format }: ExportRequest) => {
  const answer = async (): Promise<ExportReply> => {
    const file = new Sqlite(path, { readonly: true, timeout: 5_000 });
    try {
      const rows = file.prepare(sql).all(...params) as ExportSourceRow[];
      return { bytes: await tableBytes(rows, format), rows: rows.length };
    } finally {
      file.close();
    }
  };
  // An answer that can not be sent ends the thread with its error, which the caller waits for.
  void answer().catch((error: unknown): ExportReply => {
    const { code, message } = AppError.from(error);
    return { error: { code, message } };
  }).then((reply) => port.postMessage(reply));
});
