import { deleteUserInput, temporaryPassword, updateUserInput, userDto, userListInput, userPage } from '@shared/contracts/account';
import { byIdInput, okSchema } from '@shared/contracts/basics';
import { permitted } from '../../trpc/procedures';
import type { Users } from './users';

/** What an admin does with the accounts of others; part of the group `auth`. */
export const createUserProcedures = (users: Users) => ({
  listUsers: permitted('manage_users', { rest: { method: 'GET', path: '/auth/users' }, description: 'The accounts of the workspace.' })
    .input(userListInput.prefault({})).output(userPage).query(({ input }) => users.list(input)),
  getUser: permitted('manage_users', { rest: { method: 'GET', path: '/auth/users/{id}' }, description: 'One account.' })
    .input(byIdInput).output(userDto).query(({ input }) => users.get(input.id)),
  updateUser: permitted('manage_users', { rest: { method: 'PATCH', path: '/auth/users/{id}' }, description: 'Changes role, single permissions, or switches an account on or off.' })
    .input(updateUserInput).output(userDto).mutation(({ ctx, input }) => users.update(ctx.account, input)),
  resetPassword: permitted('manage_users', { rate: 'auth', rest: { method: 'POST', path: '/auth/users/{id}/reset-password' }, description: 'Gives an account a temporary password, shown once; its sessions end.' })
    .input(byIdInput).output(temporaryPassword).mutation(async ({ ctx, input }) => ({ password: await users.resetPassword(ctx.account, input.id) })),
  deleteUser: permitted('manage_users', { rest: { method: 'DELETE', path: '/auth/users/{id}' }, description: 'Deletes an account; what it owns goes to another.' })
    .input(deleteUserInput).output(okSchema).mutation(async ({ ctx, input }) => { await users.delete(ctx.account, input); return { ok: true as const }; }),
});
