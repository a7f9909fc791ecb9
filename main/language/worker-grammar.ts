import type { GrammarChecker, GrammarSlip } from '../core/ports/grammar-checker';
import { createIdleWorker, type IdleWorkerOptions } from './idle-worker';
import { LruCache } from './lru-cache';

/** The built-in `GrammarChecker`: Harper in a thread of its own that starts with the first check and stops when idle. */
export const createWorkerGrammar = (options: IdleWorkerOptions): GrammarChecker => {
  const worker = createIdleWorker<string, GrammarSlip[]>('grammar', options);
  const known = new LruCache<GrammarSlip[]>(200);
  return {
    check: async (text, { signal } = {}) => {
      const slips = known.get(text) ?? (await worker.call(text, signal));
      known.set(text, slips);
      return slips;
    },
    close: () => worker.close(),
  };
};
