// A web of many hosts on the loopback: names that end in `.test` lead to one server, which answers by the Host header and records each arrival.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { WebClient } from '../../main/core/ports/web-client';
import { createWebClient } from '../../main/web/fetch/polite-client.lazy';
import type { WebClientOptions } from '../../main/web/fetch/web-client.options';

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Bytes sent as they are made, for answers too large to hold. */
  stream?: Iterable<Uint8Array>;
  /** Milliseconds before the first byte. */
  slow?: number;
  /** Cuts the connection instead of answering. */
  cut?: boolean;
}
export type Route = Answer | ((request: IncomingMessage, visit: number) => Answer);

export interface Arrival {
  at: number;
  /** When the whole answer was given to the system; null while it was not. */
  answeredAt: number | null;
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
}

interface Host {
  routes: Record<string, Route>;
  arrivals: Arrival[];
  open: number;
  mostOpen: number;
}

export interface LoopbackWeb {
  port: number;
  /** Adds routes to a host; `/robots.txt` is open unless it is given. */
  host(name: string, routes: Record<string, Route>): void;
  url(name: string, path?: string): string;
  arrivals(name: string): Arrival[];
  /** The most requests that were open at once. */
  mostOpen(name: string): number;
  /** Requests that are open now. */
  open(name: string): number;
  /** The host is no more, nor what was recorded of it: for webs that run long. */
  forget(name: string): void;
  resolveName(name: string): string | null;
  client(options?: Partial<WebClientOptions> & { loopbackDelayMs?: number }): WebClient;
  close(): Promise<void>;
}

export const html = (body: string, headers: Record<string, string> = {}): Answer => ({ headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body });
export const xml = (body: string): Answer => ({ headers: { 'content-type': 'application/xml' }, body });
export const redirect = (location: string, status = 302): Answer => ({ status, headers: { location } });

/** `megabytes` of spaces after a few words of HTML, sent without a length. */
export const huge = (megabytes: number): Answer => ({
  headers: { 'content-type': 'text/html' },
  stream: (function* chunks() {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    for (let i = 0; i < megabytes; i += 1) yield chunk;
  })(),
});
/** A few kilobytes that unpack to `megabytes`. */
export const gzipBomb = (megabytes: number): Answer => ({
  headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(megabytes * 1024 * 1024)),
});

const send = async (response: ServerResponse, answer: Answer): Promise<void> => {
  if (answer.slow) await new Promise((done) => setTimeout(done, answer.slow));
  if (answer.cut) return void response.socket?.destroy();
  response.writeHead(answer.status ?? 200, answer.headers ?? {});
  for (const chunk of answer.stream ?? []) {
    if (response.destroyed) return;
    if (!response.write(chunk)) await new Promise((done) => { response.once('drain', done); response.once('close', done); });
  }
  response.end(answer.body ?? '');
};

const answerFor = (host: Host | undefined, request: IncomingMessage): Answer => {
  const path = request.url ?? '/';
  const visits = host?.arrivals.filter((arrival) => arrival.path === path).length ?? 0;
  const route = host?.routes[path] ?? host?.routes['*'];
  if (!host || (!route && path !== '/robots.txt')) return { status: 404, body: 'not here' };
  if (!route) return { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nAllow: /\n' };
  return typeof route === 'function' ? route(request, visits) : route;
};

/** @param address `0.0.0.0` lets every address 127.0.0.1, 127.0.0.2 and so on be a host, for tests that can not name hosts */
export const startLoopbackWeb = async ({ address = '127.0.0.1' } = {}): Promise<LoopbackWeb> => {
  const hosts = new Map<string, Host>();
  const server = createServer((request, response) => {
    const host = hosts.get((request.headers.host ?? '').replace(/:\d+$/, ''));
    if (host) {
      const arrival: Arrival = { at: performance.now(), answeredAt: null, method: request.method ?? '', path: request.url ?? '/', headers: request.headers };
      host.arrivals.push(arrival);
      response.once('finish', () => { arrival.answeredAt = performance.now(); });
      host.open += 1;
      host.mostOpen = Math.max(host.mostOpen, host.open);
      response.once('close', () => { host.open -= 1; });
    }
    void send(response, answerFor(host, request));
  });
  await new Promise<void>((done) => server.listen(0, address, done));
  const { port } = server.address() as AddressInfo;
  const clients: WebClient[] = [];
  const resolveName = (name: string): string | null => (name.endsWith('.test') ? '127.0.0.1' : null);
  return {
    port,
    host: (name, routes) => void hosts.set(name, { routes: { ...hosts.get(name)?.routes, ...routes }, arrivals: [], open: 0, mostOpen: 0 }),
    url: (name, path = '/') => `http://${name}:${port}${path}`,
    arrivals: (name) => hosts.get(name)?.arrivals ?? [],
    mostOpen: (name) => hosts.get(name)?.mostOpen ?? 0,
    open: (name) => hosts.get(name)?.open ?? 0,
    forget: (name) => void hosts.delete(name),
    resolveName,
    client: ({ loopbackDelayMs = 0, ...options } = {}) => {
      const client = createWebClient({ version: '0.0.0', contactUrl: 'https://kp.example/bot', allowLoopback: { delayMs: loopbackDelayMs, resolveName }, ...options });
      clients.push(client);
      return client;
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.close()));
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
