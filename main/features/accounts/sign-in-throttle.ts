// Slows guessing: by account (a few tries are free) and by source (a few more), each further failure doubles the wait up to
// a quarter of an hour, never for ever. It is kept in the workspace, so that a restart does not forget it.
import { createHash } from 'node:crypto';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import { createSignInFailureRepository } from './sign-in-failure.repository';

export const throttleRule = { freeByAccount: 5, freeBySource: 20, longestMs: 15 * 60_000, forgottenAfterMs: 24 * 60 * 60_000 } as const;

export interface SignInThrottle {
  /**
   * Counts a try before the password is looked at, so that many at once are counted as well.
   * @throws RATE_LIMITED with details.retryAfterMs; the same whether the account exists or not
   */
  attempt(account: string, source: string): Promise<void>;
  /** The try was good: the account starts anew, the source gets its try back. */
  succeeded(account: string, source: string): Promise<void>;
}

const keyOf = (kind: 'account' | 'source', name: string): string => createHash('sha256').update(`${kind}:${name}`).digest('hex');

/** Waits 1, 2, 4 ... seconds from the first failure past the free ones. */
export const waitMs = (failures: number, free: number): number => (failures < free ? 0 : Math.min(1_000 * 2 ** Math.min(failures - free, 20), throttleRule.longestMs));

export const createSignInThrottle = ({ database, clock }: { database: Database; clock: Clock }): SignInThrottle => {
  const failures = createSignInFailureRepository(database);
  const keysOf = (account: string, source: string) => [{ key: keyOf('account', account), free: throttleRule.freeByAccount }, { key: keyOf('source', source), free: throttleRule.freeBySource }];
  const at = (ms: number): string => new Date(ms).toISOString();

  /** @returns how long to wait; the try is counted when it is 0 */
  const count = async (account: string, source: string): Promise<number> => {
    const now = clock.now().getTime();
    await failures.removeBefore(at(now - throttleRule.forgottenAfterMs));
    const known = await Promise.all(keysOf(account, source).map(async ({ key, free }) => ({ key, free, row: await failures.find(key) })));
    const wait = Math.max(0, ...known.map(({ row }) => (row?.blockedUntil ? Date.parse(row.blockedUntil) - now : 0)));
    if (wait > 0) return wait;
    for (const { key, free, row } of known) {
      const tries = (row?.failures ?? 0) + 1;
      const blocked = waitMs(tries, free);
      await failures.put({ key, failures: tries, blockedUntil: blocked > 0 ? at(now + blocked) : null, updatedAt: at(now) });
    }
    return 0;
  };

  return {
    attempt: async (account, source) => {
      const wait = await database.unit(() => count(account, source));
      if (wait > 0) throw new AppError('RATE_LIMITED', `Too many tries. Wait ${Math.ceil(wait / 1_000)} seconds and try again.`, { details: { retryAfterMs: wait }, retry: true });
    },
    succeeded: (account, source) =>
      database.unit(async () => {
        await failures.remove(keyOf('account', account));
        const row = await failures.find(keyOf('source', source));
        if (row) await failures.put({ ...row, failures: Math.max(0, row.failures - 1), blockedUntil: null });
      }),
  };
};
