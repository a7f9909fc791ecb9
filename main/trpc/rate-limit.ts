// How many calls of a class a caller may make in a minute. In memory: a restart forgets it, unlike failed sign-ins.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../core/app-error';

/** `auth`: passwords and codes are tried. `agents`: agents or outside services work. `read`: everything else. */
export type RateClass = 'auth' | 'agents' | 'read';

/** Calls a minute, by source. */
export const callsPerMinute: Record<RateClass, number> = { auth: 10, agents: 30, read: 300 };

export interface RateLimiter {
  /** @throws RATE_LIMITED with details.retryAfterMs */
  consume(rate: RateClass, source: string): Promise<void>;
}

export const createRateLimiter = (): RateLimiter => {
  const limiterOf = (rate: RateClass) => new RateLimiterMemory({ keyPrefix: rate, points: callsPerMinute[rate], duration: 60 });
  const limiters: Record<RateClass, RateLimiterMemory> = { auth: limiterOf('auth'), agents: limiterOf('agents'), read: limiterOf('read') };
  return {
    consume: async (rate, source) => {
      try {
        await limiters[rate].consume(source);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        const wait = Math.max(refused.msBeforeNext, 1_000);
        throw new AppError('RATE_LIMITED', `That was asked too often. Wait ${Math.ceil(wait / 1_000)} seconds and try again.`, { details: { retryAfterMs: wait, class: rate }, retry: true });
      }
    },
  };
};
