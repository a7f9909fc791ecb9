import { EntitySchema } from 'typeorm';
import type { Permission, Role } from '@shared/permissions';
import { booleanColumn, idColumn, integerColumn, jsonColumn, optionalText, optionalTime, textColumn, timeColumn } from '../../db/columns';

export interface AccountRow {
  id: string;
  fullName: string;
  role: Role;
  /** As the person wrote it; null for the local account, which has no password. */
  email: string | null;
  /** What tells one address from another; null for the local account and for those that were deleted. */
  emailKey: string | null;
  passwordHash: string | null;
  active: boolean;
  extraPermissions: Permission[];
  withdrawnPermissions: Permission[];
  recoveryHash: string | null;
  /** An admin set the password. */
  mustChangePassword: boolean;
  /** 0: never. */
  lockAfterMinutes: number;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

export const AccountEntity = new EntitySchema<AccountRow>({
  name: 'Account',
  tableName: 'accounts',
  columns: {
    id: idColumn, fullName: textColumn, role: textColumn, email: optionalText, emailKey: optionalText, passwordHash: optionalText, active: booleanColumn,
    extraPermissions: jsonColumn, withdrawnPermissions: jsonColumn, recoveryHash: optionalText, mustChangePassword: booleanColumn, lockAfterMinutes: integerColumn, createdAt: timeColumn, updatedAt: timeColumn, deletedAt: optionalTime,
  },
});
