import { IsNull, MoreThan } from 'typeorm';
import type { Database } from '../../db/database';
import { SessionEntity, type SessionRow } from './session.entity';

/** @param changed hears of every committed change of a session */
export const createSessionRepository = (database: Database, changed: () => void = () => {}) => ({
  find: (id: string): Promise<SessionRow | null> => database.reader().findOneBy(SessionEntity, { id }),
  /** Those that can still be used, the newest first. */
  listLive: (accountId: string, now: string): Promise<SessionRow[]> =>
    database.reader().find(SessionEntity, { where: { accountId, revokedAt: IsNull(), expiresAt: MoreThan(now) }, order: { lastSeenAt: 'DESC', id: 'DESC' } }),
  insert: async (row: SessionRow): Promise<void> => { await database.writer().insert(SessionEntity, row); },
  update: async (id: string, change: Partial<SessionRow>): Promise<void> => {
    await database.writer().update(SessionEntity, { id }, change);
    database.afterCommit(changed);
  },
  revoke: async (id: string, at: string): Promise<void> => {
    await database.writer().update(SessionEntity, { id, revokedAt: IsNull() }, { revokedAt: at });
    database.afterCommit(changed);
  },
  /** @param except the session that goes on, or null to end all */
  revokeAll: async (accountId: string, at: string, except: string | null): Promise<void> => {
    await database.writer().query(`UPDATE sessions SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL AND id <> ?`, [at, accountId, except ?? '']);
    database.afterCommit(changed);
  },
});
export type SessionRepository = ReturnType<typeof createSessionRepository>;
