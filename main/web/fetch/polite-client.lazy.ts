// The one fetcher for addresses that come from pages, feeds and files (G3). Redirects are followed by hand, so that each hop is checked.
import type { Dispatcher } from 'undici';
import { AppError } from '../../core/app-error';
import { systemClock } from '../../core/ports/clock';
import { silentLogger, type Logger } from '../../core/ports/logger';
import type { WebClient, WebRequest, WebResponse } from '../../core/ports/web-client';
import { RobotsGate } from '../robots/robots-gate';
import { maxRobotsBytes } from '../robots/robots-parse';
import { throwIfAborted } from '../../core/abortable';
import { blockedAddress, guardedAgent, isLoopbackAddress, isPublicAddress, literalAddress } from './address-guard';
import { exchange, type Exchange } from './exchange';
import { HostQueue, rateLimited } from './host-queue';
import type { BodyLimit } from './read-body';
import { freshFor, MemoryResponseCache, type CachedResponse, type ResponseCache } from './response-cache';
import { retryAfterMs } from '../../core/retry-after';
import { productToken, userAgent } from './user-agent';
import { settledOptions, type PageCounts, type SettledOptions, type WebClientOptions } from './web-client.options';

const maxRedirects = 10;
const maxRobotsRedirects = 5;
const pageAccept = 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5';

interface Hop {
  url: URL;
  headers: Record<string, string>;
  limit: BodyLimit;
  signal?: AbortSignal | undefined;
}

/** A host is a hostname: port, scheme and a final dot make no other one. */
const hostOf = (url: URL): string => url.hostname.replace(/\.$/, '');

const parseAddress = (address: string, base?: URL): URL => {
  if (!URL.canParse(address, base?.href)) throw new AppError('VALIDATION', `"${address.slice(0, 200)}" is no address. Give a whole one, such as https://example.com/page.`);
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new AppError('BLOCKED_ADDRESS', `Only http and https addresses are fetched, not ${url.protocol} ones.`, { details: { url: address.slice(0, 500) } });
  url.hash = '';
  url.username = '';
  url.password = '';
  return url;
};

class PoliteWebClient implements WebClient {
  private readonly settled: SettledOptions;
  private readonly queue: HostQueue;
  private readonly robots: RobotsGate;
  private readonly dispatcher: Dispatcher;
  private readonly cache: ResponseCache;
  private readonly agent: string;
  private readonly log: Logger;
  private readonly allowed: (address: string) => boolean;
  private readonly now: () => number;

  constructor(private readonly options: WebClientOptions) {
    this.settled = settledOptions(options);
    this.agent = userAgent(options.version, options.contactUrl);
    this.log = options.log ?? silentLogger;
    this.cache = options.cache ?? new MemoryResponseCache();
    this.now = () => (options.clock ?? systemClock).now().getTime();
    const loopback = options.allowLoopback;
    this.allowed = (address) => isPublicAddress(address) || (loopback !== undefined && isLoopbackAddress(address));
    this.dispatcher = guardedAgent({ allowed: this.allowed, connectTimeoutMs: Math.min(10_000, this.settled.timeoutMs), ...(loopback?.resolveName ? { resolveName: loopback.resolveName } : {}) });
    this.queue = new HostQueue({ delayFor: (host) => this.delayFor(host), maxWaitMs: this.settled.maxWaitMs, maxConcurrent: 8 }, options.hosts);
    this.robots = new RobotsGate({
      agent: productToken, now: this.now,
      fetch: (url, signal) => this.fetchRobots(url, signal),
      onCrawlDelay: (host, milliseconds) => this.queue.lengthenDelay(host.replace(/\.$/, ''), milliseconds),
    });
  }

  async get(address: string, request: WebRequest = {}): Promise<WebResponse> {
    throwIfAborted(request.signal);
    const url = parseAddress(address);
    this.checkLiteral(url);
    const cached = await this.cache.get(url.href);
    if (cached && !request.fresh && this.isFresh(cached)) {
      this.count('fresh');
      return { url: address, ...cached, fromCache: true };
    }
    const { hop, answer } = await this.follow(url, request, cached);
    if (answer.status === 304 && cached) return this.confirm(address, url, cached, answer);
    this.count('fetched');
    const response: CachedResponse = { finalUrl: hop.href, status: answer.status, headers: answer.headers, body: answer.body, fetchedAt: new Date(this.now()).toISOString() };
    if (freshFor(answer.headers, this.settled.freshMs) !== null) await this.cache.set(url.href, response);
    return { url: address, ...response, fromCache: false };
  }

  async close(): Promise<void> {
    await this.dispatcher.destroy();
  }

  private async follow(start: URL, request: WebRequest, cached: CachedResponse | null): Promise<{ hop: URL; answer: Exchange }> {
    const seen = new Set<string>();
    for (let hop = start; ;) {
      if (seen.has(hop.href) || seen.size > maxRedirects) throw redirectLoop(start, seen.size);
      seen.add(hop.href);
      await this.robots.check(hop, request.signal);
      const answer = await this.ask(hop, request, cached?.finalUrl === hop.href ? cached : null);
      const next = this.redirectTarget(hop, answer);
      if (!next) return { hop, answer };
      hop = next;
    }
  }

  /** One page, tried again in the host's turn after 429 and 5xx. */
  private async ask(url: URL, request: WebRequest, cached: CachedResponse | null): Promise<Exchange> {
    const headers: Record<string, string> = { accept: request.accept ?? pageAccept };
    if (cached?.headers['etag']) headers['if-none-match'] = cached.headers['etag'];
    if (cached?.headers['last-modified']) headers['if-modified-since'] = cached.headers['last-modified'];
    const limit = { maxBytes: request.maxBytes ?? this.settled.maxBytes, truncate: false };
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.hop({ url, headers, limit, signal: request.signal });
      if (answer.status < 400) return answer;
      const pause = this.afterRefusal(url, answer);
      const again = (answer.status === 429 || answer.status >= 500) && attempt < this.settled.attempts && pause <= this.settled.maxWaitMs;
      if (!again) throw refused(url, answer.status, pause);
      this.log.info('web.retry', { host: url.hostname, status: answer.status, pause, attempt });
    }
  }

  private async hop({ url, headers, limit, signal }: Hop): Promise<Exchange> {
    this.checkLiteral(url);
    const host = hostOf(url);
    const answer = await this.queue.run(host, () => exchange(this.dispatcher, {
      url, signal, limit, timeoutMs: this.settled.timeoutMs, headers: { 'user-agent': this.agent, ...headers },
    }), signal);
    if (answer.status < 400) this.queue.recover(host);
    return answer;
  }

  private async fetchRobots(start: URL, signal?: AbortSignal): Promise<{ status: number; body: Uint8Array }> {
    let url = start;
    for (let redirects = 0; ; redirects += 1) {
      const answer = await this.hop({ url, headers: { accept: 'text/plain,*/*;q=0.5' }, limit: { maxBytes: maxRobotsBytes, truncate: true }, signal });
      if (answer.status === 429 || answer.status >= 500) this.afterRefusal(url, answer);
      const next = this.redirectTarget(url, answer);
      if (!next) return answer;
      if (redirects >= maxRobotsRedirects) throw redirectLoop(start, redirects);
      url = next;
    }
  }

  /** How long a refusal holds back the host's next requests, in milliseconds. */
  private afterRefusal(url: URL, answer: Exchange): number {
    const asked = retryAfterMs(answer.headers['retry-after'], this.now());
    const backsOff = answer.status === 403 || answer.status === 429 || answer.status >= 500;
    return backsOff || asked !== null ? this.queue.backOff(hostOf(url), asked) : 0;
  }

  private redirectTarget(from: URL, answer: Exchange): URL | null {
    const location = answer.headers['location'];
    if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
    if (!location) throw new AppError('HTTP_STATUS', `${from.host} answered with a redirect that leads nowhere.`, { details: { status: answer.status } });
    const next = parseAddress(location, from);
    this.checkLiteral(next);
    return next;
  }

  private checkLiteral(url: URL): void {
    const literal = literalAddress(url.hostname);
    if (literal !== null && !this.allowed(literal)) throw blockedAddress(url.hostname, literal);
  }

  private delayFor(host: string): number {
    const loopback = this.options.allowLoopback;
    if (!loopback) return this.settled.delayMs;
    const address = literalAddress(host) ?? loopback.resolveName?.(host) ?? '';
    return isLoopbackAddress(address) ? loopback.delayMs : this.settled.delayMs;
  }

  private count(from: keyof PageCounts): void {
    if (this.options.counts) this.options.counts[from] += 1;
  }

  private isFresh(cached: CachedResponse): boolean {
    const fresh = freshFor(cached.headers, this.settled.freshMs);
    return fresh !== null && this.now() - Date.parse(cached.fetchedAt) < fresh;
  }

  private async confirm(address: string, url: URL, cached: CachedResponse, answer: Exchange): Promise<WebResponse> {
    this.count('confirmed');
    const confirmed = { ...cached, headers: { ...cached.headers, ...answer.headers }, fetchedAt: new Date(this.now()).toISOString() };
    await this.cache.set(url.href, confirmed);
    return { url: address, ...confirmed, fromCache: true };
  }
}

const redirectLoop = (start: URL, hops: number): AppError =>
  new AppError('REDIRECT_LOOP', `${start.href} redirects in a circle or too often (${hops} times), so it has no page to read.`, { details: { url: start.href, hops } });

const refused = (url: URL, status: number, pause: number): AppError => {
  if (status === 429) return rateLimited(url.host, pause);
  const words = status === 404 || status === 410 ? 'The page is not there' : status === 401 || status === 403 ? 'The site does not let us read this page' : status >= 500 ? 'The site has a fault of its own' : 'The site refused the page';
  return new AppError('HTTP_STATUS', `${words} (status ${status}).`, { details: { status, url: url.href }, retry: status >= 500 });
};

/** The polite client; one for the whole process, since it is what remembers when each host was last asked. */
export const createWebClient = (options: WebClientOptions): WebClient => new PoliteWebClient(options);
