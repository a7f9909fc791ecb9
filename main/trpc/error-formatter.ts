import { ZodError } from 'zod';
import type { TRPCError } from '@trpc/server';
import { AppError } from '../core/app-error';
import type { ErrorCode } from '@shared/errors';
import type { Context } from './context';

export interface ErrorData {
  code: ErrorCode;
  details: Record<string, unknown>;
  retry: boolean;
  traceId: string | null;
}

const hidden = 'Something went wrong on our side. The log has the details under the trace id.';

const describe = (error: TRPCError): { message: string; code: ErrorCode; details: Record<string, unknown>; retry: boolean } => {
  const { cause } = error;
  if (cause instanceof AppError) return { message: cause.code === 'INTERNAL' ? hidden : cause.message, code: cause.code, details: cause.details, retry: cause.retry };
  if (cause instanceof ZodError && error.code === 'BAD_REQUEST') {
    const issues = cause.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return { message: issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '), code: 'VALIDATION', details: { issues }, retry: false };
  }
  if (error.code === 'NOT_FOUND') return { message: error.message, code: 'NOT_FOUND', details: {}, retry: false };
  return { message: hidden, code: 'INTERNAL', details: {}, retry: false };
};

/** Own shape for every error that leaves main: code, details and trace id; no stack, no inner message of a defect. */
export const formatError = ({ error, shape, ctx }: { error: TRPCError; shape: { code: number; message: string }; ctx: Context | undefined }): { message: string; code: number; data: ErrorData } => {
  const { message, code, details, retry } = describe(error);
  return { message, code: shape.code, data: { code, details, retry, traceId: ctx?.traceId ?? null } };
};
