// A few threads that read pages. Each works on one page at a time; a page that takes too long or breaks its thread fails alone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../core/app-error';
import type { ReadPage } from '../core/ports/page-reader';

export interface PageJob { body: Uint8Array; url: string; contentType?: string }
export interface PageRequest extends PageJob { id: number }
export type PageReply = { id: number; result: ReadPage } | { id: number; error: { name: string; code?: string; message: string; details?: Record<string, unknown>; retry?: boolean } };

export interface PagePoolOptions {
  /** Where the built workers are; their entries end in `.mjs` in the plain Node build and in `.js` inside Electron. */
  workersDir: string;
  threads: number;
  /** A page that is not read after this long is given up. */
  pageTimeoutMs?: number;
  /** Threads without work stop after this long and give their memory back. */
  idleMs?: number;
}

interface Waiting { job: PageJob; resolve(page: ReadPage): void; reject(error: Error): void }
interface Thread { worker: Worker; current: Waiting | null; timer: NodeJS.Timeout | null; idle: NodeJS.Timeout | null }

export interface PagePool {
  run(job: PageJob, signal?: AbortSignal): Promise<ReadPage>;
  close(): Promise<void>;
}

const entryOf = (dir: string): string => {
  const file = ['page.mjs', 'page.js'].map((name) => join(dir, name)).find((candidate) => existsSync(candidate));
  if (!file) throw new AppError('INTERNAL', 'The page worker is not built: run the build first.', { details: { dir } });
  return file;
};

const cancelled = (): AppError => new AppError('CANCELLED', 'The work was cancelled.');

export const createPagePool = ({ workersDir, threads, pageTimeoutMs = 60_000, idleMs = 30_000 }: PagePoolOptions): PagePool => {
  const queue: Waiting[] = [];
  const crew = new Set<Thread>();
  let closed = false;

  const release = (thread: Thread): Waiting | null => {
    const { current } = thread;
    if (thread.timer) clearTimeout(thread.timer);
    thread.timer = null;
    thread.current = null;
    return current;
  };
  const discard = (thread: Thread, error: AppError): void => {
    if (!crew.delete(thread)) return;
    if (thread.idle) clearTimeout(thread.idle);
    release(thread)?.reject(error);
    void thread.worker.terminate();
    next();
  };
  const rest = (thread: Thread): void => {
    thread.worker.unref();
    thread.idle = setTimeout(() => { crew.delete(thread); void thread.worker.terminate(); }, idleMs);
    thread.idle.unref();
  };
  const give = (thread: Thread, waiting: Waiting): void => {
    if (thread.idle) clearTimeout(thread.idle);
    thread.idle = null;
    thread.current = waiting;
    thread.worker.ref();
    thread.timer = setTimeout(() => discard(thread, new AppError('TIMEOUT', 'The page could not be read in time: its markup is too tangled. It is skipped.')), pageTimeoutMs);
    thread.worker.postMessage({ id: 0, ...waiting.job } satisfies PageRequest);
  };
  const hire = (): Thread => {
    const thread: Thread = { worker: new Worker(entryOf(workersDir)), current: null, timer: null, idle: null };
    crew.add(thread);
    thread.worker.on('message', (reply: PageReply) => {
      const waiting = release(thread);
      if ('result' in reply) waiting?.resolve(reply.result);
      else waiting?.reject(AppError.from(reply.error));
      next();
      if (!thread.current && crew.has(thread)) rest(thread);
    });
    thread.worker.on('error', (cause) => discard(thread, new AppError('PARSE', `The page broke its reader (${cause.message}). It is skipped.`, { cause })));
    thread.worker.on('exit', (code) => discard(thread, new AppError('INTERNAL', `The page reader stopped with code ${code}.`, { retry: true })));
    return thread;
  };
  const next = (): void => {
    if (closed) return;
    for (const thread of crew) {
      if (thread.current) continue;
      const waiting = queue.shift();
      if (!waiting) return;
      give(thread, waiting);
    }
    while (queue.length > 0 && crew.size < Math.max(1, threads)) give(hire(), queue.shift() as Waiting);
  };

  const run = (job: PageJob, signal?: AbortSignal): Promise<ReadPage> =>
    new Promise((resolve, reject) => {
      if (closed || signal?.aborted) return reject(cancelled());
      const onAbort = (): void => {
        const at = queue.indexOf(waiting);
        if (at >= 0) queue.splice(at, 1);
        reject(cancelled()); // a page in hand is read to its end; nobody waits for it
      };
      const done = (): void => signal?.removeEventListener('abort', onAbort);
      const waiting: Waiting = {
        job,
        resolve: (page) => { done(); resolve(page); },
        reject: (error) => { done(); reject(error); },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      queue.push(waiting);
      try {
        next();
      } catch (error) {
        done();
        reject(AppError.from(error)); // no worker is built: nobody else would take the job either
      }
    });

  const close = async (): Promise<void> => {
    closed = true;
    for (const waiting of queue.splice(0)) waiting.reject(cancelled());
    const threadsLeft = [...crew];
    crew.clear();
    for (const thread of threadsLeft) {
      if (thread.idle) clearTimeout(thread.idle);
      release(thread)?.reject(cancelled());
    }
    await Promise.all(threadsLeft.map((thread) => thread.worker.terminate()));
  };
  return { run, close };
};
