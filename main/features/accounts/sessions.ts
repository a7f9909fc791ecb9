// Sessions: a family of refresh tokens of which one is good at a time. Using an old one again means that someone else has
// it: the whole family ends then.
import { createHash } from 'node:crypto';
import type { SessionDto } from '@shared/contracts/account';
import { AppError } from '../../core/app-error';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { AccountRow } from './account.entity';
import { actorOf } from './account.mapper';
import type { AccountRepository } from './account.repository';
import type { SessionRepository } from './session.repository';
import type { SessionRow } from './session.entity';
import type { Authenticated, RememberedCallers } from './remembered-callers';
import { tokenLifeMs, type TokenClaims, type TokenSigner } from './token-signer';

export interface TokenPair {
  access: string;
  refresh: string;
}

export interface Sessions {
  open(account: AccountRow, device: string): Promise<TokenPair>;
  /** `expired` asks for a refresh; null: the token, its session or its account is not good (any more). */
  authenticate(access: string): Promise<Authenticated | 'expired' | null>;
  /** A new pair for the one refresh token that is good. @throws UNAUTHENTICATED; a token that was used before ends its family */
  refresh(refresh: string): Promise<TokenPair>;
  list(accountId: string, current: string | null): Promise<SessionDto[]>;
  /** @throws NOT_FOUND unless it is a live session of the account */
  revoke(accountId: string, sessionId: string): Promise<void>;
  /** Ends all of an account but `except`; joins an open unit of work. */
  revokeAll(accountId: string, except: string | null): Promise<void>;
}

export interface SessionPorts {
  database: Database;
  clock: Clock;
  signer: TokenSigner;
  accounts: AccountRepository;
  sessions: SessionRepository;
  remembered: RememberedCallers;
}

const dtoOf = ({ id, device, createdAt, lastSeenAt, expiresAt }: SessionRow, current: string | null): SessionDto => ({ id, device, createdAt, lastSeenAt, expiresAt, current: id === current });

const digest = (tokenId: string): string => createHash('sha256').update(tokenId).digest('hex');
const ended = (): AppError => new AppError('UNAUTHENTICATED', 'Your session has ended. Sign in again.');

/** Checks that hold for every use of a session. */
const isLive = (row: SessionRow, now: string): boolean => row.revokedAt === null && row.expiresAt > now;

/** Reads an access token against its session and account, or from what is remembered of it. */
const createAuthentication = ({ signer, sessions, remembered, clock, activeAccount }: Pick<SessionPorts, 'signer' | 'sessions' | 'remembered' | 'clock'> & { activeAccount(id: string): Promise<AccountRow | null> }): Sessions['authenticate'] =>
  async (access) => {
    const known = remembered.find(access, clock.now().getTime());
    if (known) return known;
    const remember = remembered.begin();
    const claims = await signer.read('access', access);
    if (typeof claims === 'string') return claims === 'expired' ? 'expired' : null;
    const [session, account] = await Promise.all([sessions.find(claims.sessionId), activeAccount(claims.accountId)]);
    if (!session || !account || session.accountId !== account.id || !isLive(session, clock.now().toISOString())) return null;
    const found = { actor: actorOf(account), sessionId: session.id };
    remember(access, found, Math.min(claims.expiresAtMs, Date.parse(session.expiresAt)));
    return found;
  };

export const createSessions = ({ database, clock, signer, accounts, sessions, remembered }: SessionPorts): Sessions => {
  const now = (): string => clock.now().toISOString();
  /** Wakes what is open for the account: a subscription asks again whose it is. */
  const changed = (accountId: string): void => database.record({ type: 'account.changed', accountId });
  const refreshEnd = (): string => new Date(clock.now().getTime() + tokenLifeMs.refresh).toISOString();
  const sign = async (accountId: string, sessionId: string, tokenId: string): Promise<TokenPair> => ({
    access: await signer.sign('access', { accountId, sessionId, tokenId: newId() }),
    refresh: await signer.sign('refresh', { accountId, sessionId, tokenId }),
  });
  const activeAccount = async (id: string): Promise<AccountRow | null> => {
    const row = await accounts.find(id);
    return row?.active ? row : null;
  };

  /** Makes `next` the one token that is good. @returns false when the session is over, which the replay of an old token makes it */
  const rotate = ({ accountId, sessionId, tokenId }: TokenClaims, next: string): Promise<boolean> =>
    database.unit(async () => {
      const session = await sessions.find(sessionId);
      if (!session || session.accountId !== accountId || !isLive(session, now()) || !(await activeAccount(accountId))) return false;
      if (session.tokenHash === digest(tokenId)) {
        await sessions.update(sessionId, { tokenHash: digest(next), lastSeenAt: now(), expiresAt: refreshEnd() });
        return true;
      }
      // Invariant: the end of a replayed family is committed, so nothing is thrown inside the unit (account-sessions.test.ts).
      await sessions.revoke(sessionId, now());
      changed(accountId);
      return false;
    });

  return {
    open: async (account, device) => {
      const [id, tokenId, at] = [newId(), newId(), now()];
      const tokens = await sign(account.id, id, tokenId);
      await database.unit(async () => {
        await sessions.insert({ id, accountId: account.id, tokenHash: digest(tokenId), device, createdAt: at, lastSeenAt: at, expiresAt: refreshEnd(), revokedAt: null });
        changed(account.id);
      });
      return tokens;
    },
    authenticate: createAuthentication({ signer, sessions, remembered, clock, activeAccount }),
    refresh: async (token) => {
      const claims = await signer.read('refresh', token);
      if (typeof claims === 'string') throw ended();
      const next = newId();
      const tokens = await sign(claims.accountId, claims.sessionId, next);
      if (!(await rotate(claims, next))) throw ended();
      return tokens;
    },
    list: async (accountId, current) => (await sessions.listLive(accountId, now())).map((row) => dtoOf(row, current)),
    revoke: (accountId, sessionId) =>
      database.unit(async () => {
        const row = await sessions.find(sessionId);
        if (!row || row.accountId !== accountId || !isLive(row, now())) throw new AppError('NOT_FOUND', 'This session has ended or does not exist.');
        await sessions.revoke(sessionId, now());
        changed(accountId);
      }),
    revokeAll: (accountId, except) =>
      database.unit(async () => {
        await sessions.revokeAll(accountId, now(), except);
        changed(accountId);
      }),
  };
};
