// A few threads that read pages. Each works on one page at a time; a page that takes too long or breaks its thread fails alone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../core/app-error';
import type { CommentSighting, ReadPage, SoughtComment } from '../core/ports/page-reader';

/** Without `sought` the page is read; with it a comment is looked for on it. */
export interface PageJob { body: Uint8Array; url: string; contentType?: string; sought?: SoughtComment }
type PageResult = ReadPage | CommentSighting;
export interface PageRequest extends PageJob { id: number }
export type PageReply = { id: number; result: PageResult } | { id: number; error: { name: string; code?: string; message: string; details?: Record<string, unknown>; retry?: boolean } };

export interface PagePoolOptions {
  /** Where the built workers are; their entries end in `.mjs` in the plain Node build and in `.js` inside Electron. */
  workersDir: string;
  threads: number;
  /** A page that is not read after this long is given up. */
  pageTimeoutMs?: number;
  /** Threads without work stop after this long and give their memory back. */
  idleMs?: number;
}

interface Waiting { job: PageJob; resolve(page: PageResult): void; reject(error: Error): void }
interface Thread { worker: Worker; current: Waiting | null; timer: NodeJS.Timeout | null; idle: NodeJS.Timeout | null }

const entryOf = (dir: string): string => {
  const file = ['page.mjs', 'page.js'].map((name) => join(dir, name)).find((candidate) => existsSync(candidate));
  if (!file) throw new AppError('INTERNAL', 'The page worker is not built: run the build first.', { details: { dir } });
  return file;
};

const cancelled = (): AppError => new AppError('CANCELLED', 'The work was cancelled.');

export class PagePool {
  readonly #options: Required<PagePoolOptions>;
  readonly #queue: Waiting[] = [];
  readonly #crew = new Set<Thread>();
  #closed = false;

  constructor(options: PagePoolOptions) {
    this.#options = { pageTimeoutMs: 60_000, idleMs: 30_000, ...options };
  }

  /** @throws CANCELLED TIMEOUT PARSE INTERNAL and what reading the page throws */
  run<T extends PageResult = ReadPage>(job: PageJob, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#closed || signal?.aborted) return reject(cancelled());
      const onAbort = (): void => {
        const at = this.#queue.indexOf(waiting);
        if (at >= 0) this.#queue.splice(at, 1);
        reject(cancelled());
        // A page in hand would be read to its end for nobody: its thread is ended, and the next page starts another.
        for (const thread of this.#crew) if (thread.current === waiting) this.#discard(thread, cancelled());
      };
      const done = (): void => signal?.removeEventListener('abort', onAbort);
      const waiting: Waiting = {
        job,
        resolve: (page) => { done(); resolve(page as T); }, // a thread answers a job with what it asked for
        reject: (error) => { done(); reject(error); },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#queue.push(waiting);
      try {
        this.#next();
      } catch (error) {
        done();
        reject(AppError.from(error)); // no worker is built: nobody else would take the job either
      }
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) waiting.reject(cancelled());
    const threads = [...this.#crew];
    this.#crew.clear();
    for (const thread of threads) {
      if (thread.idle) clearTimeout(thread.idle);
      this.#release(thread)?.reject(cancelled());
    }
    await Promise.all(threads.map((thread) => thread.worker.terminate()));
  }

  #next(): void {
    if (this.#closed) return;
    for (const thread of this.#crew) {
      if (thread.current) continue;
      const waiting = this.#queue.shift();
      if (!waiting) return;
      this.#give(thread, waiting);
    }
    while (this.#queue.length > 0 && this.#crew.size < Math.max(1, this.#options.threads)) this.#give(this.#hire(), this.#queue.shift() as Waiting);
  }

  #hire(): Thread {
    const thread: Thread = { worker: new Worker(entryOf(this.#options.workersDir)), current: null, timer: null, idle: null };
    this.#crew.add(thread);
    thread.worker.on('message', (reply: PageReply) => {
      const waiting = this.#release(thread);
      if ('result' in reply) waiting?.resolve(reply.result);
      else waiting?.reject(AppError.from(reply.error));
      this.#next();
      if (!thread.current && this.#crew.has(thread)) this.#rest(thread);
    });
    thread.worker.on('error', (cause) => this.#discard(thread, new AppError('PARSE', `The page broke its reader (${cause.message}). It is skipped.`, { cause })));
    thread.worker.on('exit', (code) => this.#discard(thread, new AppError('INTERNAL', `The page reader stopped with code ${code}.`, { retry: true })));
    return thread;
  }

  #give(thread: Thread, waiting: Waiting): void {
    if (thread.idle) clearTimeout(thread.idle);
    thread.idle = null;
    thread.current = waiting;
    thread.worker.ref();
    thread.timer = setTimeout(() => this.#discard(thread, new AppError('TIMEOUT', 'The page could not be read in time: its markup is too tangled. It is skipped.')), this.#options.pageTimeoutMs);
    thread.worker.postMessage({ id: 0, ...waiting.job } satisfies PageRequest);
  }

  /** Frees a thread of its page, which is handed back. */
  #release(thread: Thread): Waiting | null {
    const { current } = thread;
    if (thread.timer) clearTimeout(thread.timer);
    thread.timer = null;
    thread.current = null;
    return current;
  }

  #rest(thread: Thread): void {
    thread.worker.unref();
    thread.idle = setTimeout(() => {
      this.#crew.delete(thread);
      void thread.worker.terminate();
    }, this.#options.idleMs);
    thread.idle.unref();
  }

  #discard(thread: Thread, error: AppError): void {
    if (!this.#crew.delete(thread)) return;
    if (thread.idle) clearTimeout(thread.idle);
    this.#release(thread)?.reject(error);
    void thread.worker.terminate();
    this.#next();
  }
}
