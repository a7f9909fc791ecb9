import { parentPort } from 'node:worker_threads';
import type { WorkerCancel, WorkerReply, WorkerRequest } from './idle-worker';

/** The other side of an idle worker: answers requests one after another; a cancelled one that has not begun is dropped. */
export const serveWorker = <T, R>(handle: (payload: T, cancelled: () => boolean) => Promise<R>): void => {
  const port = parentPort;
  if (!port) throw new Error('This file runs as a worker thread only.');
  const cancelled = new Set<number>();
  let queue = Promise.resolve();
  const answer = async ({ id, payload }: WorkerRequest<T>): Promise<void> => {
    try {
      if (!cancelled.has(id)) {
        const result = await handle(payload, () => cancelled.has(id));
        if (!cancelled.has(id)) port.postMessage({ id, result } satisfies WorkerReply<R>);
      }
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ id, error: { name, message } } satisfies WorkerReply<R>);
    }
    cancelled.delete(id);
  };
  port.on('message', (message: WorkerRequest<T> | WorkerCancel) => {
    if ('cancel' in message) cancelled.add(message.cancel);
    else queue = queue.then(() => answer(message));
  });
};
