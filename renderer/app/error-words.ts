import type { TFunction } from 'i18next';
import { isErrorCode, type ErrorCode } from '@shared/errors';

interface ErrorFacts {
  code: ErrorCode;
  /** What main said about this very case; empty for defects of ours. */
  message: string;
  traceId: string | null;
  /** Field names (dotted) and what is wrong with them, for VALIDATION. */
  issues: { path: string; message: string }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads the code, the details and the trace id that main's formatter put on an error; anything else is INTERNAL. */
export const errorFacts = (error: unknown): ErrorFacts => {
  const data = isRecord(error) && isRecord(error['data']) ? error['data'] : {};
  const code = isErrorCode(data['code']) ? data['code'] : 'INTERNAL';
  const details = isRecord(data['details']) ? data['details'] : {};
  const issues = Array.isArray(details['issues']) ? details['issues'].filter(isRecord).map((issue) => ({ path: String(issue['path'] ?? ''), message: String(issue['message'] ?? '') })) : [];
  const message = code === 'INTERNAL' || !(error instanceof Error) ? '' : error.message;
  return { code, message, traceId: typeof data['traceId'] === 'string' ? data['traceId'] : null, issues };
};

/** The one place that turns a code into words: what happened, and what the person can do. */
export const errorWords = (t: TFunction, error: unknown): { title: string; detail: string } => {
  const { code, message, traceId } = errorFacts(error);
  const advice = t(`errors.${code}.do`);
  // What main says about these is already what to do.
  const enough = message !== '' && (code === 'CONFLICT' || code === 'VALIDATION' || code === 'DISK_FULL');
  const trace = code === 'INTERNAL' && traceId ? ` ${t('errors.trace', { traceId })}` : '';
  return { title: t(`errors.${code}.what`), detail: enough ? message : `${message ? `${message} ` : ''}${advice}${trace}` };
};
