// CSV and workbooks to rows: small CSV here, the rest in a thread that ends with its table.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../core/app-error';
import { cancelled } from '../fetch/abortable';
import { readCsv } from './csv';
import type { TableRows } from './table.types';

export interface TableRequest { kind: 'csv' | 'xlsx'; bytes: Uint8Array }
export type TableReply = { result: TableRows } | { error: { code: string; message: string } };

const smallCsv = 256 * 1024;
const timeoutMs = 60_000;

const workerFile = (dir: string): string | null => ['table.mjs', 'table.js'].map((name) => join(dir, name)).find((path) => existsSync(path)) ?? null;

const inWorker = (file: string, request: TableRequest, signal?: AbortSignal): Promise<TableRows> =>
  new Promise((done, fail) => {
    if (signal?.aborted) return fail(cancelled());
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      void worker.terminate();
    };
    const failWith = (error: AppError): void => { end(); fail(error); };
    const onAbort = (): void => failWith(cancelled());
    const timer = setTimeout(() => failWith(new AppError('TIMEOUT', 'The table could not be read in time. Save its addresses as a smaller CSV.')), timeoutMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.once('message', (reply: TableReply) => {
      if ('error' in reply) return failWith(AppError.from(reply.error));
      end();
      done(reply.result);
    });
    worker.once('error', (cause) => failWith(new AppError('PARSE', 'The table is too large or too broken to be read. Save its addresses as a smaller CSV.', { cause })));
    worker.postMessage(request);
  });

/** @throws PARSE TOO_LARGE TIMEOUT CANCELLED */
export const readTable = async (request: TableRequest, workersDir: string | null, signal?: AbortSignal): Promise<TableRows> => {
  if (request.kind === 'csv' && request.bytes.length <= smallCsv) return readCsv(request.bytes);
  const file = workersDir === null ? null : workerFile(workersDir);
  if (file) return inWorker(file, request, signal);
  if (request.kind === 'csv') return readCsv(request.bytes);
  return (await import('./xlsx.lazy')).readWorkbook(request.bytes);
};
