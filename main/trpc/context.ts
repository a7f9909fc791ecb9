import type { MeDto } from '@shared/contracts/system';
import type { Logger } from '../core/ports/logger';

/** The caller of a procedure. `account` null: signed out. Never throws while it is made (trpc-electron would hang). */
export interface Context {
  account: MeDto | null;
  traceId: string;
  log: Logger;
}
