// What an e-mail address, a password and a set of permissions must be. Pure.
import { domainToASCII } from 'node:url';
import { passwordBytes } from '@shared/contracts/account';
import { permissions, rolePermissions, type Permission } from '@shared/permissions';
import type { AccountRow } from './account.entity';
import { isCommonPassword } from './common-passwords';

const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainName = /^(?=.{3,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/**
 * The one spelling of an address that stands for all that look the same: NFKC, lower case, domain in punycode.
 * @returns null for what is no address with an ASCII local part (look-alike letters of other scripts are refused there)
 */
export const emailKeyOf = (email: string): string | null => {
  const folded = email.trim().normalize('NFKC').toLowerCase();
  const at = folded.lastIndexOf('@');
  const [local, domain] = [folded.slice(0, Math.max(at, 0)), domainToASCII(folded.slice(at + 1))];
  return localPart.test(local) && local.length <= 64 && domainName.test(domain) ? `${local}@${domain}` : null;
};

/** The same password however a keyboard composes its letters. */
export const foldPassword = (password: string): string => password.normalize('NFKC');

export const passwordIsTooLong = (password: string): boolean => Buffer.byteLength(foldPassword(password)) > passwordBytes.max;

const words = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 4);

/** @returns what the person must change, or null */
export const passwordProblem = (password: string, beside: { email: string; fullName: string }): string | null => {
  const folded = foldPassword(password);
  const bytes = Buffer.byteLength(folded);
  if (folded.includes('\0')) return 'The password has a character that can not be typed. Choose another.';
  if (bytes > passwordBytes.max) return `The password is ${bytes} bytes long; at most ${passwordBytes.max} count (letters outside of English take two to four). Choose a shorter one.`;
  if (bytes < passwordBytes.min) return `The password is too short: use at least ${passwordBytes.min} characters.`;
  const lower = folded.toLowerCase();
  if (isCommonPassword(lower)) return 'This password is one of the first that are tried. Choose another.';
  const own = [...words(beside.email.split('@')[0] ?? ''), ...words(beside.fullName)].sort((a, b) => b.length - a.length);
  const rest = own.reduce((text, word) => text.replaceAll(word, ''), lower);
  return rest.length < 6 && rest !== lower ? 'The password is hardly more than your name or e-mail. Choose another.' : null;
};

/** What the role holds and what was added, without what was withdrawn; in the order of the list. */
export const effectivePermissions = ({ role, extraPermissions, withdrawnPermissions }: Pick<AccountRow, 'role' | 'extraPermissions' | 'withdrawnPermissions'>): Permission[] =>
  permissions.filter((permission) => (rolePermissions[role].includes(permission) || extraPermissions.includes(permission)) && !withdrawnPermissions.includes(permission));
