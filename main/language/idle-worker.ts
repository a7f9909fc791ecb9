import { Worker } from 'node:worker_threads';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../core/app-error';

/** What crosses to a language worker, and back. One request at a time is worked on, in order of arrival. */
export interface WorkerRequest<T> { id: number; payload: T }
export interface WorkerCancel { cancel: number }
export type WorkerReply<R> = { id: number; result: R } | { id: number; error: { name: string; code?: string; message: string } };

export interface IdleWorkerOptions {
  /** Where the built workers are; its entries are `.mjs` in the plain Node build and `.js` inside Electron. */
  workersDir: string;
  /** The worker stops after this long without work, and gives its memory back. */
  idleMs?: number;
}

export interface IdleWorker<T, R> {
  /** @throws CANCELLED when the signal aborts; INTERNAL when the worker dies. */
  call(payload: T, signal?: AbortSignal): Promise<R>;
  /** Whether a thread is up: for tests and the memory view. */
  running(): boolean;
  close(): Promise<void>;
}

interface Pending<R> { resolve(result: R): void; reject(error: Error): void }

const workerFile = (dir: string, name: string): string => {
  const file = ['.mjs', '.js'].map((extension) => join(dir, name + extension)).find((candidate) => existsSync(candidate));
  if (!file) throw new AppError('INTERNAL', `The worker "${name}" is not built: run the build first.`, { details: { name } });
  return file;
};

/** The thread of one worker file and the calls that wait for it. */
class IdleThread<T, R> implements IdleWorker<T, R> {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private nextId = 1;
  private readonly pending = new Map<number, Pending<R>>();

  constructor(private readonly name: string, private readonly workersDir: string, private readonly idleMs: number) {}

  running(): boolean {
    return this.worker !== null;
  }

  call(payload: T, signal?: AbortSignal): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled());
      if (this.idle) clearTimeout(this.idle);
      this.idle = null;
      this.worker ??= this.start();
      this.worker.ref();
      const id = this.nextId++;
      const onAbort = (): void => {
        this.worker?.postMessage({ cancel: id } satisfies WorkerCancel);
        this.take(id)?.reject(cancelled());
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const done = (): void => signal?.removeEventListener('abort', onAbort);
      this.pending.set(id, {
        resolve: (result) => { done(); resolve(result); },
        reject: (error) => { done(); reject(error); },
      });
      this.worker.postMessage({ id, payload } satisfies WorkerRequest<T>);
    });
  }

  async close(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    for (const { reject } of this.pending.values()) reject(cancelled());
    this.pending.clear();
    await this.stop();
  }

  private async stop(): Promise<void> {
    const stopped = this.worker;
    this.worker = null;
    await stopped?.terminate();
  }

  private start(): Worker {
    const started = new Worker(workerFile(this.workersDir, this.name));
    started.on('message', (reply: WorkerReply<R>) => {
      const waiting = this.take(reply.id);
      if ('result' in reply) waiting?.resolve(reply.result);
      else waiting?.reject(AppError.from(reply.error));
    });
    started.on('error', (error) => this.fail(started, error));
    started.on('exit', (code) => this.fail(started, new Error(`exit code ${code}`)));
    return started;
  }

  /** A dead thread fails what waits for it; the next call starts another. */
  private fail(of: Worker, error: Error): void {
    if (this.worker !== of) return;
    this.worker = null;
    for (const { reject } of this.pending.values()) reject(new AppError('INTERNAL', `The ${this.name} worker stopped: ${error.message}`, { cause: error, retry: true }));
    this.pending.clear();
  }

  private take(id: number): Pending<R> | undefined {
    const waiting = this.pending.get(id);
    this.pending.delete(id);
    if (this.pending.size > 0) return waiting;
    this.worker?.unref();
    if (this.idle) clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.stop(), this.idleMs);
    this.idle.unref();
    return waiting;
  }
}

const cancelled = (): AppError => new AppError('CANCELLED', 'The work was cancelled.');

/** A thread that starts with its first call and stops when idle. It never keeps the process alive by itself. */
export const createIdleWorker = <T, R>(name: string, { workersDir, idleMs = 60_000 }: IdleWorkerOptions): IdleWorker<T, R> => new IdleThread<T, R>(name, workersDir, idleMs);
