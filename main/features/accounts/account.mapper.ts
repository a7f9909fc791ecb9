import type { UserDto } from '@shared/contracts/account';
import type { AccountRow } from './account.entity';
import { effectivePermissions } from './account.rules';
import type { Actor } from './actor';

/** The account as it acts. */
export const actorOf = (row: AccountRow): Actor => {
  const { id, fullName, role, email, withdrawnPermissions, mustChangePassword, lockAfterMinutes } = row;
  return { id, fullName, role, permissions: effectivePermissions(row), withdrawnPermissions, local: row.emailKey === null, email, mustChangePassword, lockAfterMinutes };
};

/** The account as an admin sees it; no hash leaves main. @param lastSeenAt of the newest session */
export const userDtoOf = (row: AccountRow, lastSeenAt: string | null): UserDto => {
  const { id, email, fullName, role, active, extraPermissions, withdrawnPermissions, createdAt, updatedAt } = row;
  return { id, email: email ?? '', fullName, role, active, extraPermissions, withdrawnPermissions, permissions: effectivePermissions(row), lastSeenAt, createdAt, updatedAt };
};
