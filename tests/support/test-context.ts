import type { MeDto } from '../../shared/contracts/system';
import { silentLogger } from '../../main/core/ports/logger';
import { emptyHolder, type Context } from '../../main/trpc/context';

/** The context of a call, as a given account or nobody; counts and records nothing. */
export const testContext = (account: MeDto | null, over: Partial<Context> = {}): Context => ({
  account, sessionId: null, locked: null, holder: emptyHolder('test'), traceId: 't', log: silentLogger, audit: async () => {}, limits: { limiter: { consume: async () => {} }, classes: [] }, ...over,
});
