import type { MeDto } from '@shared/contracts/system';
import type { Logger } from '../core/ports/logger';

/** Where the tokens of one window, or of one caller from outside, are kept. They never leave main towards a page. */
export interface TokenHolder {
  /** Whom failed sign-ins are counted for beside the account. */
  readonly source: string;
  tokens: { access: string; refresh: string } | null;
}

/** The caller of a procedure. `account` null: signed out. Never throws while it is made (trpc-electron would hang). */
export interface Context {
  account: MeDto | null;
  /** Null for the local account and for who is signed out. */
  sessionId: string | null;
  holder: TokenHolder;
  traceId: string;
  log: Logger;
}

export const emptyHolder = (source: string): TokenHolder => ({ source, tokens: null });
