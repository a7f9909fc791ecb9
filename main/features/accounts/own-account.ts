// What a person does with their own account.
import type { z } from 'zod';
import type { updateProfileInput } from '@shared/contracts/account';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { AccountRow } from './account.entity';
import { actorOf } from './account.mapper';
import type { AccountRepository } from './account.repository';
import { passwordProblem } from './account.rules';
import type { Actor } from './actor';
import { hashPassword, passwordMatches } from './password-hash';
import { newRecoveryCode, recoveryHashOf } from './recovery-code';
import { invalid } from './registration';
import type { Sessions } from './sessions';
import type { SignInThrottle } from './sign-in-throttle';

export interface OwnAccount {
  /** Ends the other sessions. @throws VALIDATION CONFLICT (the local account has none) RATE_LIMITED */
  changePassword(actor: Actor, input: { current: string; next: string }, place: { sessionId: string | null; source: string }): Promise<void>;
  updateProfile(actor: Actor, input: z.output<typeof updateProfileInput>): Promise<Actor>;
  /** The code of before is void. For admins: there is no mail server to send a link. @throws VALIDATION CONFLICT RATE_LIMITED */
  newRecoveryCode(actor: Actor, password: string, source: string): Promise<string>;
  /** @throws UNAUTHENTICATED (the same for every reason) RATE_LIMITED */
  requirePassword(accountId: string, password: string, source: string): Promise<void>;
}

export interface OwnAccountPorts {
  database: Database;
  clock: Clock;
  accounts: AccountRepository;
  sessions: Pick<Sessions, 'revokeAll'>;
  throttle: SignInThrottle;
}

export const createOwnAccount = ({ database, clock, accounts, sessions, throttle }: OwnAccountPorts): OwnAccount => {
  const now = (): string => clock.now().toISOString();
  const open = async (id: string): Promise<AccountRow> => {
    const row = await accounts.find(id);
    if (!row) throw new AppError('NOT_FOUND', 'This account does not exist.');
    return row;
  };
  const openWithPassword = async (id: string): Promise<AccountRow & { emailKey: string; passwordHash: string }> => {
    const row = await open(id);
    const { emailKey, passwordHash } = row;
    if (emailKey === null || passwordHash === null) throw new AppError('CONFLICT', 'This account has no password yet. Register first.');
    return { ...row, emailKey, passwordHash };
  };
  /** A wrong one counts as a failed sign-in. */
  const isRight = async ({ emailKey, passwordHash }: { emailKey: string; passwordHash: string }, password: string, source: string): Promise<boolean> => {
    await throttle.attempt(emailKey, source);
    if (!(await passwordMatches(passwordHash, password))) return false;
    await throttle.succeeded(emailKey, source);
    return true;
  };

  return {
    changePassword: async (actor, { current, next }, { sessionId, source }) => {
      const row = await openWithPassword(actor.id);
      if (!(await isRight(row, current, source))) throw invalid('current', 'The current password is not right.');
      const problem = next === current ? 'This is the password you have. Choose another.' : passwordProblem(next, { email: row.emailKey, fullName: row.fullName });
      if (problem) throw invalid('next', problem);
      const made = await hashPassword(next);
      await database.unit(async () => {
        // The hash that was checked must still be the one: two changes at once would both succeed otherwise.
        if ((await open(actor.id)).passwordHash !== row.passwordHash) throw new AppError('CONFLICT', 'The password was changed meanwhile. Sign in again.');
        await accounts.update(actor.id, { passwordHash: made, mustChangePassword: false, updatedAt: now() });
        await sessions.revokeAll(actor.id, sessionId);
      });
    },
    updateProfile: (actor, { fullName, lockAfterMinutes }) =>
      database.unit(async () => {
        const before = await open(actor.id);
        if (lockAfterMinutes && before.emailKey === null) throw new AppError('CONFLICT', 'Without an account there is no password that could open a lock. Create an account first.');
        const row = { ...before, fullName: fullName ?? before.fullName, lockAfterMinutes: lockAfterMinutes ?? before.lockAfterMinutes, updatedAt: now() };
        await accounts.update(actor.id, row);
        database.record({ type: 'account.changed', accountId: actor.id });
        return actorOf(row);
      }),
    newRecoveryCode: async (actor, password, source) => {
      const row = await openWithPassword(actor.id);
      if (!(await isRight(row, password, source))) throw invalid('password', 'The password is not right.');
      const code = newRecoveryCode();
      await database.unit(() => accounts.update(actor.id, { recoveryHash: recoveryHashOf(code), updatedAt: now() }));
      return code;
    },
    requirePassword: async (accountId, password, source) => {
      if (!(await isRight(await openWithPassword(accountId), password, source))) throw new AppError('UNAUTHENTICATED', 'The password is not right.', { details: { reason: 'credentials' } });
    },
  };
};
