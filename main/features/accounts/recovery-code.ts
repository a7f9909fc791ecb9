import { createHash, randomInt } from 'node:crypto';

/** Without letters that are read as another one. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five groups of five: about 122 bits, so a plain digest of it can not be guessed back. */
export const newRecoveryCode = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-');

/** However it was typed: case and separators do not count. */
export const recoveryHashOf = (code: string): string => createHash('sha256').update(code.toUpperCase().replace(/[^0-9A-Z]/g, '')).digest('hex');
