import { EntitySchema } from 'typeorm';
import { integerColumn, optionalTime, timeColumn } from '../../db/columns';

/** Failed sign-ins by account or source. The key is a digest: people type passwords into the field of the e-mail. */
export interface SignInFailureRow {
  key: string;
  failures: number;
  blockedUntil: string | null;
  updatedAt: string;
}

export const SignInFailureEntity = new EntitySchema<SignInFailureRow>({
  name: 'SignInFailure',
  tableName: 'sign_in_failures',
  columns: { key: { type: 'text', primary: true }, failures: integerColumn, blockedUntil: optionalTime, updatedAt: timeColumn },
});
