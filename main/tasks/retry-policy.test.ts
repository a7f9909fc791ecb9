import fc from 'fast-check';
import { expect, it } from 'vitest';
import { errorCodes, type ErrorCode } from '@shared/errors';
import { AppError } from '../core/app-error';
import { longestAskedMs, longestOwnMs, mayPass, retryAfterMs } from './retry-policy';

const codes = Object.keys(errorCodes) as ErrorCode[];
const anyError = fc.record({ code: fc.constantFrom(...codes), asked: fc.option(fc.integer({ min: 0, max: 2 * longestAskedMs }), { nil: undefined }), status: fc.option(fc.constantFrom(404, 408, 429, 503), { nil: undefined }), retry: fc.boolean() })
  .map(({ code, asked, status, retry }) => new AppError(code, 'x', { retry, details: { ...(asked === undefined ? {} : { retryAfterMs: asked }), ...(status === undefined ? {} : { status }) } }));
const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('waits never less than its least and what was asked, never more than twice the longest, whatever the dice say', () => {
  fc.assert(fc.property(anyError, fc.integer({ min: 1, max: 50 }), part, (error, failures, dice) => {
    const wait = retryAfterMs(error, failures, () => dice);
    expect(wait !== null).toBe(mayPass(error));
    if (wait === null) return;
    const least = retryAfterMs(error, failures, () => 0) ?? Number.NaN;
    expect(wait).toBeGreaterThanOrEqual(least);
    expect(least).toBeGreaterThanOrEqual(Number(error.details['retryAfterMs'] ?? 0));
    expect(least).toBeGreaterThanOrEqual(Math.min(500, longestOwnMs));
    expect(wait).toBeLessThanOrEqual(2 * Math.max(longestOwnMs, longestAskedMs));
  }));
});

it('grows from try to try until its longest, and spreads what failed together', () => {
  const trouble = new AppError('NETWORK', 'x');
  const least = [1, 2, 3, 4, 5, 9].map((failures) => retryAfterMs(trouble, failures, () => 0));
  expect(least).toEqual([1_000, 4_000, 16_000, 64_000, 256_000, longestOwnMs]);
  expect(retryAfterMs(trouble, 1, () => 0.999)).toBeGreaterThan(1_400);
  expect(new Set([0, 0.2, 0.5, 0.9].map((dice) => retryAfterMs(new AppError('DATABASE_BUSY', 'x'), 1, () => dice))).size).toBe(4);
});

it('does not wait for a host that asks for hours, nor repeat what can only fail the same way', () => {
  expect(retryAfterMs(new AppError('RATE_LIMITED', 'x', { details: { retryAfterMs: longestAskedMs + 1 } }), 1, () => 0)).toBeNull();
  expect(retryAfterMs(new AppError('CANCELLED', 'x', { retry: true }), 1, () => 0)).toBeNull();
  expect(retryAfterMs(new AppError('PARSE', 'x'), 1, () => 0)).toBeNull();
  expect(retryAfterMs(new AppError('HTTP_STATUS', 'x', { details: { status: 404 } }), 1, () => 0)).toBeNull();
  expect(retryAfterMs(new AppError('HTTP_STATUS', 'x', { details: { status: 503 } }), 1, () => 0)).toBe(1_000);
});
