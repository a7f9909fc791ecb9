import type { z } from 'zod';
import type { recoverInput } from '@shared/contracts/account';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { AccountRow } from './account.entity';
import type { AccountRepository } from './account.repository';
import { emailKeyOf, passwordProblem } from './account.rules';
import { hashPassword } from './password-hash';
import { newRecoveryCode, recoveryCodeFits, recoveryHashOf } from './recovery-code';
import { invalid } from './registration';
import type { Sessions } from './sessions';
import type { SignInThrottle } from './sign-in-throttle';

export interface RecoveryPorts {
  database: Database;
  clock: Clock;
  accounts: AccountRepository;
  sessions: Pick<Sessions, 'revokeAll'>;
  throttle: SignInThrottle;
}

const refused = (): AppError => new AppError('UNAUTHENTICATED', 'The e-mail or the recovery code is not right.', { details: { reason: 'credentials' } });

/**
 * A new password for the account whose recovery code it is. All its sessions end, and the code is used up: the answer has
 * the next one. Whatever is wrong, answer and work are the same: a count, a look, one hash.
 * @throws VALIDATION UNAUTHENTICATED RATE_LIMITED
 */
export const createRecovery = ({ database, clock, accounts, sessions, throttle }: RecoveryPorts) =>
  async ({ email, recoveryCode, password }: z.output<typeof recoverInput>, source: string): Promise<{ row: AccountRow; recoveryCode: string }> => {
    const key = emailKeyOf(email) ?? email.trim().toLowerCase();
    const problem = passwordProblem(password, { email, fullName: '' });
    if (problem) throw invalid('password', problem);
    await throttle.attempt(key, source);
    const passwordHash = await hashPassword(password);
    const next = newRecoveryCode();
    const row = await database.unit(async () => {
      const found = await accounts.findByEmailKey(key);
      if (!recoveryCodeFits(found?.recoveryHash ?? null, recoveryCode) || !found?.active || found.deletedAt !== null) return null;
      const after: AccountRow = { ...found, passwordHash, recoveryHash: recoveryHashOf(next), mustChangePassword: false, updatedAt: clock.now().toISOString() };
      await accounts.update(found.id, after);
      await sessions.revokeAll(found.id, null);
      return after;
    });
    if (!row) throw refused();
    await throttle.succeeded(key, source);
    return { row, recoveryCode: next };
  };
