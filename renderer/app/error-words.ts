import type { TFunction } from 'i18next';
import { isErrorCode, type ErrorCode } from '@shared/errors';
import { limitNames, type LimitName } from '@shared/limit-names';
import { permissions, type Permission } from '@shared/permissions';

interface ErrorFacts {
  code: ErrorCode;
  /** What main said about this very case; empty for defects of ours. */
  message: string;
  traceId: string | null;
  /** Field names (dotted) and what is wrong with them, for VALIDATION. */
  issues: { path: string; message: string }[];
  /** The permission that is missing, for FORBIDDEN. */
  permission: Permission | null;
  /** One word of main about the cause: `locked`, `credentials`, `last-admin`. */
  reason: string | null;
  /** The one field that a refusal is about. */
  field: string | null;
  /** The soft limit that was reached, and can be passed with a reason. */
  limit: LimitName | null;
  /** How long to wait, for RATE_LIMITED; 0 when nothing was said. */
  retryAfterMs: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Reads the code, the details and the trace id that main's formatter put on an error; anything else is INTERNAL. */
export const errorFacts = (error: unknown): ErrorFacts => {
  const data = isRecord(error) && isRecord(error['data']) ? error['data'] : {};
  const code = isErrorCode(data['code']) ? data['code'] : 'INTERNAL';
  const details = isRecord(data['details']) ? data['details'] : {};
  const issues = Array.isArray(details['issues']) ? details['issues'].filter(isRecord).map((issue) => ({ path: String(issue['path'] ?? ''), message: String(issue['message'] ?? '') })) : [];
  const message = code === 'INTERNAL' || !(error instanceof Error) ? '' : error.message;
  const permission = permissions.find((known) => known === details['permission']) ?? null;
  const retryAfterMs = typeof details['retryAfterMs'] === 'number' ? details['retryAfterMs'] : 0;
  return { code, message, traceId: text(data['traceId']), issues, permission, reason: text(details['reason']), field: text(details['field']), limit: limitNames.find((known) => known === details['limit']) ?? null, retryAfterMs };
};

/** The session ended or the window is locked; a wrong password is something else. */
export const isSignedOut = (error: unknown): boolean => {
  const { code, reason } = errorFacts(error);
  return code === 'UNAUTHENTICATED' && reason !== 'credentials';
};

/** The one place that turns a code into words: what happened, and what the person can do. */
export const errorWords = (t: TFunction, error: unknown): { title: string; detail: string } => {
  const { code, message, traceId, permission, retryAfterMs } = errorFacts(error);
  const advice = t(`errors.${code}.do`);
  // What main says about these is already what to do.
  const enough = message !== '' && (code === 'CONFLICT' || code === 'VALIDATION' || code === 'DISK_FULL' || (code === 'RATE_LIMITED' && retryAfterMs > 0));
  if (permission) return { title: t('errors.FORBIDDEN.what'), detail: t('accounts.denied.reason', { right: t(`accounts.rights.${permission}`) }) };
  const trace = code === 'INTERNAL' && traceId ? ` ${t('errors.trace', { traceId })}` : '';
  return { title: t(`errors.${code}.what`), detail: enough ? message : `${message ? `${message} ` : ''}${advice}${trace}` };
};
