import type { z } from 'zod';
import type { loginInput, recoverInput, registerInput } from '@shared/contracts/account';
import { AppError } from '../../core/app-error';
import type { TokenHolder } from '../../trpc/context';
import type { Clock } from '../../core/ports/clock';
import type { SecretStore } from '../../core/ports/secret-store';
import type { Database } from '../../db/database';
import { actorOf } from './account.mapper';
import { createAccountRepository } from './account.repository';
import type { Actor } from './actor';
import { createCallers, type Callers } from './callers';
import { createKeptSession } from './kept-session';
import { createOwnAccount, type OwnAccount } from './own-account';
import { createRecovery } from './recovery';
import { createRegistration } from './registration';
import { createRememberedCallers } from './remembered-callers';
import { createSessionRepository } from './session.repository';
import { createSessions, type Sessions } from './sessions';
import { createSignIn } from './sign-in';
import { createSignInThrottle } from './sign-in-throttle';
import { createTokenSigner } from './token-signer';
import { createUsers, type Users } from './users';

/** Accounts, sign-ins and who a caller is. Tokens go into the caller's holder and nowhere else. */
export interface AccountService extends Omit<OwnAccount, 'requirePassword'>, Pick<Sessions, 'list' | 'revoke'>, Pick<Callers, 'resolve' | 'resume' | 'refresh'> {
  users: Users;
  hasAccounts(): Promise<boolean>;
  /** Signs the holder in too, unless someone is signed in there. @throws VALIDATION CONFLICT */
  register(input: z.output<typeof registerInput>, holder: TokenHolder): Promise<{ account: Actor; recoveryCode: string | null }>;
  /** The session that was there before ends. @throws UNAUTHENTICATED RATE_LIMITED */
  login(input: z.output<typeof loginInput>, holder: TokenHolder): Promise<Actor>;
  /** Signs in with the recovery code and a new password. @throws VALIDATION UNAUTHENTICATED RATE_LIMITED */
  recover(input: z.output<typeof recoverInput>, holder: TokenHolder): Promise<{ account: Actor; recoveryCode: string }>;
  /** The holder asks for the password before anything else. @throws CONFLICT for the local account */
  lock(actor: Actor, holder: TokenHolder): Promise<void>;
  /** @throws UNAUTHENTICATED RATE_LIMITED */
  unlock(password: string, holder: TokenHolder): Promise<Actor>;
  /** @param actor null: nobody, or the window is locked */
  logout(actor: Actor | null, everywhere: boolean, holder: TokenHolder): Promise<void>;
}

export interface AccountPorts {
  database: Database;
  clock: Clock;
  secrets: SecretStore;
  /** Who acts as long as nobody has registered. */
  local: Actor;
}

const thisDevice = 'This computer';

export const createAccountService = ({ database, clock, secrets, local }: AccountPorts): AccountService => {
  const remembered = createRememberedCallers();
  const accounts = createAccountRepository(database, remembered.forget);
  const sessions = createSessions({ database, clock, accounts, remembered, sessions: createSessionRepository(database, remembered.forget), signer: createTokenSigner({ secrets, clock }) });
  const throttle = createSignInThrottle({ database, clock });
  const parts = { database, clock, accounts, sessions, throttle };
  const [register, signIn, recover, own] = [createRegistration(parts), createSignIn(parts), createRecovery(parts), createOwnAccount(parts)];
  let known = false; // once there is an account there is always one: the last admin can not be deleted
  const hasAccounts = async (): Promise<boolean> => (known ||= await accounts.any());
  const callers = createCallers({ sessions, kept: createKeptSession(secrets), hasAccounts, local });

  return {
    hasAccounts,
    users: createUsers(parts),
    list: sessions.list,
    revoke: sessions.revoke,
    resolve: callers.resolve,
    resume: callers.resume,
    refresh: callers.refresh,
    changePassword: own.changePassword,
    updateProfile: own.updateProfile,
    newRecoveryCode: own.newRecoveryCode,
    register: async ({ device = thisDevice, keep, ...input }, holder) => {
      const { row, recoveryCode } = await register(input);
      if (holder.tokens === null) await callers.begin(holder, await sessions.open(row, device), keep);
      return { account: actorOf(row), recoveryCode };
    },
    login: async ({ device = thisDevice, keep, ...input }, holder) => {
      const row = await signIn(input, holder.source);
      await callers.end(holder);
      await callers.begin(holder, await sessions.open(row, device), keep);
      return actorOf(row);
    },
    recover: async (input, holder) => {
      const { row, recoveryCode } = await recover(input, holder.source);
      await callers.end(holder);
      await callers.begin(holder, await sessions.open(row, input.device ?? thisDevice), false);
      return { account: actorOf(row), recoveryCode };
    },
    lock: async (actor, holder) => {
      if (actor.local) throw new AppError('CONFLICT', 'Without an account there is no password that could open a lock. Create an account first.');
      await callers.setLocked(holder, true);
    },
    unlock: async (password, holder) => {
      const found = await callers.authenticate(holder);
      if (!found) throw new AppError('UNAUTHENTICATED', 'Your session has ended. Sign in again.', { details: { reason: 'signed-out' } });
      await own.requirePassword(found.actor.id, password, holder.source);
      await callers.setLocked(holder, false);
      return found.actor;
    },
    logout: async (actor, everywhere, holder) => {
      await callers.end(holder);
      if (everywhere && actor) await sessions.revokeAll(actor.id, null);
    },
  };
};
