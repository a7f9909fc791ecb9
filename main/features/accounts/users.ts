// What an admin does with the accounts of others. Nobody changes their own rights, nobody gives or takes what they do not
// hold, and one active admin is always left.
import type { z } from 'zod';
import type { deleteUserInput, updateUserInput, UserDto, userListInput, userPage } from '@shared/contracts/account';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { AccountRow } from './account.entity';
import { userDtoOf } from './account.mapper';
import type { AccountRepository } from './account.repository';
import { hashPassword } from './password-hash';
import { newTemporaryPassword } from './recovery-code';
import { effectivePermissions } from './account.rules';
import type { Actor } from './actor';
import type { Sessions } from './sessions';

export interface Users {
  list(input: z.output<typeof userListInput>): Promise<z.infer<typeof userPage>>;
  /** @throws NOT_FOUND */
  get(id: string): Promise<UserDto>;
  /** @throws NOT_FOUND FORBIDDEN CONFLICT (oneself, or the last admin) */
  update(actor: Actor, input: z.output<typeof updateUserInput>): Promise<UserDto>;
  /** The account gets a password that its person must change, shown to the admin this once; its sessions end. @throws as update */
  resetPassword(actor: Actor, id: string): Promise<string>;
  /** Soft: what they made stays and goes to another account. @throws NOT_FOUND FORBIDDEN CONFLICT (oneself, or the last admin) */
  delete(actor: Actor, input: z.output<typeof deleteUserInput>): Promise<void>;
}

export interface UserPorts {
  database: Database;
  clock: Clock;
  accounts: AccountRepository;
  sessions: Pick<Sessions, 'revokeAll'>;
}

const requireReach = (actor: Actor, row: AccountRow): void => {
  const permission = effectivePermissions(row).find((held) => !actor.permissions.includes(held));
  if (permission) throw new AppError('FORBIDDEN', 'Only someone who holds a right can give it, or change an account that has it.', { details: { permission } });
};

const isAdmin = (row: AccountRow): boolean => row.role === 'admin' && row.active && row.deletedAt === null && effectivePermissions(row).includes('manage_users');

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };
/** Only what was given: a field that is left out stays as it is. */
const given = <T extends object>(input: T): Given<T> => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Given<T>;

export const createUsers = ({ database, clock, accounts, sessions }: UserPorts): Users => {
  const open = async (id: string): Promise<AccountRow> => {
    const row = await accounts.find(id);
    if (!row || row.emailKey === null) throw new AppError('NOT_FOUND', 'This account does not exist.');
    return row;
  };
  const requireOtherAdmin = async (row: AccountRow): Promise<void> => {
    if (!isAdmin(row) || (await accounts.admins()).some((other) => other.id !== row.id && isAdmin(other))) return;
    throw new AppError('CONFLICT', 'This is the last admin. Make someone else an admin first.', { details: { reason: 'last-admin' } });
  };
  const dtoOf = async (row: AccountRow): Promise<UserDto> => userDtoOf(row, (await accounts.lastSeen([row.id])).get(row.id) ?? null);
  /** Read again inside the unit: rights may have changed since the call came in. */
  const openForChange = async (actor: Actor, id: string): Promise<AccountRow> => {
    if (id === actor.id) throw new AppError('CONFLICT', 'Nobody changes their own role or rights, or deletes themselves. Ask another admin.', { details: { reason: 'oneself' } });
    const row = await open(id);
    requireReach(actor, row);
    return row;
  };

  return {
    list: async (input) => {
      const { rows, total } = await accounts.list(input);
      const seen = await accounts.lastSeen(rows.map(({ id }) => id));
      return { items: rows.map((row) => userDtoOf(row, seen.get(row.id) ?? null)), page: input.page, pageSize: input.pageSize, total };
    },
    get: async (id) => dtoOf(await open(id)),
    resetPassword: async (actor, id) => {
      const password = newTemporaryPassword();
      const passwordHash = await hashPassword(password); // before the unit: nobody waits for it
      await database.unit(async () => {
        await openForChange(actor, id);
        await accounts.update(id, { passwordHash, mustChangePassword: true, updatedAt: clock.now().toISOString() });
        await sessions.revokeAll(id, null);
      });
      return password;
    },
    update: (actor, { id, ...fields }) =>
      database.unit(async () => {
        const row = await openForChange(actor, id);
        const next: AccountRow = { ...row, ...given(fields), updatedAt: clock.now().toISOString() };
        requireReach(actor, next);
        if (!isAdmin(next)) await requireOtherAdmin(row);
        await accounts.update(id, next);
        if (!next.active) await sessions.revokeAll(id, null);
        database.record({ type: 'account.changed', accountId: id });
        return dtoOf(next);
      }),
    delete: (actor, { id, handOverTo = actor.id }) =>
      database.unit(async () => {
        const row = await openForChange(actor, id);
        await requireOtherAdmin(row);
        const heir = handOverTo === id ? null : await accounts.find(handOverTo);
        if (!heir?.active) throw new AppError('NOT_FOUND', 'The account that shall take the rows over does not exist or is switched off.', { details: { field: 'handOverTo' } });
        await accounts.handOver(id, heir.id);
        const now = clock.now().toISOString();
        await accounts.update(id, { active: false, emailKey: null, passwordHash: null, recoveryHash: null, deletedAt: now, updatedAt: now });
        await sessions.revokeAll(id, null);
      }),
  };
};
