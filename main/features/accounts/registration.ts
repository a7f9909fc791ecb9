import type { z } from 'zod';
import type { registerInput } from '@shared/contracts/account';
import { AppError } from '../../core/app-error';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { AccountRow } from './account.entity';
import type { AccountRepository } from './account.repository';
import { emailKeyOf, passwordProblem } from './account.rules';
import { hashPassword } from './password-hash';
import { newRecoveryCode, recoveryHashOf } from './recovery-code';

type Registration = Pick<z.output<typeof registerInput>, 'email' | 'fullName' | 'password'>;

export const invalid = (path: string, message: string): AppError => new AppError('VALIDATION', message, { details: { issues: [{ path, message }] } });

/**
 * The first account becomes the admin and takes over the row of the local account with everything that hangs on it; every
 * later one is a user. No role is read from the input.
 * @throws VALIDATION CONFLICT (an account has this e-mail)
 */
export const createRegistration = ({ database, clock, accounts }: { database: Database; clock: Clock; accounts: AccountRepository }) =>
  async ({ email, fullName, password }: Registration): Promise<{ row: AccountRow; recoveryCode: string | null }> => {
    const emailKey = emailKeyOf(email);
    if (emailKey === null) throw invalid('email', 'This is no e-mail address that can be used here. The part before the @ takes letters of English, digits and signs.');
    const problem = passwordProblem(password, { email, fullName });
    if (problem) throw invalid('password', problem);
    const passwordHash = await hashPassword(password); // before the unit: nobody waits for it
    return database.unit(async () => {
      if (await accounts.findByEmailKey(emailKey)) throw new AppError('CONFLICT', 'An account with this e-mail exists. Sign in with it, or use another e-mail.', { details: { field: 'email' } });
      const first = !(await accounts.any());
      const local = first ? await accounts.findLocal() : null;
      const recoveryCode = first ? newRecoveryCode() : null;
      const now = clock.now().toISOString();
      const row: AccountRow = {
        id: local?.id ?? newId(), fullName, role: first ? 'admin' : 'user', email: email.trim(), emailKey, passwordHash, active: true, extraPermissions: [], withdrawnPermissions: [],
        recoveryHash: recoveryCode && recoveryHashOf(recoveryCode), mustChangePassword: false, lockAfterMinutes: 0, createdAt: local?.createdAt ?? now, updatedAt: now, deletedAt: null,
      };
      await (local ? accounts.update(local.id, row) : accounts.insert(row));
      database.record({ type: 'account.changed', accountId: row.id });
      return { row, recoveryCode };
    });
  };
