// Slow reads (search, analytics, exports) in a thread of their own, on a read-only connection: the main process only waits.
// One job at a time, in the order they were asked.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../core/app-error';
import type { Logger } from '../core/ports/logger';
import type { QueryReply, QueryRequest, QuerySetting } from './query-protocol';

export interface QueryThreadOptions {
  /** Path of the database file. */
  path: string;
  /** Folder of the built worker files and how they end. */
  workersDir: string;
  workerExt: '.js' | '.mjs';
  /** A thread without work stops after this long and gives its memory back. */
  idleMs?: number;
  /** How long a running job whose caller went away may still end by itself before its thread is given up. */
  graceMs?: number;
  log?: Logger;
}

export interface QueryThread {
  /**
   * Runs the query of that name (`main/app/query-registry.ts`) with plain data.
   * @throws CANCELLED INTERNAL (no such query; the thread stopped) and what the query throws
   */
  run<I, O>(name: string, input: I, signal?: AbortSignal): Promise<O>;
  close(): Promise<void>;
}

interface Job {
  request: QueryRequest;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const cancelled = (): AppError => new AppError('CANCELLED', 'The work was cancelled.');
const stopped = (cause: Error): AppError =>
  new AppError('INTERNAL', 'The thread that reads the workspace stopped. Try again: nothing was changed.', { cause, retry: true });

class QueryQueue {
  private readonly waiting: Job[] = [];
  private current: Job | null = null;
  private worker: Worker | null = null;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;
  private readonly ending = new Set<Promise<unknown>>();

  constructor(private readonly options: QueryThreadOptions) {}

  run(request: QueryRequest, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.closed || signal?.aborted) return reject(cancelled());
      const onAbort = (): void => this.drop(job);
      const done = (): void => signal?.removeEventListener('abort', onAbort);
      const job: Job = { request, resolve: (result) => { done(); resolve(result); }, reject: (error) => { done(); reject(error); } };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.waiting.push(job);
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.stopTimer();
    for (const job of [...(this.current ? [this.current] : []), ...this.waiting.splice(0)]) job.reject(cancelled());
    this.current = null;
    this.end();
    await Promise.all(this.ending); // also of threads that were given up: their connections hold the file open
  }

  private drop(job: Job): void {
    job.reject(cancelled());
    const at = this.waiting.indexOf(job);
    if (at >= 0) this.waiting.splice(at, 1);
    else if (this.current === job) this.timer = setTimeout(() => this.recycle(), this.options.graceMs ?? 50);
  }

  /** A statement can not be interrupted from outside: its thread ends when it does, and the next job gets another. */
  private recycle(): void {
    this.current = null;
    this.end();
    this.next();
  }

  private next(): void {
    if (this.closed || this.current) return;
    const job = this.waiting.shift();
    if (!job) return this.rest();
    this.stopTimer();
    this.current = job;
    try {
      this.worker ??= this.start();
      this.worker.ref();
      this.worker.postMessage(job.request);
    } catch (error) {
      this.current = null;
      job.reject(AppError.from(error)); // an input that can not travel harms no other job
      this.next();
    }
  }

  private start(): Worker {
    const { path, workersDir, workerExt } = this.options;
    const worker = new Worker(join(workersDir, `query${workerExt}`), { workerData: { path } satisfies QuerySetting });
    worker.on('message', (reply: QueryReply) => {
      if (this.worker !== worker) return;
      this.stopTimer();
      const job = this.current;
      this.current = null;
      if ('error' in reply) job?.reject(AppError.from(reply.error));
      else job?.resolve(reply.result);
      this.next();
    });
    worker.on('error', (error) => this.lose(worker, error));
    worker.on('exit', (code) => this.lose(worker, new Error(`exit code ${code}`)));
    return worker;
  }

  private lose(worker: Worker, cause: Error): void {
    if (this.worker !== worker) return;
    this.options.log?.error('the query thread stopped', { query: this.current?.request.name ?? '', reason: cause.message });
    this.worker = null;
    this.stopTimer();
    const lost = [...(this.current ? [this.current] : []), ...this.waiting.splice(0)];
    this.current = null;
    for (const job of lost) job.reject(stopped(cause));
  }

  private rest(): void {
    if (!this.worker) return;
    this.worker.unref();
    this.timer = setTimeout(() => this.end(), this.options.idleMs ?? 30_000);
    this.timer.unref();
  }

  private stopTimer(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private end(): void {
    if (!this.worker) return;
    const ended = this.worker.terminate().finally(() => this.ending.delete(ended));
    this.ending.add(ended);
    this.worker = null;
  }
}

/** The thread starts with the first query and stops when idle. */
export const createQueryThread = (options: QueryThreadOptions): QueryThread => {
  const queue = new QueryQueue(options);
  return {
    run: <I, O>(name: string, input: I, signal?: AbortSignal) => queue.run({ name, input }, signal) as Promise<O>,
    close: () => queue.close(),
  };
};
