// The fetch that a provider's adapter is given: reaches exactly one origin, through a proxy where one is set, follows no
// redirect, and bounds every answer in time and size.
import { Agent, EnvHttpProxyAgent, fetch, ProxyAgent, Response, type Dispatcher, type RequestInit } from 'undici';
import { AppError } from '../../core/app-error';
import type { ModelLimits } from './model-target';

export interface BoundFetchOptions {
  baseUrl: string;
  proxy: string;
  limits: ModelLimits;
}

export interface BoundFetch {
  fetch: typeof globalThis.fetch;
  /** Whether the server took a request on: it answered with success, whatever came then. */
  taken(): boolean;
  close(): Promise<void>;
}

const onThisMachine = (hostname: string): boolean => hostname === 'localhost' || /^127\./.test(hostname) || hostname === '[::1]';

const dispatcherFor = (url: URL, proxy: string, { connectMs, firstByteMs, betweenMs }: ModelLimits): Dispatcher => {
  const common = { connect: { timeout: connectMs }, headersTimeout: firstByteMs, bodyTimeout: betweenMs };
  // A proxy is the way out of a network, never the way to this machine.
  if (onThisMachine(url.hostname)) return new Agent(common);
  return proxy === '' ? new EnvHttpProxyAgent(common) : new ProxyAgent({ ...common, uri: proxy });
};

const readable = /json|event-stream|text\/plain|octet-stream/i;

const requireReadable = (response: Response, host: string): void => {
  if (response.status >= 300 && response.status < 400) {
    throw new AppError('HTTP_STATUS', `${host} sends on to another place (${response.status}), which is not followed. Give the address of the server itself.`, { details: { status: response.status } });
  }
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && type !== '' && !readable.test(type)) {
    throw new AppError('UNSUPPORTED_CONTENT', `${host} answers with ${type.split(';')[0] ?? type}, which no language model does. Check the address of the server.`);
  }
};

/** A longer line is no event of a model, and costs whoever looks for its end more with every part. */
const longestLine = 1024 * 1024;
const newline = 10;

const bounded = (body: ReadableStream<Uint8Array>, maxBytes: number, host: string): ReadableStream<Uint8Array> => {
  let [received, line] = [0, 0];
  return body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      received += chunk.byteLength;
      const end = chunk.lastIndexOf(newline);
      line = end < 0 ? line + chunk.byteLength : chunk.byteLength - end - 1;
      if (received > maxBytes || line > longestLine) throw new AppError('TOO_LARGE', `The answer of ${host} is larger than a model's answer can be. Nothing of it is used.`, { details: { maxBytes } });
      controller.enqueue(chunk);
    },
  }));
};

/** @throws VALIDATION when an address is none */
export const createBoundFetch = ({ baseUrl, proxy, limits }: BoundFetchOptions): BoundFetch => {
  const base = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (!base || !/^https?:$/.test(base.protocol)) throw new AppError('VALIDATION', `"${baseUrl.slice(0, 200)}" is no address of a server. Give one such as http://localhost:11434.`);
  if (proxy !== '' && !URL.canParse(proxy)) throw new AppError('VALIDATION', 'The address of the proxy is none. Give one such as http://proxy.example:3128, or leave it empty.');
  const dispatcher = dispatcherFor(base, proxy, limits);
  let taken = false;
  const ask = async (address: string | URL | { url: string }, init?: RequestInit): Promise<Response> => {
    const url = new URL(typeof address === 'string' || address instanceof URL ? address : address.url);
    if (url.origin !== base.origin) throw new AppError('BLOCKED_ADDRESS', `${url.host} is not the server from settings (${base.origin}).`, { details: { origin: base.origin } });
    const response = await fetch(url, { ...init, dispatcher, redirect: 'manual' });
    try {
      requireReadable(response, url.host);
    } catch (error) {
      await response.body?.cancel();
      throw error;
    }
    const { status, statusText, headers, body } = response;
    taken ||= response.ok;
    return new Response(body ? bounded(body as ReadableStream<Uint8Array>, limits.maxBytes, url.host) : null, { status, statusText, headers });
  };
  return { fetch: ask as unknown as typeof globalThis.fetch, taken: () => taken, close: () => dispatcher.destroy() }; // undici's fetch is the same function with types of its own
};
