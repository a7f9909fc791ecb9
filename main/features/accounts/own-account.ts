// What a person does with their own account.
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { AccountRow } from './account.entity';
import { actorOf } from './account.mapper';
import type { AccountRepository } from './account.repository';
import { passwordProblem } from './account.rules';
import type { Actor } from './actor';
import { hashPassword, passwordMatches } from './password-hash';
import { invalid } from './registration';
import type { Sessions } from './sessions';
import type { SignInThrottle } from './sign-in-throttle';

export interface OwnAccount {
  /** Ends the other sessions. @throws VALIDATION CONFLICT (the local account has none) RATE_LIMITED */
  changePassword(actor: Actor, input: { current: string; next: string }, place: { sessionId: string | null; source: string }): Promise<void>;
  updateProfile(actor: Actor, input: { fullName: string }): Promise<Actor>;
}

export interface OwnAccountPorts {
  database: Database;
  clock: Clock;
  accounts: AccountRepository;
  sessions: Pick<Sessions, 'revokeAll'>;
  throttle: SignInThrottle;
}

export const createOwnAccount = ({ database, clock, accounts, sessions, throttle }: OwnAccountPorts): OwnAccount => {
  const open = async (actor: Actor): Promise<AccountRow> => {
    const row = await accounts.find(actor.id);
    if (!row) throw new AppError('NOT_FOUND', 'This account does not exist.');
    return row;
  };
  return {
    changePassword: async (actor, { current, next }, { sessionId, source }) => {
      const row = await open(actor);
      const { emailKey, passwordHash } = row;
      if (emailKey === null || passwordHash === null) throw new AppError('CONFLICT', 'This account has no password yet. Register first.');
      await throttle.attempt(emailKey, source);
      if (!(await passwordMatches(passwordHash, current))) throw invalid('current', 'The current password is not right.');
      await throttle.succeeded(emailKey, source);
      const problem = passwordProblem(next, { email: emailKey, fullName: row.fullName });
      if (problem) throw invalid('next', problem);
      const made = await hashPassword(next);
      await database.unit(async () => {
        // The hash that was checked must still be the one: two changes at once would both succeed otherwise.
        if ((await open(actor)).passwordHash !== passwordHash) throw new AppError('CONFLICT', 'The password was changed meanwhile. Sign in again.');
        await accounts.update(actor.id, { passwordHash: made, updatedAt: clock.now().toISOString() });
        await sessions.revokeAll(actor.id, sessionId);
      });
    },
    updateProfile: (actor, { fullName }) =>
      database.unit(async () => {
        const row = { ...(await open(actor)), fullName, updatedAt: clock.now().toISOString() };
        await accounts.update(actor.id, { fullName, updatedAt: row.updatedAt });
        return actorOf(row);
      }),
  };
};
