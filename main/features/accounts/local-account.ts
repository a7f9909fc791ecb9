import type { Clock } from '../../core/ports/clock';
import { newId } from '../../core/ids';
import type { Database } from '../../db/database';
import { AccountEntity, type AccountRow } from './account.entity';
import { actorOf } from './account.mapper';
import { createAccountRepository } from './account.repository';
import type { Actor } from './actor';

/**
 * Who acts where nobody signs in (no account yet, the command line): the local account, made on the first opening, or once
 * people have registered the oldest admin, who took its row over.
 */
export const ensureLocalAccount = async (database: Database, clock: Clock): Promise<Actor> => {
  const repository = createAccountRepository(database);
  const known = (await repository.findLocal()) ?? (await repository.admins())[0];
  if (known) return actorOf(known);
  const now = clock.now().toISOString();
  const row: AccountRow = {
    id: newId(), fullName: 'Local account', role: 'admin', email: null, emailKey: null, passwordHash: null, active: true, extraPermissions: [], withdrawnPermissions: [],
    recoveryHash: null, mustChangePassword: false, lockAfterMinutes: 0, createdAt: now, updatedAt: now, deletedAt: null,
  };
  if (!database.readOnly) await database.unit(() => database.writer().insert(AccountEntity, row));
  return actorOf(row);
};
