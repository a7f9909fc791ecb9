// Who calls from a window, and what that caller may hear: sessions, limits, the record of acts.
import { randomUUID } from 'node:crypto';
import type { Logger } from '../core/ports/logger';
import type { AccountService } from '../features/accounts';
import type { AuditService } from '../features/audit';
import type { EventAccess } from '../features/events';
import type { Context, TokenHolder } from '../trpc/context';
import { createRateLimiter } from '../trpc/rate-limit';
import { createEventVisibility, type RowOwners } from './event-visibility';
import { windowHolders } from './window-holders';

export interface WindowCallers {
  access: EventAccess;
  /** The session the window is signed in with, or the local account while there is no other. */
  createContext(window: number): Promise<Context>;
  /** Whose windows are open: ids of accounts, null for one that is locked or signed out. */
  present(): Promise<(string | null)[]>;
  /** Told when somebody else, or nobody any more, is signed in at a window. */
  onTurn(listener: () => void): void;
  /** The window is closed. */
  forgetWindow(window: number): void;
  /** Locks every window whose account has set a time after which it locks: its person has left the computer. */
  lockWindows(): Promise<void>;
}

export const createWindowCallers = ({ accounts, audit, log, owners }: { accounts: AccountService; audit: AuditService; log: Logger; owners: RowOwners }): WindowCallers => {
  const holders = windowHolders(accounts.resume);
  const lastAt = new Map<number, string | null>();
  const listeners: (() => void)[] = [];
  const seen = (window: number, accountId: string | null): void => {
    if (lastAt.get(window) === accountId) return;
    lastAt.set(window, accountId);
    for (const listener of listeners) listener();
  };
  // In the window only what tries passwords or sets agents to work is counted: the person reads as fast as they like.
  const limits: Context['limits'] = { limiter: createRateLimiter(), classes: ['auth', 'agents'] };
  const lockAway = async (holder: TokenHolder): Promise<void> => {
    const { account } = await accounts.resolve(holder);
    if (!account || account.local || account.lockAfterMinutes === 0) return;
    await accounts.lock(account, holder);
    await audit.record({ actorId: account.id, action: 'auth.lock', targetType: 'auth', targetId: null, outcome: 'ok', fields: [], values: {} });
  };
  return {
    access: { account: async (holder) => (await accounts.resolve(holder)).account, maySee: createEventVisibility(owners) },
    createContext: async (window) => {
      const holder = await holders.of(window);
      const caller = await accounts.resolve(holder);
      seen(window, caller.account?.id ?? null);
      return { ...caller, holder, traceId: randomUUID(), log, audit: audit.record, limits };
    },
    present: async () => Promise.all((await holders.all()).map(async (holder) => (await accounts.resolve(holder)).account?.id ?? null)),
    onTurn: (listener) => void listeners.push(listener),
    forgetWindow: (window) => { lastAt.delete(window); holders.forget(window); },
    lockWindows: async () => { for (const holder of await holders.all()) await lockAway(holder); },
  };
};
