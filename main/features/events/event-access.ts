import type { MeDto } from '@shared/contracts/system';
import type { AppEvent } from '@shared/events';
import type { TokenHolder } from '../../trpc/context';

/** Asked before each event leaves: whose subscription it is by now, and whether that account may see what happened. */
export interface EventAccess {
  /** Null: the session has ended or is locked, and with it the subscription. */
  account(holder: TokenHolder): Promise<MeDto | null>;
  maySee(account: MeDto, event: AppEvent): Promise<boolean>;
}
