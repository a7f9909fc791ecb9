// One HTTP request and its answer: no redirects, no robots, no waiting. Vendor errors become AppErrors here.
import { request as undiciRequest, type Dispatcher } from 'undici';
import { networkError } from '../../core/network-error';
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
