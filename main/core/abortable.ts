import { AppError } from './app-error';

export const cancelled = (cause?: unknown): AppError => new AppError('CANCELLED', 'The work was cancelled.', { cause });

/** @throws CANCELLED when the signal has fired */
export const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw cancelled(signal.reason);
};

/** Waits, and ends at once with CANCELLED when the signal fires. */
export const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((done, fail) => {
    if (signal?.aborted) return fail(cancelled(signal.reason));
    const onAbort = (): void => {
      clearTimeout(timer);
      fail(cancelled(signal?.reason));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      done();
    }, Math.max(0, milliseconds));
    signal?.addEventListener('abort', onAbort, { once: true });
  });

/** The outcome of `work`, or CANCELLED as soon as the signal fires; `work` itself goes on unheard. */
export const orAborted = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
  if (!signal) return work;
  return new Promise((done, fail) => {
    const onAbort = (): void => fail(cancelled(signal.reason));
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(done, fail).finally(() => signal.removeEventListener('abort', onAbort));
  });
};
