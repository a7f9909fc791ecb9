// A worker thread: bytes of a table in, its rows out. A workbook that eats memory takes only this thread with it.
import { parentPort } from 'node:worker_threads';
import { AppError } from '../../core/app-error';
import { readCsv } from './csv';
import type { TableReply, TableRequest } from './read-table';
import { readWorkbook } from './xlsx.lazy';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only.');

port.once('message', ({ kind, bytes }: TableRequest) => {
  let reply: TableReply;
  try {
    reply = { result: kind === 'csv' ? readCsv(bytes) : readWorkbook(bytes) };
  } catch (cause) {
    const { code, message } = AppError.from(cause);
    reply = { error: { code, message } };
  }
  port.postMessage(reply);
});
