// Who a caller is, asked anew for every call: a session that was revoked or an account that was switched off counts at once.
import { AppError } from '../../core/app-error';
import type { TokenHolder } from '../../trpc/context';
import type { Actor } from './actor';
import type { KeptSession } from './kept-session';
import type { Authenticated } from './remembered-callers';
import type { Sessions, TokenPair } from './sessions';

export interface Caller {
  account: Actor | null;
  sessionId: string | null;
  /** Whose window it is while it is locked. */
  locked: { fullName: string; email: string } | null;
}

export interface Callers {
  /** The account behind the holder's tokens, renewed when they are old; the local account while there is no other; else nobody. */
  resolve(holder: TokenHolder): Promise<Caller>;
  /** Whose session the holder has, locked or not. */
  authenticate(holder: TokenHolder): Promise<Authenticated | null>;
  /** @throws UNAUTHENTICATED */
  refresh(holder: TokenHolder): Promise<void>;
  /**
   * Whoever asks about the holder meanwhile waits: the first account exists a moment before its session does, and without
   * this its own window would look signed out.
   */
  entering<T>(holder: TokenHolder, work: () => Promise<T>): Promise<T>;
  /** Gives the holder a new session. */
  begin(holder: TokenHolder, tokens: TokenPair, keep: boolean): Promise<void>;
  /** Takes up the session that was kept over a restart, if there is one. Never throws. */
  resume(holder: TokenHolder): Promise<void>;
  setLocked(holder: TokenHolder, locked: boolean): Promise<void>;
  /** Ends the holder's session, if it has one, and forgets its tokens. */
  end(holder: TokenHolder): Promise<void>;
}

export interface CallerPorts {
  sessions: Sessions;
  kept: KeptSession;
  hasAccounts(): Promise<boolean>;
  local: Actor;
}

const signedOut = (): AppError => new AppError('UNAUTHENTICATED', 'Sign in first.', { details: { reason: 'signed-out' } });
const isRefusal = (error: unknown): boolean => error instanceof AppError && error.code === 'UNAUTHENTICATED';

/** What a holder's session goes through: renewed, kept, dropped. */
const createRenewal = ({ sessions, kept }: Pick<CallerPorts, 'sessions' | 'kept'>) => {
  // One renewal at a time a holder: two at once would look like the replay of a stolen token.
  const renewals = new WeakMap<TokenHolder, Promise<void>>();

  /** What a restart will find. Without a working keychain the session lasts as long as the app. @returns whether it will be found so */
  const keep = async (holder: TokenHolder): Promise<boolean> => {
    if (!holder.kept || !holder.tokens) return true;
    return kept.write({ refresh: holder.tokens.refresh, locked: holder.locked }).then(() => true, () => false);
  };
  const drop = async (holder: TokenHolder): Promise<void> => {
    const wasKept = holder.kept;
    Object.assign(holder, { tokens: null, locked: false, kept: false });
    if (wasKept) await kept.forget().catch(() => undefined);
  };
  const renew = async (holder: TokenHolder): Promise<void> => {
    const held = holder.tokens;
    if (held === null) throw signedOut();
    try {
      const tokens = await sessions.refresh(held.refresh);
      if (holder.tokens === held) holder.tokens = tokens;
      await keep(holder);
    } catch (error) {
      if (isRefusal(error) && holder.tokens === held) await drop(holder);
      throw error;
    }
  };
  const refresh = (holder: TokenHolder): Promise<void> => {
    const running = renewals.get(holder) ?? renew(holder).finally(() => renewals.delete(holder));
    renewals.set(holder, running);
    return running;
  };
  return { keep, drop, refresh };
};

/** Holders that get their first session just now. */
const createEntries = () => {
  const running = new WeakMap<TokenHolder, Promise<unknown>>();
  return {
    during: async <T>(holder: TokenHolder, work: () => Promise<T>): Promise<T> => {
      const entry = work();
      running.set(holder, entry);
      try {
        return await entry;
      } finally {
        running.delete(holder);
      }
    },
    /** Resolves when the holder's entry has ended, well or not; at once when there is none. */
    over: async (holder: TokenHolder): Promise<void> => { await running.get(holder)?.catch(() => undefined); },
  };
};

export const createCallers = ({ sessions, kept, hasAccounts, local }: CallerPorts): Callers => {
  const { keep, drop, refresh } = createRenewal({ sessions, kept });
  const entries = createEntries();
  const authenticate = async (holder: TokenHolder): Promise<Authenticated | null> => {
    const held = holder.tokens;
    if (held === null) return null;
    const found = await sessions.authenticate(held.access);
    if (found !== 'expired') return found;
    try {
      if (holder.tokens === held) await refresh(holder);
    } catch (error) {
      if (isRefusal(error)) return null;
      throw error;
    }
    const renewed = holder.tokens === null ? null : await sessions.authenticate(holder.tokens.access);
    return renewed === 'expired' ? null : renewed;
  };

  return {
    refresh,
    authenticate,
    entering: entries.during,
    resolve: async (holder) => {
      await entries.over(holder);
      const found = await authenticate(holder);
      if (found && holder.locked) return { account: null, sessionId: null, locked: { fullName: found.actor.fullName, email: found.actor.email ?? '' } };
      if (found) return { account: found.actor, sessionId: found.sessionId, locked: null };
      return { account: (await hasAccounts()) ? null : local, sessionId: null, locked: null };
    },
    begin: async (holder, tokens, keepIt) => {
      Object.assign(holder, { tokens, locked: false, kept: keepIt });
      await keep(holder);
    },
    resume: async (holder) => {
      try {
        const found = await kept.read();
        if (!found || holder.tokens !== null) return;
        Object.assign(holder, { tokens: { access: '', refresh: found.refresh }, locked: found.locked, kept: true });
        await refresh(holder);
      } catch {
        // No keychain, or the session has ended: the person signs in.
        Object.assign(holder, { tokens: null, locked: false, kept: false });
      }
    },
    setLocked: async (holder, locked) => {
      holder.locked = locked;
      // A keychain that did not take the lock still has the open session: its token is made an old one, which a restart can't use.
      if (!(await keep(holder)) && locked) await refresh(holder);
    },
    end: async (holder) => {
      const found = await authenticate(holder);
      await drop(holder);
      if (found) await sessions.revoke(found.actor.id, found.sessionId);
    },
  };
};
