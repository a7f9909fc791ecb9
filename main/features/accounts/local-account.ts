import { rolePermissions } from '@shared/permissions';
import type { Clock } from '../../core/ports/clock';
import { newId } from '../../core/ids';
import type { Database } from '../../db/database';
import { AccountEntity, type AccountRow } from './account.entity';
import type { Actor } from './actor';

const actorOf = (row: AccountRow): Actor => ({ id: row.id, fullName: row.fullName, role: row.role, permissions: [...rolePermissions[row.role]], local: true });

/** The one account of a workspace until accounts arrive; its rows are inherited by the first admin. Made on the first opening. */
export const ensureLocalAccount = async (database: Database, clock: Clock): Promise<Actor> => {
  const [known] = await database.reader().find(AccountEntity, { order: { createdAt: 'ASC' }, take: 1 });
  if (known) return actorOf(known);
  const now = clock.now().toISOString();
  const row: AccountRow = { id: newId(), fullName: 'Local account', role: 'admin', createdAt: now, updatedAt: now };
  if (!database.readOnly) await database.unit(() => database.writer().insert(AccountEntity, row));
  return actorOf(row);
};
