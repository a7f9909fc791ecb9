import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Without letters that are read as another one. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const groups = (count: number): string => Array.from({ length: count }, () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-');

/** Five groups of five: about 122 bits, so a plain digest of it can not be guessed back. */
export const newRecoveryCode = (): string => groups(5);

/** Three groups of five, about 73 bits: lives until its person has signed in with it once. */
export const newTemporaryPassword = (): string => groups(3);

/** However it was typed: case and separators do not count. */
export const recoveryHashOf = (code: string): string => createHash('sha256').update(code.toUpperCase().replace(/[^0-9A-Z]/g, '')).digest('hex');

/** In the same time whether it fits or not. @param hash null: there is no code */
export const recoveryCodeFits = (hash: string | null, code: string): boolean => {
  const kept = Buffer.from(hash ?? recoveryHashOf(''), 'hex');
  return timingSafeEqual(kept, Buffer.from(recoveryHashOf(code), 'hex')) && hash !== null;
};
