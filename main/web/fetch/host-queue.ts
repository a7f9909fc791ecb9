// G3: one request at a time to a host, and a pause between the end of one and the start of the next.
import { AppError } from '../../core/app-error';
import { cancelled, orAborted, throwIfAborted, wait } from './abortable';

interface Lane {
  tail: Promise<void>;
  /** Earliest time of the next request, in milliseconds since the epoch. */
  notBefore: number;
  /** Wait after each request; at least the client's own. */
  delayMs: number;
  /** Refusals in a row: each doubles the wait. */
  refusals: number;
}

export interface HostQueueOptions {
  delayFor: (host: string) => number;
  /** A longer wait is not sat out: the caller gets RATE_LIMITED. */
  maxWaitMs: number;
  maxConcurrent: number;
}

const maxBackOffMs = 15 * 60 * 1000;

export class HostQueue {
  private readonly lanes = new Map<string, Lane>();
  private active = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly options: HostQueueOptions) {}

  /** Crawl-delay lengthens the pause and never shortens it. */
  lengthenDelay(host: string, milliseconds: number): void {
    const lane = this.lane(host);
    lane.delayMs = Math.max(lane.delayMs, milliseconds);
  }

  /** The server asked to wait, or refused: nothing goes to the host before that. Returns the wait in milliseconds. */
  backOff(host: string, retryAfterMs: number | null): number {
    const lane = this.lane(host);
    lane.refusals += 1;
    const own = Math.min(maxBackOffMs, lane.delayMs * 2 ** lane.refusals);
    const pause = Math.max(retryAfterMs ?? 0, own);
    lane.notBefore = Math.max(lane.notBefore, Date.now() + pause);
    return pause;
  }

  /** An answer in peace ends the doubling. */
  recover(host: string): void {
    this.lane(host).refusals = 0;
  }

  /** Runs one request in the host's turn. @throws RATE_LIMITED CANCELLED */
  async run<T>(host: string, request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const lane = this.lane(host);
    const before = lane.tail;
    let release = (): void => {};
    lane.tail = new Promise((done) => { release = done; });
    try {
      await orAborted(before, signal);
    } catch (error) {
      // Our turn is passed on only when those before us are through, or two requests would run at once.
      void before.then(release);
      throw error;
    }
    try {
      return await this.inTurn(host, lane, request, signal);
    } finally {
      release();
    }
  }

  private async inTurn<T>(host: string, lane: Lane, request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let left = lane.notBefore - Date.now(); left > 0; left = lane.notBefore - Date.now()) {
      if (left > this.options.maxWaitMs) throw rateLimited(host, left);
      await wait(left, signal);
    }
    await this.slot(signal);
    try {
      throwIfAborted(signal);
      return await request();
    } finally {
      lane.notBefore = Math.max(lane.notBefore, Date.now() + lane.delayMs);
      this.active -= 1;
      this.waiting.shift()?.();
    }
  }

  private async slot(signal?: AbortSignal): Promise<void> {
    while (this.active >= this.options.maxConcurrent) {
      await new Promise<void>((done, fail) => {
        const go = (): void => {
          signal?.removeEventListener('abort', onAbort);
          done();
        };
        const onAbort = (): void => {
          this.waiting.splice(this.waiting.indexOf(go), 1);
          fail(cancelled(signal?.reason));
        };
        this.waiting.push(go);
        signal?.addEventListener('abort', onAbort, { once: true });
      });
    }
    this.active += 1;
  }

  private lane(host: string): Lane {
    let lane = this.lanes.get(host);
    if (!lane) this.lanes.set(host, (lane = { tail: Promise.resolve(), notBefore: 0, delayMs: this.options.delayFor(host), refusals: 0 }));
    return lane;
  }
}

export const rateLimited = (host: string, milliseconds: number): AppError =>
  new AppError('RATE_LIMITED', `${host} asks to wait ${Math.ceil(milliseconds / 1000)} seconds before it is asked again. Try later.`, {
    details: { host, retryAfterMs: Math.ceil(milliseconds) },
    retry: true,
  });
