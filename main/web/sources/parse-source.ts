// Small content is parsed at once; what would block typing, and every workbook, in a thread that ends with it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../core/app-error';
import { cancelled } from '../../core/abortable';
import { parseHere, type Parsed, type ParsedKind, type ParseRequest } from './source-parsers';

export type ParseReply = { result: Parsed[ParsedKind] } | { error: { code: string; message: string } };

/** Bytes that take a few milliseconds at most. */
const smallFrom: Record<ParsedKind, number> = { csv: 128 * 1024, feed: 64 * 1024, sitemap: 64 * 1024, xlsx: 0 };
const timeoutMs = 60_000;

const workerFile = (dir: string): string | null => ['source.mjs', 'source.js'].map((name) => join(dir, name)).find((path) => existsSync(path)) ?? null;

const inThread = <K extends ParsedKind>(file: string, request: ParseRequest<K>, signal?: AbortSignal): Promise<Parsed[K]> =>
  new Promise((done, fail) => {
    if (signal?.aborted) return fail(cancelled());
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 768 } });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      void worker.terminate();
    };
    const failWith = (error: AppError): void => { end(); fail(error); };
    const onAbort = (): void => failWith(cancelled());
    const timer = setTimeout(() => failWith(new AppError('TIMEOUT', 'It could not be read in time. Give a smaller file.')), timeoutMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.once('message', (reply: ParseReply) => {
      if ('error' in reply) return failWith(AppError.from(reply.error));
      end();
      done(reply.result as Parsed[K]);
    });
    worker.once('error', (cause) => failWith(new AppError('PARSE', 'It is too large or too broken to be read. Give a smaller file.', { cause })));
    worker.postMessage(request);
  });

/**
 * @param workersDir where the built workers are; null: everything is parsed on this thread
 * @throws those of the parser, TIMEOUT CANCELLED
 */
export const parseSource = <K extends ParsedKind>(request: ParseRequest<K>, workersDir: string | null, signal?: AbortSignal): Promise<Parsed[K]> => {
  const file = workersDir === null || request.bytes.length <= smallFrom[request.kind] ? null : workerFile(workersDir);
  return file ? inThread(file, request, signal) : parseHere(request);
};
