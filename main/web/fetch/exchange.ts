// One HTTP request and its answer: no redirects, no robots, no waiting. Vendor errors become AppErrors here.
import { request as undiciRequest, type Dispatcher } from 'undici';
import { AppError } from '../../core/app-error';
import { cancelled } from '../../core/abortable';
import { readBody, type BodyLimit } from './read-body';

export interface Exchange {
  status: number;
  /** Lower-case names; repeated headers joined by a comma. */
  headers: Record<string, string>;
  body: Uint8Array;
}

export interface ExchangeRequest {
  url: URL;
  method?: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  signal?: AbortSignal | undefined;
  limit: BodyLimit;
  timeoutMs: number;
}

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
const innermost = (error: unknown, depth = 0): { code?: unknown; message?: unknown } => {
  if (error instanceof AppError || typeof error !== 'object' || error === null || depth > 4) return error as object;
  const nested = (error as { errors?: unknown[] }).errors?.find((inner) => inner instanceof AppError) ?? (error as { cause?: unknown }).cause ?? (error as { errors?: unknown[] }).errors?.[0];
  return nested ? innermost(nested, depth + 1) : error;
};

const networkError = (error: unknown, host: string, signal: AbortSignal | undefined, limit: AbortSignal): AppError => {
  const found = innermost(error);
  if (found instanceof AppError) return found;
  if (signal?.aborted) return cancelled(error);
  const code = typeof found.code === 'string' ? found.code : '';
  if (limit.aborted || timeouts.has(code)) return timedOut(host, error);
  const why = reasons[code] ?? (typeof found.message === 'string' ? found.message : String(error));
  return new AppError('NETWORK', `${host} can not be reached: ${why}.`, { cause: error, details: { host, reason: code }, retry: true });
};

/** Cookies are nothing to us, and nothing to keep. */
const flatHeaders = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) =>
    (value === undefined || /^set-cookie2?$/i.test(name) ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]])));

/** @throws NETWORK TIMEOUT TOO_LARGE BLOCKED_ADDRESS CANCELLED */
export const exchange = async (dispatcher: Dispatcher, { url, method = 'GET', headers, body, signal, limit, timeoutMs }: ExchangeRequest): Promise<Exchange> => {
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await undiciRequest(url, {
      dispatcher, method, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers }, ...(body === undefined ? {} : { body }),
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline, headersTimeout: timeoutMs, bodyTimeout: timeoutMs,
    });
    // A stream that we cut ourselves reports that as an error nobody else waits for.
    answer.body.on('error', () => {});
    const flat = flatHeaders(answer.headers);
    const isRedirect = answer.statusCode >= 300 && answer.statusCode < 400;
    const read = await readBody(answer.body as unknown as AsyncIterable<Buffer> & { destroy(): void }, flat, url.hostname, isRedirect ? { maxBytes: 64 * 1024, truncate: true } : limit)
      .catch((error: unknown) => (isRedirect && !signal?.aborted ? new Uint8Array() : Promise.reject(error)));
    delete flat['content-encoding'];
    return { status: answer.statusCode, headers: flat, body: read };
  } catch (error) {
    throw networkError(error, url.hostname, signal, deadline);
  }
};
