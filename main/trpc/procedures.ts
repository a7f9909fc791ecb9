import { TRPCError } from '@trpc/server';
import type { ErrorCode } from '@shared/errors';
import type { Permission } from '@shared/permissions';
import { AppError } from '../core/app-error';
import { inTrace } from '../core/trace';
import { auditNoteOf } from './audit';
import { bare, type ProcedureMeta } from './bare';
import { t } from './init';

const codes: Partial<Record<ErrorCode, TRPCError['code']>> = { FORBIDDEN: 'FORBIDDEN', UNAUTHENTICATED: 'UNAUTHORIZED', RATE_LIMITED: 'TOO_MANY_REQUESTS' };
const wrap = (error: AppError) => new TRPCError({ code: codes[error.code] ?? 'INTERNAL_SERVER_ERROR', cause: error });

/** Everything the call does, and every task it queues, is logged under its trace id. */
const traced = t.middleware(({ ctx, next }) => inTrace(ctx.traceId, () => next()));

const logged = t.middleware(async ({ ctx, path, type, next }) => {
  const started = performance.now();
  const result = await next();
  const ms = Math.round(performance.now() - started);
  // An act is what a trace begins with; what is only read is told while debugging.
  if (result.ok) ctx.log[type === 'mutation' ? 'info' : 'debug']('procedure', { path, type, ms, traceId: ctx.traceId });
  else {
    const { cause } = result.error;
    const defect = !(cause instanceof AppError) || cause.code === 'INTERNAL';
    ctx.log[defect && result.error.code === 'INTERNAL_SERVER_ERROR' ? 'error' : 'warn']('procedure failed', { path, type, ms, traceId: ctx.traceId, code: cause instanceof AppError ? cause.code : result.error.code, ...(defect ? { stack: result.error.stack } : {}) });
  }
  return result;
});

/** In the window only what tries passwords or sets agents to work is counted; a program from outside is counted for all. */
const rateLimited = t.middleware(async ({ ctx, meta, next }) => {
  const rate = meta?.rate ?? 'read';
  if (ctx.limits.classes.includes(rate)) await ctx.limits.limiter.consume(rate, ctx.holder.source).catch((error: unknown) => { throw wrap(AppError.from(error)); });
  return next();
});

/** Who did what: every act on a row, also one that was refused. */
const audited = t.middleware(async ({ ctx, path, type, meta, getRawInput, next }) => {
  const result = await next();
  if (type !== 'mutation' || !meta?.audited) return result;
  const input = await getRawInput().catch(() => undefined);
  await ctx.audit(auditNoteOf({ path, actorId: ctx.account?.id ?? null, input, data: result.ok ? result.data : undefined, error: result.ok ? undefined : result.error }));
  return result;
});

const signedIn = t.middleware(({ ctx, meta, next }) => {
  if (ctx.locked) throw wrap(new AppError('UNAUTHENTICATED', 'This window is locked. Enter the password.', { details: { reason: 'locked' } }));
  if (!ctx.account) throw wrap(new AppError('UNAUTHENTICATED', 'Sign in first.', { details: { reason: 'signed-out' } }));
  if (ctx.account.mustChangePassword && !meta?.withTemporaryPassword) throw wrap(new AppError('FORBIDDEN', 'Choose a password of your own first.', { details: { reason: 'temporary-password' } }));
  return next({ ctx: { ...ctx, account: ctx.account } });
});

const allowed = t.middleware(({ ctx, meta, next }) => {
  const permission = meta?.permission ?? 'public';
  if (!ctx.account?.permissions.some((held) => held === permission)) throw wrap(new AppError('FORBIDDEN', 'Your account may not do that.', { details: { permission } }));
  return next();
});

const base = bare.procedure.use(traced).use(logged).use(audited).use(rateLimited);
const ofAccount = base.use(signedIn);
const ofRight = ofAccount.use(allowed);

type Meta = Pick<ProcedureMeta, 'rest' | 'description'> & Partial<Pick<ProcedureMeta, 'rate' | 'audited' | 'withTemporaryPassword'>>;

const metaOf = (permission: ProcedureMeta['permission'], meta: Meta, orOwn = false): ProcedureMeta => ({ rate: 'read', audited: true, withTemporaryPassword: false, ...meta, permission, orOwn });

/** Anyone, also signed out. */
export const publicProcedure = (meta: Meta) => base.meta(metaOf('public', meta));

/** Any signed-in account. */
export const signedInProcedure = (meta: Meta) => ofAccount.meta(metaOf('signed-in', meta));

/** An account that holds the permission; whose rows it may touch is the service's question. */
export const permitted = (permission: Permission, meta: Meta) => ofRight.meta(metaOf(permission, meta));

/** An account that holds the permission, or one whose own row it is: the service asks `requireOwnOr` with the same permission. */
export const permittedOrOwn = (permission: Permission, meta: Meta) => ofAccount.meta(metaOf(permission, meta, true));
