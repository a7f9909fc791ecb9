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

/** A thread that starts with its first call and stops when idle. It never keeps the process alive by itself. */
export const createIdleWorker = <T, R>(name: string, { workersDir, idleMs = 60_000 }: IdleWorkerOptions): IdleWorker<T, R> => {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;
  let nextId = 1;
  const pending = new Map<number, Pending<R>>();

  const stop = async (): Promise<void> => {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  };
  const fail = (of: Worker, error: Error): void => {
    if (worker !== of) return;
    worker = null;
    for (const { reject } of pending.values()) reject(new AppError('INTERNAL', `The ${name} worker stopped: ${error.message}`, { cause: error, retry: true }));
    pending.clear();
  };
  const settle = (id: number): Pending<R> | undefined => {
    const waiting = pending.get(id);
    pending.delete(id);
    if (pending.size === 0) {
      worker?.unref();
      idle = setTimeout(() => void stop(), idleMs);
      idle.unref();
    }
    return waiting;
  };
  const start = (): Worker => {
    const started = new Worker(workerFile(workersDir, name));
    started.on('message', (reply: WorkerReply<R>) => {
      const waiting = settle(reply.id);
      if ('result' in reply) waiting?.resolve(reply.result);
      else waiting?.reject(AppError.from(reply.error));
    });
    started.on('error', (error) => fail(started, error));
    started.on('exit', (code) => fail(started, new Error(`exit code ${code}`)));
    return started;
  };

  const call = (payload: T, signal?: AbortSignal): Promise<R> =>
    new Promise<R>((resolve, reject) => {
      if (signal?.aborted) return reject(new AppError('CANCELLED', 'The work was cancelled.'));
      if (idle) clearTimeout(idle);
      idle = null;
      worker ??= start();
      worker.ref();
      const id = nextId++;
      const onAbort = (): void => {
        worker?.postMessage({ cancel: id } satisfies WorkerCancel);
        settle(id);
        reject(new AppError('CANCELLED', 'The work was cancelled.'));
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const done = (): void => signal?.removeEventListener('abort', onAbort);
      pending.set(id, {
        resolve: (result) => { done(); resolve(result); },
        reject: (error) => { done(); reject(error); },
      });
      worker.postMessage({ id, payload } satisfies WorkerRequest<T>);
    });

  return {
    call,
    running: () => worker !== null,
    close: async () => {
      if (idle) clearTimeout(idle);
      for (const { reject } of pending.values()) reject(new AppError('CANCELLED', 'The work was cancelled.'));
      pending.clear();
      await stop();
    },
  };
};
