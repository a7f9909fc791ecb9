/** Time as a port, so that cooldowns, leases and ages can be tested without waiting. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
