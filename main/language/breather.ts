import { AppError } from '../core/app-error';

/** Between two of these no loop of ours holds the event loop longer than this (the window must stay smooth). */
const sliceMs = 6;

/** Call it in every long loop: gives the event loop its turn when a slice is used up. @throws CANCELLED */
export const createBreather = (signal?: AbortSignal): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (signal?.aborted) throw new AppError('CANCELLED', 'The work was cancelled.');
    if (performance.now() - since < sliceMs) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    since = performance.now();
  };
};
