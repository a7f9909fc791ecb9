// Errors of a connection in our words: what the network and undici throw, by its code.
import { cancelled } from './abortable';
import { AppError } from './app-error';

const reasons: Record<string, string> = {
  ENOTFOUND: 'no such host is known, or there is no network', EAI_AGAIN: 'the name could not be looked up: is there a network?',
  ECONNREFUSED: 'the connection was refused', ECONNRESET: 'the connection was cut', ENETUNREACH: 'there is no network', EHOSTUNREACH: 'there is no way to it',
  UND_ERR_SOCKET: 'the connection was cut', EPIPE: 'the connection was cut', CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted', UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};
const timeouts = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);

const timedOut = (host: string, cause: unknown): AppError =>
  new AppError('TIMEOUT', `${host} did not answer in time. Try again later.`, { cause, details: { host }, retry: true });

/** Errors come nested: an AggregateError of every address tried, or a cause. */
export const innermost = (error: unknown, depth = 0): { code?: unknown; message?: unknown } => {
  if (error instanceof AppError || typeof error !== 'object' || error === null || depth > 4) return error as object;
  const nested = (error as { errors?: unknown[] }).errors?.find((inner) => inner instanceof AppError) ?? (error as { cause?: unknown }).cause ?? (error as { errors?: unknown[] }).errors?.[0];
  return nested ? innermost(nested, depth + 1) : error;
};

/** What a request ended with, by code. @param limit the time that the request had */
export const networkError = (error: unknown, host: string, signal: AbortSignal | undefined, limit: AbortSignal): AppError => {
  const found = innermost(error);
  if (found instanceof AppError) return found;
  if (signal?.aborted) return cancelled(error);
  const code = typeof found.code === 'string' ? found.code : '';
  if (limit.aborted || timeouts.has(code)) return timedOut(host, error);
  const why = reasons[code] ?? (typeof found.message === 'string' ? found.message : String(error));
  return new AppError('NETWORK', `${host} can not be reached: ${why}.`, { cause: error, details: { host, reason: code }, retry: true });
};
