import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { HostLanes } from './host-queue';
import type { ResponseCache } from './response-cache';

/** For tests only: lets the crawler reach a server on this machine, at its own pace. */
export interface LoopbackForTests {
  /** Pause between requests to a host that is on the loopback. */
  delayMs: number;
  /** Names that lead to a loopback address instead of DNS. */
  resolveName?: (host: string) => string | null;
}

/** Where pages came from: the cache, the cache after the site said that nothing changed, the site. */
export interface PageCounts {
  fresh: number;
  confirmed: number;
  fetched: number;
}

export interface WebClientOptions {
  version: string;
  /** A page that says who crawls and how to reach them; stands in the User-Agent. */
  contactUrl: string;
  cache?: ResponseCache;
  /** Counts up with every page that is asked for. */
  counts?: PageCounts;
  /** Pause between requests to a host; below five seconds it is five. */
  delayMs?: number;
  /** What an earlier client with other settings remembers of its hosts. */
  hosts?: HostLanes;
  clock?: Clock;
  log?: Logger;
  allowLoopback?: LoopbackForTests;
  timeoutMs?: number;
  maxBytes?: number;
  /** A longer wait for a host ends with RATE_LIMITED. */
  maxWaitMs?: number;
  /** How long an answer is used without asking again, at most. */
  freshMs?: number;
  /** Tries of one page after 429 and 5xx. */
  attempts?: number;
}

export const minDelayMs = 5000;

/** What the person may not set lower is not lower. */
export const settledOptions = (options: WebClientOptions) => ({
  delayMs: Math.max(minDelayMs, options.delayMs ?? minDelayMs),
  timeoutMs: options.timeoutMs ?? 30_000,
  maxBytes: options.maxBytes ?? 5 * 1024 * 1024,
  maxWaitMs: options.maxWaitMs ?? 120_000,
  freshMs: options.freshMs ?? 15 * 60_000,
  attempts: Math.max(1, options.attempts ?? 3),
});
export type SettledOptions = ReturnType<typeof settledOptions>;
