import type { AppError } from '../core/app-error';

/** Numbers from 0 up to 1, 1 excluded. */
export type Random = () => number;

interface Policy {
  /** Before the second try; it grows fourfold from try to try. */
  firstMs: number;
  /** The wait is lengthened by up to this share of itself, so that what failed together does not come back together. */
  spread: number;
}

/** By kind of trouble. What is not named here fails at once: the same try would fail the same way. */
const policies: Partial<Record<AppError['code'], Policy>> = {
  NETWORK: { firstMs: 1_000, spread: 0.5 },
  TIMEOUT: { firstMs: 1_000, spread: 0.5 },
  RATE_LIMITED: { firstMs: 5_000, spread: 0.25 },
  DATABASE_BUSY: { firstMs: 500, spread: 1 },
};
const passing: Policy = { firstMs: 1_000, spread: 0.5 };

/** Longest wait of our own making. */
export const longestOwnMs = 300_000;
/** A host that asks to be left alone for longer is not waited for. */
export const longestAskedMs = 3_600_000;

const askedMs = (error: AppError): number => {
  const asked = Number(error.details['retryAfterMs']);
  return Number.isFinite(asked) ? Math.max(0, asked) : 0;
};

const transientStatus = (error: AppError): boolean => {
  const status = Number(error.details['status']);
  return status === 408 || status === 425 || status >= 500;
};

const policyOf = (error: AppError): Policy | null => {
  if (error.code === 'CANCELLED' || askedMs(error) > longestAskedMs) return null;
  const own = policies[error.code];
  if (own) return own;
  return error.retry || (error.code === 'HTTP_STATUS' && transientStatus(error)) ? passing : null;
};

/** Whether the same act may succeed later without a change by the person. */
export const mayPass = (error: AppError): boolean => policyOf(error) !== null;

/**
 * How long to wait before the next try, or null when another try makes no sense. Never sooner than a server asked.
 * @param failures failed tries so far, this one included
 */
export const retryAfterMs = (error: AppError, failures: number, random: Random): number | null => {
  const policy = policyOf(error);
  if (policy === null) return null;
  const wait = Math.max(Math.min(longestOwnMs, policy.firstMs * 4 ** Math.max(0, failures - 1)), askedMs(error));
  return Math.round(wait * (1 + policy.spread * random()));
};
