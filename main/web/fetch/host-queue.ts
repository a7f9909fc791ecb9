// G3: one request at a time to a host, and a pause between the end of one and the start of the next.
import { longestDelaySeconds } from '@shared/contracts/settings';
import { counted } from '../../core/counted';
import { AppError } from '../../core/app-error';
import { cancelled, orAborted, throwIfAborted, wait } from '../../core/abortable';

interface Lane {
  tail: Promise<void>;
  /** When the last request ended, in milliseconds since the epoch; the pause counts from there. */
  endedAt: number;
  /** Until when the server asked to be left alone. */
  notBefore: number;
  /** Pause that robots.txt asks for. */
  crawlDelayMs: number;
  /** Refusals in a row: each doubles the wait. */
  refusals: number;
  /** Requests that are in their turn or wait for it. */
  users: number;
}

export interface HostQueueOptions {
  delayFor: (host: string) => number;
  /** A longer wait is not sat out: the caller gets RATE_LIMITED. */
  maxWaitMs: number;
  maxConcurrent: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/**
 * A host without a request for longer is forgotten: one with a Crawl-delay only when its robots.txt is read anew as well, one
 * that refused when an hour has passed, any other when the longest pause that a person can set is over.
 */
const keptMs = ({ crawlDelayMs, refusals }: Lane): number => {
  if (crawlDelayMs > 0) return 24 * hourMs;
  return refusals > 0 ? hourMs : longestDelaySeconds * 1_000;
};

/** What is remembered of hosts. It outlives a client: one with other settings must not ask a host sooner, or beside the one before. */
export class HostLanes {
  private readonly lanes = new Map<string, Lane>();
  private tidiedAt = 0;
  active = 0;
  readonly waiting: (() => void)[] = [];

  /** @param now milliseconds since the epoch */
  constructor(private readonly now: () => number = Date.now) {}

  has(host: string): boolean {
    return this.lanes.has(host);
  }

  of(host: string): Lane {
    let lane = this.lanes.get(host);
    if (!lane) {
      this.tidy();
      this.lanes.set(host, (lane = { tail: Promise.resolve(), endedAt: 0, notBefore: 0, crawlDelayMs: 0, refusals: 0, users: 0 }));
    }
    return lane;
  }

  /** An app that is up for months meets many hosts. */
  private tidy(): void {
    const now = this.now();
    if (now - this.tidiedAt < minuteMs) return;
    this.tidiedAt = now;
    for (const [host, lane] of this.lanes) {
      if (lane.users === 0 && now - Math.max(lane.notBefore, lane.endedAt) > keptMs(lane)) this.lanes.delete(host);
    }
  }
}

const maxBackOffMs = 15 * 60 * 1000;

export class HostQueue {
  constructor(private readonly options: HostQueueOptions, private readonly lanes = new HostLanes()) {}

  /** Crawl-delay lengthens the pause and never shortens it. */
  lengthenDelay(host: string, milliseconds: number): void {
    const lane = this.lanes.of(host);
    lane.crawlDelayMs = Math.max(lane.crawlDelayMs, milliseconds);
  }

  /** The server asked to wait, or refused: nothing goes to the host before that. Returns the wait in milliseconds. */
  backOff(host: string, retryAfterMs: number | null): number {
    const lane = this.lanes.of(host);
    lane.refusals += 1;
    const own = Math.min(maxBackOffMs, this.pauseOf(host, lane) * 2 ** lane.refusals);
    const pause = Math.max(retryAfterMs ?? 0, own);
    lane.notBefore = Math.max(lane.notBefore, Date.now() + pause);
    return pause;
  }

  /** An answer in peace ends the doubling. */
  recover(host: string): void {
    this.lanes.of(host).refusals = 0;
  }

  /** Runs one request in the host's turn. @throws RATE_LIMITED CANCELLED */
  async run<T>(host: string, request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const lane = this.lanes.of(host);
    const before = lane.tail;
    let release = (): void => {};
    lane.tail = new Promise((done) => { release = done; });
    lane.users += 1;
    try {
      await orAborted(before, signal);
    } catch (error) {
      // Our turn is passed on only when those before us are through, or two requests would run at once.
      void before.then(() => { lane.users -= 1; release(); });
      throw error;
    }
    try {
      return await this.inTurn(host, lane, request, signal);
    } finally {
      lane.users -= 1;
      release();
    }
  }

  private async inTurn<T>(host: string, lane: Lane, request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let left = this.waitFor(host, lane); left > 0; left = this.waitFor(host, lane)) {
      if (left > this.options.maxWaitMs) throw rateLimited(host, left);
      await wait(left, signal);
    }
    await this.slot(signal);
    try {
      throwIfAborted(signal);
      return await request();
    } finally {
      lane.endedAt = Date.now();
      this.lanes.active -= 1;
      this.lanes.waiting.shift()?.();
    }
  }

  private pauseOf(host: string, { crawlDelayMs }: Lane): number {
    return Math.max(this.options.delayFor(host), crawlDelayMs);
  }

  private waitFor(host: string, lane: Lane): number {
    return Math.max(lane.notBefore, lane.endedAt + this.pauseOf(host, lane)) - Date.now();
  }

  private async slot(signal?: AbortSignal): Promise<void> {
    while (this.lanes.active >= this.options.maxConcurrent) {
      await new Promise<void>((done, fail) => {
        const go = (): void => {
          signal?.removeEventListener('abort', onAbort);
          done();
        };
        const onAbort = (): void => {
          this.lanes.waiting.splice(this.lanes.waiting.indexOf(go), 1);
          fail(cancelled(signal?.reason));
        };
        this.lanes.waiting.push(go);
        signal?.addEventListener('abort', onAbort, { once: true });
      });
    }
    this.lanes.active += 1;
  }
}

export const rateLimited = (host: string, milliseconds: number): AppError =>
  new AppError('RATE_LIMITED', `${host} asks to wait ${counted(Math.ceil(milliseconds / 1000), 'second')} before it is asked again. Try later.`, {
    details: { host, retryAfterMs: Math.ceil(milliseconds) },
    retry: true,
  });
