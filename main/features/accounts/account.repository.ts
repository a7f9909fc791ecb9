import { IsNull, Not } from 'typeorm';
import { Conditions, limitOf, type Paging } from '../../db/list-query';
import type { Database } from '../../db/database';
import { AccountEntity, type AccountRow } from './account.entity';

export const createAccountRepository = (database: Database) => ({
  find: (id: string): Promise<AccountRow | null> => database.reader().findOneBy(AccountEntity, { id, deletedAt: IsNull() }),
  findByEmailKey: (emailKey: string): Promise<AccountRow | null> => database.reader().findOneBy(AccountEntity, { emailKey }),
  /** The row that stands for the person before anyone has registered. */
  findLocal: (): Promise<AccountRow | null> => database.reader().findOne(AccountEntity, { where: { emailKey: IsNull(), deletedAt: IsNull() }, order: { createdAt: 'ASC' } }),
  /** Whether anyone has registered. */
  any: (): Promise<boolean> => database.reader().existsBy(AccountEntity, { emailKey: Not(IsNull()) }),
  admins: (): Promise<AccountRow[]> => database.reader().find(AccountEntity, { where: { role: 'admin', active: true, deletedAt: IsNull() }, order: { createdAt: 'ASC', id: 'ASC' } }),
  insert: async (row: AccountRow): Promise<void> => { await database.writer().insert(AccountEntity, row); },
  update: async (id: string, change: Partial<AccountRow>): Promise<void> => { await database.writer().update(AccountEntity, { id }, change); },
  list: async ({ search, ...paging }: Paging & { search?: string | undefined }): Promise<{ rows: AccountRow[]; total: number }> => {
    const { where, params } = new Conditions().add('email_key IS NOT NULL').search(search, ['full_name', 'email']);
    const found = (await database.reader().query(`SELECT id FROM accounts ${where} ORDER BY full_name COLLATE NOCASE, id LIMIT ? OFFSET ?`, [...params, ...limitOf(paging)])) as { id: string }[];
    const [count] = (await database.reader().query(`SELECT count(*) AS total FROM accounts ${where}`, params)) as { total: number }[];
    const rows = await Promise.all(found.map(({ id }) => database.reader().findOneByOrFail(AccountEntity, { id })));
    return { rows, total: count?.total ?? 0 };
  },
  /** Gives what one account owns to another. */
  handOver: async (from: string, to: string): Promise<void> => {
    for (const table of ['campaigns', 'personas']) await database.writer().query(`UPDATE ${table} SET owner_id = ? WHERE owner_id = ?`, [to, from]);
  },
});
export type AccountRepository = ReturnType<typeof createAccountRepository>;
