// bcrypt, cost 12 (about 0.2 s a hash, in a thread of the pool). Loaded with the first password that is asked for.
import type Bcrypt from 'bcrypt';
import { foldPassword, passwordIsTooLong } from './account.rules';

export const hashCost = 12;

/** The hash of random bytes that were thrown away: comparing with it takes as long as with a real one and never fits. */
const nobody = '$2b$12$CqV5XfkNHJen/nNAm1EmN.abto1s9PT2w7RclGYgJDkMO2L6cu7TO';

const load = async (): Promise<typeof Bcrypt> => {
  const loaded = await import('bcrypt');
  return 'default' in loaded ? (loaded.default as typeof Bcrypt) : loaded;
};

export const hashPassword = async (password: string): Promise<string> => (await load()).hash(foldPassword(password), hashCost);

/** @param hash null: no such account, or none with a password; takes as long all the same */
export const passwordMatches = async (hash: string | null, password: string): Promise<boolean> => {
  // bcrypt would compare the first 72 bytes of a longer one, and only what is before a NUL.
  const comparable = hash !== null && !passwordIsTooLong(password) && !password.includes('\0');
  const equal = await (await load()).compare(foldPassword(password), comparable ? hash : nobody);
  return equal && comparable;
};
