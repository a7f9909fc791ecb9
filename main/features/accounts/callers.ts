// Who a caller is, asked anew for every call: a session that was revoked or an account that was switched off counts at once.
import { AppError } from '../../core/app-error';
import type { TokenHolder } from '../../trpc/context';
import type { Actor } from './actor';
import type { Authenticated, Sessions } from './sessions';

export interface Callers {
  /** The account behind the holder's tokens, renewed when they are old; the local account while there is no other; else nobody. */
  resolve(holder: TokenHolder): Promise<{ account: Actor | null; sessionId: string | null }>;
  /** @throws UNAUTHENTICATED */
  refresh(holder: TokenHolder): Promise<void>;
  /** Ends the holder's session, if it has one, and forgets its tokens. */
  end(holder: TokenHolder): Promise<void>;
}

export interface CallerPorts {
  sessions: Sessions;
  hasAccounts(): Promise<boolean>;
  local: Actor;
}

const signedOut = (): AppError => new AppError('UNAUTHENTICATED', 'Sign in first.');

export const createCallers = ({ sessions, hasAccounts, local }: CallerPorts): Callers => {
  // One renewal at a time a holder: two at once would look like the replay of a stolen token.
  const renewals = new WeakMap<TokenHolder, Promise<void>>();

  const renew = async (holder: TokenHolder): Promise<void> => {
    const held = holder.tokens;
    if (held === null) throw signedOut();
    try {
      const tokens = await sessions.refresh(held.refresh);
      if (holder.tokens === held) holder.tokens = tokens;
    } catch (error) {
      if (error instanceof AppError && error.code === 'UNAUTHENTICATED' && holder.tokens === held) holder.tokens = null;
      throw error;
    }
  };
  const refresh = (holder: TokenHolder): Promise<void> => {
    const running = renewals.get(holder) ?? renew(holder).finally(() => renewals.delete(holder));
    renewals.set(holder, running);
    return running;
  };
  const authenticate = async (holder: TokenHolder): Promise<Authenticated | null> => {
    const held = holder.tokens;
    if (held === null) return null;
    const found = await sessions.authenticate(held.access);
    if (found !== 'expired') return found;
    try {
      if (holder.tokens === held) await refresh(holder);
    } catch (error) {
      if (error instanceof AppError && error.code === 'UNAUTHENTICATED') return null;
      throw error;
    }
    const renewed = holder.tokens === null ? null : await sessions.authenticate(holder.tokens.access);
    return renewed === 'expired' ? null : renewed;
  };

  return {
    refresh,
    resolve: async (holder) => {
      const found = await authenticate(holder);
      if (found) return { account: found.actor, sessionId: found.sessionId };
      return { account: (await hasAccounts()) ? null : local, sessionId: null };
    },
    end: async (holder) => {
      const found = await authenticate(holder);
      holder.tokens = null;
      if (found) await sessions.revoke(found.actor.id, found.sessionId);
    },
  };
};
