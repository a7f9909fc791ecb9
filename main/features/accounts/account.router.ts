import { authStatus, changePasswordInput, deleteUserInput, loginInput, logoutInput, registered, registerInput, sessionList, updateProfileInput, updateUserInput, userDto, userListInput, userPage } from '@shared/contracts/account';
import { byIdInput, noInput, okSchema } from '@shared/contracts/basics';
import { meDto } from '@shared/contracts/system';
import { t } from '../../trpc/init';
import { permitted, publicProcedure, signedInProcedure } from '../../trpc/procedures';
import type { AccountService } from './account.service';

const ok = { ok: true as const };

/** Tokens stay with the caller's holder in main: no output here has one. */
export const createAccountRouter = (service: AccountService) =>
  t.router({
    status: publicProcedure({ rest: { method: 'GET', path: '/auth/status' }, description: 'Whether there are accounts, and whether this caller has to sign in.' })
      .input(noInput).output(authStatus)
      .query(async ({ ctx }) => ({ hasAccounts: await service.hasAccounts(), needsSignIn: ctx.account === null })),
    register: publicProcedure({ rest: { method: 'POST', path: '/auth/register' }, description: 'Makes an account; the first one is the admin and gets a recovery code, shown once.' })
      .input(registerInput).output(registered).mutation(({ ctx, input }) => service.register(input, ctx.holder)),
    login: publicProcedure({ rest: { method: 'POST', path: '/auth/login' }, description: 'Signs in with e-mail and password; slowed down after failures.' })
      .input(loginInput).output(meDto).mutation(({ ctx, input }) => service.login(input, ctx.holder)),
    refresh: publicProcedure({ rest: { method: 'POST', path: '/auth/refresh' }, description: 'Renews the session; an old refresh token that is used again ends it.' })
      .input(noInput).output(okSchema).mutation(async ({ ctx }) => { await service.refresh(ctx.holder); return ok; }),
    me: signedInProcedure({ rest: { method: 'GET', path: '/auth/me' }, description: 'The signed-in account with its permissions.' })
      .input(noInput).output(meDto).query(({ ctx }) => ctx.account),
    logout: signedInProcedure({ rest: { method: 'POST', path: '/auth/logout' }, description: 'Ends this session, or all of the account.' })
      .input(logoutInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.logout(ctx.account, input?.everywhere ?? false, ctx.holder); return ok; }),
    changePassword: signedInProcedure({ rest: { method: 'POST', path: '/auth/change-password' }, description: 'Needs the current password; ends the other sessions.' })
      .input(changePasswordInput).output(okSchema)
      .mutation(async ({ ctx, input }) => { await service.changePassword(ctx.account, input, { sessionId: ctx.sessionId, source: ctx.holder.source }); return ok; }),
    updateProfile: signedInProcedure({ rest: { method: 'PATCH', path: '/auth/me' }, description: 'Changes the own name.' })
      .input(updateProfileInput).output(meDto).mutation(({ ctx, input }) => service.updateProfile(ctx.account, input)),
    sessions: signedInProcedure({ rest: { method: 'GET', path: '/auth/sessions' }, description: 'Where the account is signed in.' })
      .input(noInput).output(sessionList).query(async ({ ctx }) => ({ items: await service.list(ctx.account.id, ctx.sessionId) })),
    revokeSession: signedInProcedure({ rest: { method: 'DELETE', path: '/auth/sessions/{id}' }, description: 'Ends one session of the own account.' })
      .input(byIdInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.revoke(ctx.account.id, input.id); return ok; }),
    listUsers: permitted('manage_users', { rest: { method: 'GET', path: '/auth/users' }, description: 'The accounts of the workspace.' })
      .input(userListInput.prefault({})).output(userPage).query(({ input }) => service.users.list(input)),
    getUser: permitted('manage_users', { rest: { method: 'GET', path: '/auth/users/{id}' }, description: 'One account.' })
      .input(byIdInput).output(userDto).query(({ input }) => service.users.get(input.id)),
    updateUser: permitted('manage_users', { rest: { method: 'PATCH', path: '/auth/users/{id}' }, description: 'Changes role, single permissions, or switches an account on or off.' })
      .input(updateUserInput).output(userDto).mutation(({ ctx, input }) => service.users.update(ctx.account, input)),
    deleteUser: permitted('manage_users', { rest: { method: 'DELETE', path: '/auth/users/{id}' }, description: 'Deletes an account; what it owns goes to another.' })
      .input(deleteUserInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.users.delete(ctx.account, input); return ok; }),
  });
