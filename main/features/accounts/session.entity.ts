import { EntitySchema } from 'typeorm';
import { idColumn, optionalTime, refColumn, textColumn, timeColumn } from '../../db/columns';

/** One sign-in and the refresh tokens that came of it one after the other. */
export interface SessionRow {
  id: string;
  accountId: string;
  /** Digest of the id of the one refresh token that is good now. */
  tokenHash: string;
  device: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  revokedAt: string | null;
}

export const SessionEntity = new EntitySchema<SessionRow>({
  name: 'Session',
  tableName: 'sessions',
  columns: { id: idColumn, accountId: refColumn, tokenHash: textColumn, device: textColumn, createdAt: timeColumn, lastSeenAt: timeColumn, expiresAt: timeColumn, revokedAt: optionalTime },
});
