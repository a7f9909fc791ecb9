import { z } from 'zod';
import { idSchema, pageInput, pageOf, timestampSchema } from './basics';
import { meDto } from './system';
import { permissions, roles } from '../permissions';

/** Bytes in UTF-8. bcrypt ignores what comes after the 72nd, so that more is refused instead of cut. */
export const passwordBytes = { min: 10, max: 72 } as const;

/** The rules of a password need its bytes and the name beside it: main checks them and says which one it breaks. */
const password = z.string().min(1).max(1_000);
const email = z.string().trim().min(3).max(254);
const fullName = z.string().trim().min(2).max(100);
const device = z.string().trim().max(100).optional();

/** Stays signed in after a restart: the refresh token goes to where secrets are kept, or nowhere when that is memory. */
const keep = z.boolean().default(false);
/** Digits and letters in groups, however they are typed; checked by its digest alone. */
const recoveryCode = z.string().trim().min(10).max(100);

/** There is no role in it: the first account is the admin, every later one a user. */
export const registerInput = z.object({ email, fullName, password, device, keep });
/** `recoveryCode`: of the first account only, and shown this once. */
export const registered = z.object({ account: meDto, recoveryCode: z.string().nullable() });
export const loginInput = z.object({ email, password, device, keep });
/** `needsSignIn`: accounts exist and this window has no session. `locked`: it has one, and its person must show the password first. */
export const authStatus = z.object({ hasAccounts: z.boolean(), needsSignIn: z.boolean(), locked: z.object({ fullName: z.string(), email: z.string() }).nullable() });
export const unlockInput = z.object({ password });
/** For an admin who forgot the password: there is no mail server. All sessions of the account end. */
export const recoverInput = z.object({ email, recoveryCode, password, device });
export const newRecoveryCodeInput = z.object({ password });
export const recoveryCodeShown = z.object({ recoveryCode: z.string() });
export const logoutInput = z.object({ everywhere: z.boolean().default(false) }).optional();
export const changePasswordInput = z.object({ current: password, next: password });
/** Minutes without a key or a move until the window locks; 0: never. */
export const lockAfterMinutes = z.number().int().min(0).max(240);
export const updateProfileInput = z.object({ fullName: fullName.optional(), lockAfterMinutes: lockAfterMinutes.optional() });

export const sessionDto = z.object({ id: idSchema, device: z.string(), createdAt: timestampSchema, lastSeenAt: timestampSchema, expiresAt: timestampSchema, current: z.boolean() });
export type SessionDto = z.infer<typeof sessionDto>;
export const sessionList = z.object({ items: z.array(sessionDto) });

export const userDto = z.object({
  id: idSchema, email: z.string(), fullName: z.string(), role: z.enum(roles), active: z.boolean(),
  extraPermissions: z.array(z.enum(permissions)), withdrawnPermissions: z.array(z.enum(permissions)), createdAt: timestampSchema, updatedAt: timestampSchema,
  /** The newest sign of life of its sessions; null: never signed in. */ lastSeenAt: timestampSchema.nullable(),
  /** What the account may do now: the role's, with what was added and without what was withdrawn. */ permissions: z.array(z.enum(permissions)),
});
export type UserDto = z.infer<typeof userDto>;
export const userListInput = z.object(pageInput);
export const userPage = pageOf(userDto);
export const updateUserInput = z.object({
  id: idSchema, role: z.enum(roles).optional(), active: z.boolean().optional(),
  extraPermissions: z.array(z.enum(permissions)).optional(), withdrawnPermissions: z.array(z.enum(permissions)).optional(),
});
/** Shown this once to the admin; whoever signs in with it must choose another before anything else. */
export const temporaryPassword = z.object({ password: z.string() });
/** `handOverTo`: who gets the rows; the acting admin when it is left out. */
export const deleteUserInput = z.object({ id: idSchema, handOverTo: idSchema.optional() });
