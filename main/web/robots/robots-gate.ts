// The robots.txt of each origin, fetched once and asked before every request (G3, RFC 9309 2.3 and 2.4).
import { AppError } from '../../core/app-error';
import { orAborted } from '../../core/abortable';
import { crawlDelay, decideRobots } from './robots-decision';
import { parseRobots, type RobotsFile } from './robots-parse';

export interface RobotsAnswer {
  status: number;
  body: Uint8Array;
}

export interface RobotsGateOptions {
  agent: string;
  now: () => number;
  /** Fetches a robots.txt in the host's turn, following at most five redirects. */
  fetch: (url: URL, signal?: AbortSignal) => Promise<RobotsAnswer>;
  onCrawlDelay: (host: string, milliseconds: number) => void;
}

type Verdict = { kind: 'rules'; file: RobotsFile } | { kind: 'open' } | { kind: 'unreachable'; why: AppError };

/** Those that were learnt longest ago are forgotten, and asked again when they are needed. */
const mostKnown = 1_000;
const dayMs = 24 * 60 * 60 * 1000;
/** What could not be reached is asked again sooner than what was read. */
const unreachableMs = 5 * 60 * 1000;
/** Then the host itself is not there, and that is the clearer word. */
const absent = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH']);

/** These speak of one caller's moment and not of the host: they are not remembered. */
const passing = new Set(['CANCELLED', 'RATE_LIMITED']);

const denied = (url: URL, why: string, details: Record<string, unknown>): AppError => new AppError('ROBOTS_DENIED', why, { details: { url: url.href, ...details } });

export class RobotsGate {
  private readonly known = new Map<string, { verdict: Promise<Verdict>; until: number }>();

  constructor(private readonly options: RobotsGateOptions) {}

  /** @throws ROBOTS_DENIED NETWORK BLOCKED_ADDRESS CANCELLED */
  async check(url: URL, signal?: AbortSignal): Promise<void> {
    const verdict = await this.verdict(url, signal);
    if (verdict.kind === 'open') return;
    if (verdict.kind === 'unreachable') throw this.refusal(url, verdict.why);
    const { allowed, rule } = decideRobots(verdict.file, this.options.agent, url.href);
    if (!allowed) throw denied(url, `The robots.txt of ${url.host} does not allow this page ("${rule ?? ''}"), so it is not fetched. Save the page in your browser and give the file instead.`, { rule });
  }

  private refusal(url: URL, why: AppError): AppError {
    if (passing.has(why.code) || why.code === 'BLOCKED_ADDRESS') return why;
    if (why.code === 'NETWORK' && absent.has(String(why.details['reason']))) return why;
    return denied(url, `The robots.txt of ${url.host} could not be read, so nothing is fetched from there for now. ${why.message} Try again later.`, { cause: why.code });
  }

  private async verdict(url: URL, signal?: AbortSignal): Promise<Verdict> {
    const known = this.known.get(url.origin);
    if (known && known.until > this.options.now()) {
      const verdict = await orAborted(known.verdict, signal);
      if (verdict.kind !== 'unreachable' || !passing.has(verdict.why.code)) return verdict;
    }
    const entry = { verdict: this.ask(url, signal), until: this.options.now() + dayMs };
    this.known.delete(url.origin);
    this.known.set(url.origin, entry);
    if (this.known.size > mostKnown) this.known.delete(this.known.keys().next().value ?? '');
    const verdict = await entry.verdict;
    if (verdict.kind === 'unreachable') entry.until = passing.has(verdict.why.code) ? 0 : this.options.now() + unreachableMs;
    return verdict;
  }

  private async ask(url: URL, signal?: AbortSignal): Promise<Verdict> {
    try {
      const { status, body } = await this.options.fetch(new URL('/robots.txt', url.origin), signal);
      if (status === 429 || status >= 500 || status < 200) {
        return { kind: 'unreachable', why: new AppError('HTTP_STATUS', `It answered with status ${status}.`, { details: { status } }) };
      }
      if (status >= 300) return { kind: 'open' };
      const file = parseRobots(body);
      const seconds = crawlDelay(file, this.options.agent);
      if (seconds !== null) this.options.onCrawlDelay(url.hostname, seconds * 1000);
      return { kind: 'rules', file };
    } catch (cause) {
      const why = AppError.from(cause);
      // RFC 9309, 2.3.1.2: more than five redirects may count as no robots.txt.
      return why.code === 'REDIRECT_LOOP' ? { kind: 'open' } : { kind: 'unreachable', why };
    }
  }
}
