import { TRPCError } from '@trpc/server';
import type { Permission } from '@shared/permissions';
import { AppError } from '../core/app-error';
import { t, type ProcedureMeta } from './init';

const wrap = (error: AppError) =>
  new TRPCError({ code: error.code === 'FORBIDDEN' ? 'FORBIDDEN' : error.code === 'UNAUTHENTICATED' ? 'UNAUTHORIZED' : 'INTERNAL_SERVER_ERROR', cause: error });

const logged = t.middleware(async ({ ctx, path, type, next }) => {
  const started = performance.now();
  const result = await next();
  const ms = Math.round(performance.now() - started);
  if (result.ok) ctx.log.debug('procedure', { path, type, ms, traceId: ctx.traceId });
  else {
    const { cause } = result.error;
    const defect = !(cause instanceof AppError) || cause.code === 'INTERNAL';
    ctx.log[defect && result.error.code === 'INTERNAL_SERVER_ERROR' ? 'error' : 'warn']('procedure failed', { path, type, ms, traceId: ctx.traceId, code: cause instanceof AppError ? cause.code : result.error.code, ...(defect ? { stack: result.error.stack } : {}) });
  }
  return result;
});

const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.account) throw wrap(new AppError('UNAUTHENTICATED', 'Sign in first.'));
  return next({ ctx: { ...ctx, account: ctx.account } });
});

const base = t.procedure.use(logged);

type Meta = Omit<ProcedureMeta, 'permission'>;

/** Anyone, also signed out. */
export const publicProcedure = (meta: Meta) => base.meta({ ...meta, permission: 'public' });

/** Any signed-in account. */
export const signedInProcedure = (meta: Meta) => base.meta({ ...meta, permission: 'signed-in' }).use(signedIn);

/** An account that holds the permission; whose rows it may touch is the service's question. */
export const permitted = (permission: Permission, meta: Meta) =>
  base.meta({ ...meta, permission }).use(signedIn).use(({ ctx, next }) => {
    if (!ctx.account.permissions.includes(permission)) throw wrap(new AppError('FORBIDDEN', 'Your account may not do that.', { details: { permission } }));
    return next();
  });
