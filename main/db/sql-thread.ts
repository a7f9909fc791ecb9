import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../core/app-error';
import type { SqlReply, SqlRequest, SqlSetting } from './sql-protocol';

export interface ThreadSetting {
  /** Folder of the built worker files and how they end. */
  workersDir: string;
  workerExt: '.js' | '.mjs';
}

export type SqlAnswer = { rows: unknown[] } | { changes: number; lastId: number | bigint };

/** The writing connection as the main side sees it. */
export interface SqlThread {
  ask(sql: string, params: unknown[]): Promise<SqlAnswer>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(answer: SqlAnswer): void;
  reject(error: Error): void;
}

/** The thread starts with the first statement: until somebody writes, the start of the app has the processor to itself. */
export const createSqlThread = (path: string, { workersDir, workerExt }: ThreadSetting): SqlThread => {
  let worker: Worker | null = null;
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let ended: Error | null = null;
  let closed = (): void => {};
  const lose = (cause: unknown): void => {
    ended ??= new AppError('INTERNAL', 'The writing thread of the workspace stopped. Start the app again; what was saved is still there.', { cause });
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
    closed();
  };
  const start = (): Worker => {
    const started = new Worker(join(workersDir, `sql${workerExt}`), { workerData: { path } satisfies SqlSetting });
    started.on('message', (reply: SqlReply | 'closed') => {
      if (reply === 'closed') return closed();
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('error' in reply) asked?.reject(Object.assign(new Error(reply.error.message), { code: reply.error.code }));
      else asked?.resolve(reply);
    });
    started.on('error', lose);
    started.on('exit', (code) => lose(new Error(`exit code ${code}`)));
    return started;
  };

  return {
    ask: (sql, params) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        worker ??= start();
        worker.postMessage({ id, sql, params } satisfies SqlRequest);
      }),
    close: async () => {
      const last = worker;
      if (last && !ended) await new Promise<void>((resolve) => { closed = resolve; last.postMessage('close'); });
      ended ??= new AppError('INTERNAL', 'The workspace is closed.');
      await last?.terminate();
    },
  };
};
