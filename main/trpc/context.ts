import type { MeDto } from '@shared/contracts/system';
import type { Logger } from '../core/ports/logger';
import type { Audit } from './audit';
import type { RateClass, RateLimiter } from './rate-limit';

/** Where the tokens of one window, or of one caller from outside, are kept. They never leave main towards a page. */
export interface TokenHolder {
  /** Whom failed sign-ins and calls are counted for beside the account. */
  readonly source: string;
  tokens: { access: string; refresh: string } | null;
  /** Its person must show the password before anything else. */
  locked: boolean;
  /** The refresh token also stands where secrets are kept, so that a restart finds it. */
  kept: boolean;
}

/** The caller of a procedure. `account` null: signed out or locked. Never throws while it is made (trpc-electron would hang). */
export interface Context {
  account: MeDto | null;
  /** Null for the local account and for who is signed out. */
  sessionId: string | null;
  /** Whose window this is while it is locked. */
  locked: { fullName: string; email: string } | null;
  holder: TokenHolder;
  traceId: string;
  log: Logger;
  audit: Audit;
  /** The classes of calls that are counted for this caller. */
  limits: { limiter: RateLimiter; classes: readonly RateClass[] };
}

export const emptyHolder = (source: string): TokenHolder => ({ source, tokens: null, locked: false, kept: false });
