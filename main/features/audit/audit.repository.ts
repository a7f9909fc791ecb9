import type { SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import type { auditListInput } from '@shared/contracts/audit';
import { pageByCursor } from '../../db/cursor';
import type { Database } from '../../db/database';
import { AuditEntity, type AuditRow } from './audit.entity';

export type AuditFilters = Omit<z.output<typeof auditListInput>, 'cursor' | 'limit'>;
type Place = Pick<z.output<typeof auditListInput>, 'cursor' | 'limit'>;

const filtered = (rows: SelectQueryBuilder<AuditRow>, { actorId, group, targetId, outcome, from, to }: AuditFilters): SelectQueryBuilder<AuditRow> => {
  if (actorId) rows.andWhere('audit.actorId = :actorId', { actorId });
  if (group) rows.andWhere('audit.targetType = :group', { group });
  if (targetId) rows.andWhere('audit.targetId = :targetId', { targetId });
  if (outcome) rows.andWhere(outcome === 'ok' ? `audit.outcome = 'ok'` : `audit.outcome <> 'ok'`);
  if (from) rows.andWhere('audit.at >= :from', { from });
  if (to) rows.andWhere('audit.at < :to', { to });
  return rows;
};

export const createAuditRepository = (database: Database) => ({
  insert: async (row: AuditRow): Promise<void> => { await database.writer().insert(AuditEntity, row); },
  /** Newest first. */
  page: (filters: AuditFilters, place: Place): Promise<{ rows: AuditRow[]; nextCursor: string | null }> =>
    pageByCursor(filtered(database.reader().createQueryBuilder(AuditEntity, 'audit').where('1 = 1'), filters), place, 'DESC'),
  /** As the accounts are called now. */
  names: async (ids: readonly string[]): Promise<Map<string, string>> => {
    const rows = (await database.reader().query(`SELECT id, full_name AS name FROM accounts WHERE id IN (${ids.map(() => '?').join(', ')})`, [...ids])) as { id: string; name: string }[];
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
});
