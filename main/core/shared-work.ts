import { orAborted } from './abortable';

interface Open<T> {
  work: Promise<T>;
  wanted: number;
  abort: AbortController;
}

/** Work of one kind that several wait for: done once for all that ask while it goes on, and cut short when the last of them has gone. */
export const createSharedWork = <T>() => {
  const open = new Map<string, Open<T>>();
  const begin = (key: string, work: (signal: AbortSignal) => Promise<T>): Open<T> => {
    const abort = new AbortController();
    const begun: Open<T> = { work: work(abort.signal).finally(() => { if (open.get(key) === begun) open.delete(key); }), wanted: 0, abort };
    begun.work.catch(() => undefined); // whoever waits hears of it
    open.set(key, begun);
    return begun;
  };
  /** @throws CANCELLED as soon as the signal fires, and what `work` throws */
  return async (key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const shared = open.get(key) ?? begin(key, work);
    shared.wanted += 1;
    try {
      return await orAborted(shared.work, signal);
    } finally {
      shared.wanted -= 1;
      if (shared.wanted === 0) {
        if (open.get(key) === shared) open.delete(key);
        shared.abort.abort();
      }
    }
  };
};
export type SharedWork<T> = ReturnType<typeof createSharedWork<T>>;
