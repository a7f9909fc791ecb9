import { EntitySchema } from 'typeorm';
import type { Role } from '@shared/permissions';
import { idColumn, textColumn, timeColumn } from '../../db/columns';

export interface AccountRow {
  id: string;
  fullName: string;
  role: Role;
  createdAt: string;
  updatedAt: string;
}

export const AccountEntity = new EntitySchema<AccountRow>({
  name: 'Account',
  tableName: 'accounts',
  columns: { id: idColumn, fullName: textColumn, role: textColumn, createdAt: timeColumn, updatedAt: timeColumn },
});
