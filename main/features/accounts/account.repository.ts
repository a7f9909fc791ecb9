import { IsNull, Not } from 'typeorm';
import type { Role } from '@shared/permissions';
import { Conditions, limitOf, type Paging } from '../../db/list-query';
import type { Database } from '../../db/database';
import { AccountEntity, type AccountRow } from './account.entity';

/** @param changed hears of every committed change of an account: what was remembered of it is old */
export const createAccountRepository = (database: Database, changed: () => void = () => {}) => ({
  find: (id: string): Promise<AccountRow | null> => database.reader().findOneBy(AccountEntity, { id, deletedAt: IsNull() }),
  findByEmailKey: (emailKey: string): Promise<AccountRow | null> => database.reader().findOneBy(AccountEntity, { emailKey }),
  /** The row that stands for the person before anyone has registered. */
  findLocal: (): Promise<AccountRow | null> => database.reader().findOne(AccountEntity, { where: { emailKey: IsNull(), deletedAt: IsNull() }, order: { createdAt: 'ASC' } }),
  /** Whether anyone has registered. */
  any: (): Promise<boolean> => database.reader().existsBy(AccountEntity, { emailKey: Not(IsNull()) }),
  admins: (): Promise<AccountRow[]> => database.reader().find(AccountEntity, { where: { role: 'admin', active: true, deletedAt: IsNull() }, order: { createdAt: 'ASC', id: 'ASC' } }),
  insert: async (row: AccountRow): Promise<void> => { await database.writer().insert(AccountEntity, row); },
  /** Told to `changed` once it is committed. */
  update: async (id: string, change: Partial<AccountRow>): Promise<void> => {
    await database.writer().update(AccountEntity, { id }, change);
    database.afterCommit(changed);
  },
  list: async ({ search, role, active, ...paging }: Paging & { search?: string | undefined; role?: Role | undefined; active?: boolean | undefined }): Promise<{ rows: AccountRow[]; total: number }> => {
    const { where, params } = new Conditions().add('email_key IS NOT NULL').when(role, 'role = ?').when(active === undefined ? undefined : Number(active), 'active = ?').search(search, ['full_name', 'email']);
    const found = (await database.reader().query(`SELECT id FROM accounts ${where} ORDER BY full_name COLLATE NOCASE, id LIMIT ? OFFSET ?`, [...params, ...limitOf(paging)])) as { id: string }[];
    const [count] = (await database.reader().query(`SELECT count(*) AS total FROM accounts ${where}`, params)) as { total: number }[];
    const rows = await Promise.all(found.map(({ id }) => database.reader().findOneByOrFail(AccountEntity, { id })));
    return { rows, total: count?.total ?? 0 };
  },
  /** When each account last had a sign of life. */
  lastSeen: async (ids: readonly string[]): Promise<Map<string, string>> => {
    const rows = (await database.reader().query(`SELECT account_id AS id, max(last_seen_at) AS at FROM sessions WHERE account_id IN (${ids.map(() => '?').join(', ')}) GROUP BY account_id`, [...ids])) as { id: string; at: string }[];
    return new Map(rows.map(({ id, at }) => [id, at]));
  },
  /** Gives what one account owns to another; what was learned of the person goes. */
  handOver: async (from: string, to: string): Promise<void> => {
    await database.writer().query('DELETE FROM style_cards WHERE account_id = ?', [from]);
    for (const table of ['campaigns', 'personas']) await database.writer().query(`UPDATE ${table} SET owner_id = ? WHERE owner_id = ?`, [to, from]);
  },
});
export type AccountRepository = ReturnType<typeof createAccountRepository>;
