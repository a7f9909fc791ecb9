import { AppError } from '../core/app-error';
import type { GrammarChecker, GrammarSlip } from '../core/ports/grammar-checker';
import { createIdleWorker, type IdleWorkerOptions } from './idle-worker';
import { LruCache } from './lru-cache';

export interface WorkerGrammarOptions extends IdleWorkerOptions {
  /** Longest that a check is waited for: the first one starts the thread, which takes seconds on a busy machine. */
  limitMs?: number;
  /** A thread that is this late hangs, and is ended; the next check starts another. */
  hungMs?: number;
}

const late = (message: string): AppError => new AppError('TIMEOUT', message, { retry: true });

/**
 * The built-in `GrammarChecker`: Harper in a thread of its own that starts with the first check and stops when idle.
 * While one answer is late, further checks fail at once instead of waiting one limit each.
 */
export const createWorkerGrammar = ({ limitMs = 5_000, hungMs = 30_000, ...options }: WorkerGrammarOptions): GrammarChecker & { running(): boolean } => {
  const worker = createIdleWorker<string, GrammarSlip[]>('grammar', options);
  const known = new LruCache<GrammarSlip[]>(200);
  let overdue = 0;

  const withLimit = (answer: Promise<GrammarSlip[]>): Promise<GrammarSlip[]> =>
    new Promise((resolve, reject) => {
      let hung: NodeJS.Timeout | undefined;
      const limit = setTimeout(() => {
        overdue += 1;
        hung = setTimeout(() => void worker.close(), Math.max(0, hungMs - limitMs));
        hung.unref();
        reject(late('The grammar checker did not answer in time.'));
      }, limitMs);
      const ended = (): void => {
        clearTimeout(limit);
        if (!hung) return;
        clearTimeout(hung);
        overdue -= 1;
      };
      answer.then((slips) => { ended(); resolve(slips); }, (error: Error) => { ended(); reject(error); });
    });

  return {
    check: async (text, { signal } = {}) => {
      const before = known.get(text);
      if (before) return before;
      if (overdue > 0) throw late('The grammar checker is still busy with an earlier text.');
      const answer = worker.call(text, signal);
      // A late answer is not lost: the next check of the same text has it.
      answer.then((slips) => known.set(text, slips), () => undefined);
      return withLimit(answer);
    },
    running: () => worker.running(),
    close: () => worker.close(),
  };
};
