import type { z } from 'zod';
import type { loginInput, registerInput } from '@shared/contracts/account';
import type { TokenHolder } from '../../trpc/context';
import type { Clock } from '../../core/ports/clock';
import type { SecretStore } from '../../core/ports/secret-store';
import type { Database } from '../../db/database';
import { actorOf } from './account.mapper';
import { createAccountRepository } from './account.repository';
import type { Actor } from './actor';
import { createCallers, type Callers } from './callers';
import { createOwnAccount, type OwnAccount } from './own-account';
import { createRegistration } from './registration';
import { createSessionRepository } from './session.repository';
import { createSessions, type Sessions } from './sessions';
import { createSignIn } from './sign-in';
import { createSignInThrottle } from './sign-in-throttle';
import { createTokenSigner } from './token-signer';
import { createUsers, type Users } from './users';

/** Accounts, sign-ins and who a caller is. Tokens go into the caller's holder and nowhere else. */
export interface AccountService extends OwnAccount, Pick<Sessions, 'list' | 'revoke'>, Pick<Callers, 'resolve'> {
  users: Users;
  hasAccounts(): Promise<boolean>;
  /** Signs the holder in too, unless someone is signed in there. @throws VALIDATION CONFLICT */
  register(input: z.output<typeof registerInput>, holder: TokenHolder): Promise<{ account: Actor; recoveryCode: string | null }>;
  /** The session that was there before ends. @throws UNAUTHENTICATED RATE_LIMITED */
  login(input: z.output<typeof loginInput>, holder: TokenHolder): Promise<Actor>;
  /** @throws UNAUTHENTICATED */
  refresh(holder: TokenHolder): Promise<void>;
  logout(actor: Actor, everywhere: boolean, holder: TokenHolder): Promise<void>;
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
  const accounts = createAccountRepository(database);
  const sessions = createSessions({ database, clock, accounts, sessions: createSessionRepository(database), signer: createTokenSigner({ secrets, clock }) });
  const throttle = createSignInThrottle({ database, clock });
  const [register, signIn] = [createRegistration({ database, clock, accounts }), createSignIn({ accounts, throttle })];
  let known = false; // once there is an account there is always one: the last admin can not be deleted
  const hasAccounts = async (): Promise<boolean> => (known ||= await accounts.any());
  const callers = createCallers({ sessions, hasAccounts, local });

  return {
    hasAccounts,
    users: createUsers({ database, clock, accounts, sessions }),
    list: sessions.list,
    revoke: sessions.revoke,
    resolve: callers.resolve,
    refresh: callers.refresh,
    ...createOwnAccount({ database, clock, accounts, sessions, throttle }),
    register: async ({ device = thisDevice, ...input }, holder) => {
      const { row, recoveryCode } = await register(input);
      if (holder.tokens === null) holder.tokens = await sessions.open(row, device);
      return { account: actorOf(row), recoveryCode };
    },
    login: async ({ device = thisDevice, ...input }, holder) => {
      const row = await signIn(input, holder.source);
      await callers.end(holder);
      holder.tokens = await sessions.open(row, device);
      return actorOf(row);
    },
    logout: async (actor, everywhere, holder) => {
      await callers.end(holder);
      if (everywhere) await sessions.revokeAll(actor.id, null);
    },
  };
};
