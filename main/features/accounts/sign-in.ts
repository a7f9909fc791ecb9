import { AppError } from '../../core/app-error';
import type { AccountRow } from './account.entity';
import type { AccountRepository } from './account.repository';
import { emailKeyOf } from './account.rules';
import { passwordMatches } from './password-hash';
import type { SignInThrottle } from './sign-in-throttle';

/** One answer for a wrong password, an unknown e-mail and an account that was switched off. */
const refused = (): AppError => new AppError('UNAUTHENTICATED', 'The e-mail or the password is not right.', { details: { reason: 'credentials' } });

/**
 * The account that the e-mail and password belong to. Whatever is wrong, the work is the same: a count, a look, one bcrypt
 * comparison.
 * @throws UNAUTHENTICATED RATE_LIMITED
 */
export const createSignIn = ({ accounts, throttle }: { accounts: AccountRepository; throttle: SignInThrottle }) =>
  async ({ email, password }: { email: string; password: string }, source: string): Promise<AccountRow> => {
    const key = emailKeyOf(email) ?? email.trim().toLowerCase();
    await throttle.attempt(key, source);
    const row = await accounts.findByEmailKey(key);
    const matches = await passwordMatches(row?.passwordHash ?? null, password);
    if (!row || !matches || !row.active || row.deletedAt !== null) throw refused();
    await throttle.succeeded(key, source);
    return row;
  };
