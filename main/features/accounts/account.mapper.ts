import type { UserDto } from '@shared/contracts/account';
import type { AccountRow } from './account.entity';
import { effectivePermissions } from './account.rules';
import type { Actor } from './actor';

/** The account as it acts. */
export const actorOf = (row: AccountRow): Actor => ({ id: row.id, fullName: row.fullName, role: row.role, permissions: effectivePermissions(row), local: row.emailKey === null, email: row.email });

/** The account as an admin sees it; no hash leaves main. */
export const userDtoOf = ({ id, email, fullName, role, active, extraPermissions, withdrawnPermissions, createdAt, updatedAt }: AccountRow): UserDto =>
  ({ id, email: email ?? '', fullName, role, active, extraPermissions, withdrawnPermissions, createdAt, updatedAt });
