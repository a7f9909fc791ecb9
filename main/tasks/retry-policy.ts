import type { AppError } from '../core/app-error';

const capMs = 300_000;
/** First wait by kind of trouble; it grows fourfold. What is not named here fails at once: the same try would fail the same way. */
const firstWaitMs: Partial<Record<AppError['code'], number>> = { NETWORK: 1_000, TIMEOUT: 1_000, RATE_LIMITED: 5_000, DATABASE_BUSY: 500 };

const transientStatus = (error: AppError): boolean => {
  const status = Number(error.details['status']);
  return status === 408 || status === 425 || status >= 500;
};

/** How long to wait before the next try, or null when another try makes no sense. @param failures failed tries so far, this one included */
export const retryAfterMs = (error: AppError, failures: number): number | null => {
  const asked = Number(error.details['retryAfterMs']);
  const first = firstWaitMs[error.code] ?? (error.retry || (error.code === 'HTTP_STATUS' && transientStatus(error)) ? 1_000 : null);
  if (first === null || error.code === 'CANCELLED') return null;
  const wait = first * 4 ** Math.max(0, failures - 1);
  return Math.min(capMs, Math.max(wait, Number.isFinite(asked) ? asked : 0));
};
