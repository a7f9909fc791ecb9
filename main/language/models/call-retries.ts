import type { AppError } from '../../core/app-error';

/** Numbers from 0 up to 1, 1 excluded. */
export type Random = () => number;

export const mostCalls = 3;
/** A provider that asks to be left alone for longer is not waited for here: the task is tried again later. */
const longestAskedMs = 20_000;
const firstMs = 500;

/** How long to wait before the next call, or null when another makes no sense. @param failures so far, this one included */
export const waitBeforeRetry = (error: AppError, failures: number, random: Random): number | null => {
  if (!error.retry || failures >= mostCalls) return null;
  const told = Number(error.details['retryAfterMs']);
  const asked = Number.isFinite(told) ? told : 0;
  if (asked > longestAskedMs) return null;
  const own = firstMs * 3 ** (failures - 1);
  return Math.round(Math.max(own, asked) * (1 + random() / 2));
};
