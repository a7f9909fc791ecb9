// The agents in a thread of their own: tagging, drafting and reviewing never hold up the window. The thread starts with the
// first call and stops when idle; the embedder lives in it, so that vectors make no second journey.
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import type { Crew, CrewCall } from '../agents/crew';
import { AppError } from '../core/app-error';
import type { CrewCancel, CrewReply, CrewRequest, CrewSetting, CrewWork } from './crew-protocol';

export interface WorkerCrewOptions {
  workersDir: string;
  workerExt: '.js' | '.mjs';
  idleMs?: number;
  /** Calls of runs in work at once; a person's calls wait for none. */
  atOnce?: number;
}

interface Waiting {
  request: CrewRequest;
  live: boolean;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const cancelled = (): AppError => new AppError('CANCELLED', 'The work was cancelled.');

export const createWorkerCrew = ({ workersDir, workerExt, idleMs = 60_000, atOnce = 2 }: WorkerCrewOptions): Crew => {
  const queue: Waiting[] = [];
  const inWork = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;
  let nextId = 1;
  let closed = false;

  const end = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const lose = (lost: Worker, error: Error): void => {
    if (worker !== lost) return;
    worker = null;
    const waiting = [...inWork.values()];
    inWork.clear();
    for (const { reject } of waiting) reject(new AppError('INTERNAL', `The agents' thread stopped: ${error.message}`, { cause: error, retry: true }));
    feed();
  };
  const hire = (): Worker => {
    const hired = new Worker(join(workersDir, `crew${workerExt}`), { workerData: { workersDir } satisfies CrewSetting });
    hired.on('message', (reply: CrewReply) => {
      const waiting = inWork.get(reply.id);
      inWork.delete(reply.id);
      if ('result' in reply) waiting?.resolve(reply.result);
      else waiting?.reject(AppError.from(reply.error));
      feed();
    });
    hired.on('error', (error) => lose(hired, error));
    hired.on('exit', (code) => lose(hired, new Error(`exit code ${code}`)));
    return hired;
  };
  const rest = (): void => {
    worker?.unref();
    idle = setTimeout(() => void end(), idleMs);
    idle.unref();
  };
  const feed = (): void => {
    if (closed) return;
    const busy = [...inWork.values()].filter(({ live }) => !live).length;
    let free = atOnce - busy;
    for (let at = 0; at < queue.length;) {
      const waiting = queue[at];
      if (!waiting || (!waiting.live && free <= 0)) { at += 1; continue; }
      if (!waiting.live) free -= 1;
      queue.splice(at, 1);
      if (idle) clearTimeout(idle);
      idle = null;
      worker ??= hire();
      worker.ref();
      inWork.set(waiting.request.id, waiting);
      worker.postMessage(waiting.request);
    }
    if (inWork.size === 0 && queue.length === 0 && worker && !idle) rest();
  };

  const call = (work: CrewWork, input: unknown, { signal, urgency = 'run' }: CrewCall = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closed || signal?.aborted) return reject(cancelled());
      const id = nextId++;
      const onAbort = (): void => {
        const at = queue.findIndex(({ request }) => request.id === id);
        if (at >= 0) queue.splice(at, 1);
        if (inWork.delete(id)) worker?.postMessage({ cancel: id } satisfies CrewCancel);
        reject(cancelled());
        feed();
      };
      const done = (): void => signal?.removeEventListener('abort', onAbort);
      signal?.addEventListener('abort', onAbort, { once: true });
      queue.push({
        request: { id, work, input }, live: urgency === 'live',
        resolve: (result) => { done(); resolve(result); },
        reject: (error) => { done(); reject(error); },
      });
      feed();
    });
  // The thread answers by the contract of the work that was asked; agents parse their own output.
  const ask = <W extends CrewWork>(work: W) => ((input: unknown, options?: CrewCall) => call(work, input, options)) as unknown as Crew[W];

  return {
    analyse: ask('analyse'),
    write: ask('write'),
    review: ask('review'),
    fingerprint: ask('fingerprint'),
    embed: ask('embed'),
    close: async () => {
      closed = true;
      if (idle) clearTimeout(idle);
      for (const { reject } of [...queue.splice(0), ...inWork.values()]) reject(cancelled());
      inWork.clear();
      await end();
    },
  };
};
