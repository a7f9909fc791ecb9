// The second client: reaches exactly the origin that the person typed into settings, be it on this machine, without robots and delays.
import { Agent, type Dispatcher } from 'undici';
import { AppError } from '../../core/app-error';
import type { EndpointClient } from '../../core/ports/web-client';
import { decodeText } from '../charset';
import { exchange } from './exchange';

const maxBytes = 10 * 1024 * 1024;

export interface EndpointClientOptions {
  /** The address from settings; its origin is the only one that is reached. */
  baseUrl: string;
  userAgent: string;
  timeoutMs?: number;
}

/** @throws VALIDATION when the address is none */
export const createEndpointClient = ({ baseUrl, userAgent, timeoutMs = 30_000 }: EndpointClientOptions): EndpointClient & { close(): Promise<void> } => {
  const { origin, protocol } = URL.canParse(baseUrl) ? new URL(baseUrl) : { origin: '', protocol: '' };
  if (protocol !== 'http:' && protocol !== 'https:') throw new AppError('VALIDATION', `"${baseUrl.slice(0, 200)}" is no address of a server. Give one such as http://localhost:8888.`);
  const dispatcher: Dispatcher = new Agent({ connections: 4, connect: { timeout: Math.min(10_000, timeoutMs) } });
  return {
    /** Redirects are answers here, never followed: they could lead off the origin. @throws BLOCKED_ADDRESS NETWORK TIMEOUT TOO_LARGE CANCELLED */
    async request(address, { method = 'GET', headers = {}, body, signal }) {
      const url = new URL(address, origin);
      if (url.origin !== origin) throw new AppError('BLOCKED_ADDRESS', `${url.host} is not the server from settings (${origin}).`, { details: { origin } });
      const answer = await exchange(dispatcher, {
        url, method, signal, timeoutMs, limit: { maxBytes, truncate: false }, headers: { 'user-agent': userAgent, ...headers }, ...(body === undefined ? {} : { body }),
      });
      return { status: answer.status, headers: answer.headers, text: decodeText(answer.body, { kind: 'text', contentType: answer.headers['content-type'] ?? '' }) };
    },
    close: () => dispatcher.destroy(),
  };
};
