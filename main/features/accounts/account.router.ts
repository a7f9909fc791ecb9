import {
  authStatus, changePasswordInput, loginInput, logoutInput, newRecoveryCodeInput, recoverInput, recoveryCodeShown, registered, registerInput, sessionList, unlockInput, updateProfileInput,
} from '@shared/contracts/account';
import { byIdInput, noInput, okSchema } from '@shared/contracts/basics';
import { meDto } from '@shared/contracts/system';
import { t } from '../../trpc/init';
import { permitted, publicProcedure, signedInProcedure } from '../../trpc/procedures';
import type { AccountService } from './account.service';
import { createUserProcedures } from './user.router';

const ok = { ok: true as const };

/** Tokens stay with the caller's holder in main: no output here has one. */
export const createAccountRouter = (service: AccountService) =>
  t.router({
    status: publicProcedure({ rest: { method: 'GET', path: '/auth/status' }, description: 'Whether there are accounts, whether this caller has to sign in, or is locked.' })
      .input(noInput).output(authStatus)
      .query(async ({ ctx }) => ({ hasAccounts: await service.hasAccounts(), needsSignIn: ctx.account === null && ctx.locked === null, locked: ctx.locked })),
    register: publicProcedure({ rate: 'auth', rest: { method: 'POST', path: '/auth/register' }, description: 'Makes an account; the first one is the admin and gets a recovery code, shown once.' })
      .input(registerInput).output(registered).mutation(({ ctx, input }) => service.register(input, ctx.holder)),
    login: publicProcedure({ rate: 'auth', rest: { method: 'POST', path: '/auth/login' }, description: 'Signs in with e-mail and password; slowed down after failures.' })
      .input(loginInput).output(meDto).mutation(({ ctx, input }) => service.login(input, ctx.holder)),
    recover: publicProcedure({ rate: 'auth', rest: { method: 'POST', path: '/auth/recover' }, description: 'A new password by the recovery code; answers the next code, shown once.' })
      .input(recoverInput).output(registered).mutation(({ ctx, input }) => service.recover(input, ctx.holder)),
    refresh: publicProcedure({ audited: false, rest: { method: 'POST', path: '/auth/refresh' }, description: 'Renews the session; an old refresh token that is used again ends it.' })
      .input(noInput).output(okSchema).mutation(async ({ ctx }) => { await service.refresh(ctx.holder); return ok; }),
    lock: signedInProcedure({ rest: null, description: 'Locks this window until the password is shown; work goes on.' })
      .input(noInput).output(okSchema).mutation(async ({ ctx }) => { await service.lock(ctx.account, ctx.holder); return ok; }),
    unlock: publicProcedure({ rate: 'auth', rest: null, description: 'Opens a locked window with the password of its person.' })
      .input(unlockInput).output(meDto).mutation(({ ctx, input }) => service.unlock(input.password, ctx.holder)),
    logout: publicProcedure({ rest: { method: 'POST', path: '/auth/logout' }, description: 'Ends this session, locked or not, or all of the account.' })
      .input(logoutInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.logout(ctx.account, input?.everywhere ?? false, ctx.holder); return ok; }),
    me: signedInProcedure({ withTemporaryPassword: true, rest: { method: 'GET', path: '/auth/me' }, description: 'The signed-in account with its permissions.' })
      .input(noInput).output(meDto).query(({ ctx }) => ctx.account),
    changePassword: signedInProcedure({ withTemporaryPassword: true, rate: 'auth', rest: { method: 'POST', path: '/auth/change-password' }, description: 'Needs the current password; ends the other sessions.' })
      .input(changePasswordInput).output(okSchema)
      .mutation(async ({ ctx, input }) => { await service.changePassword(ctx.account, input, { sessionId: ctx.sessionId, source: ctx.holder.source }); return ok; }),
    newRecoveryCode: permitted('manage_users', { rate: 'auth', rest: { method: 'POST', path: '/auth/recovery-code' }, description: 'A new recovery code for the own account, shown once; the one before is void.' })
      .input(newRecoveryCodeInput).output(recoveryCodeShown)
      .mutation(async ({ ctx, input }) => ({ recoveryCode: await service.newRecoveryCode(ctx.account, input.password, ctx.holder.source) })),
    updateProfile: signedInProcedure({ rest: { method: 'PATCH', path: '/auth/me' }, description: 'Changes the own name, or after how many idle minutes the window locks.' })
      .input(updateProfileInput).output(meDto).mutation(({ ctx, input }) => service.updateProfile(ctx.account, input)),
    sessions: signedInProcedure({ rest: { method: 'GET', path: '/auth/sessions' }, description: 'Where the account is signed in.' })
      .input(noInput).output(sessionList).query(async ({ ctx }) => ({ items: await service.list(ctx.account.id, ctx.sessionId) })),
    revokeSession: signedInProcedure({ rest: { method: 'DELETE', path: '/auth/sessions/{id}' }, description: 'Ends one session of the own account.' })
      .input(byIdInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.revoke(ctx.account.id, input.id); return ok; }),
    ...createUserProcedures(service.users),
  });
