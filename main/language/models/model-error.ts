// What a call ended with, by code, and whether it may have cost something. Words of the provider are not passed on: they may
// repeat a part of the key, or the text that was sent.
import type { ErrorCode } from '@shared/errors';
import { AppError } from '../../core/app-error';
import { innermost, networkError } from '../../core/network-error';
import { retryAfterMs } from '../../core/retry-after';

export interface FailedCall {
  error: AppError;
  /** The provider had taken the call on, so it may charge for it. */
  charged: boolean;
}

interface Answered { statusCode: number; responseHeaders?: Record<string, string>; responseBody?: string }

const answeredOf = (error: unknown, depth = 0): Answered | null => {
  if (typeof error !== 'object' || error === null || depth > 4) return null;
  const { statusCode, cause, lastError } = error as { statusCode?: unknown; cause?: unknown; lastError?: unknown };
  return typeof statusCode === 'number' ? (error as Answered) : answeredOf(cause ?? lastError, depth + 1);
};

const plainWord = /^[\w.-]{1,60}$/;

/** The provider's own name for what is wrong, where it is a mere word. */
const kindOf = (body: string | undefined): string | null => {
  try {
    const { error } = JSON.parse(body ?? '') as { error?: { code?: unknown; status?: unknown; type?: unknown } };
    return [error?.code, error?.status, error?.type].find((word): word is string => typeof word === 'string' && plainWord.test(word)) ?? null;
  } catch {
    return null;
  }
};

interface Trouble { code: ErrorCode; when(status: number, body: string): boolean; words(host: string, status: number): string }

/** What a refusal means, the first that fits: by its status, and where that says little by words that providers use. */
const troubles: readonly Trouble[] = [
  { code: 'MODEL_KEY_REFUSED', when: (status, body) => status === 402 || /insufficient_quota|credit balance|billing/i.test(body), words: (host) => `The account behind the key has no credit left at ${host}. Add credit there, or choose another model.` },
  {
    code: 'MODEL_KEY_REFUSED', when: (status, body) => status === 401 || status === 403 || (status === 400 && /api[_ ]key|API_KEY_INVALID|invalid[_ ]authentication|UNAUTHENTICATED/i.test(body)),
    words: (host, status) => `${host} refuses the key (${status}). Enter one that is valid for this model.`,
  },
  { code: 'MODEL_NOT_FOUND', when: (status) => status === 404, words: (host) => `${host} does not know this model. Check its name, and the address of the server.` },
  {
    code: 'MODEL_TOO_LONG', words: () => 'The post is longer than this model can read. Choose a model that reads more.',
    when: (status, body) => status === 413 || (status === 400 && /context_length|context length|maximum context|too many (?:input )?tokens|prompt is too long|input token count|exceeds? the (?:context|maximum)|string_above_max_length/i.test(body)),
  },
  { code: 'MODEL_REFUSED', when: (status, body) => status === 400 && /content_filter|content management policy|safety/i.test(body), words: () => 'The content filter of the model refused the text. Choose another model, or write this comment yourself.' },
];

const statusError = ({ statusCode: status, responseHeaders, responseBody = '' }: Answered, host: string): AppError => {
  const kind = kindOf(responseBody);
  const details = { host, status, ...(kind ? { kind } : {}) };
  const trouble = troubles.find(({ when }) => when(status, responseBody));
  if (trouble) return new AppError(trouble.code, trouble.words(host, status), { details });
  if (status === 429) return new AppError('RATE_LIMITED', `${host} asks to wait.`, { details: { ...details, retryAfterMs: retryAfterMs(responseHeaders?.['retry-after'], Date.now()) ?? 0 }, retry: true });
  const passing = status === 408 || status === 409 || status >= 500;
  return new AppError('HTTP_STATUS', `${host} answers with an error (${status}${kind ? `, ${kind}` : ''}).${passing ? ' It may pass by itself.' : ''}`, { details, retry: passing });
};

/** Nothing was sent yet: no connection came about. */
const notConnected = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|UND_ERR_PRX_TLS|ERR_SSL_.*|ERR_TLS_.*|CERT_.*|EPROTO|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/;
/** Codes of ours that come before the provider took the call on. */
const beforehand = new Set(['BLOCKED_ADDRESS', 'MODEL_KEY_REFUSED', 'VALIDATION', 'UNSUPPORTED_CONTENT', 'HTTP_STATUS']);

export interface CallFacts {
  host: string;
  signal: AbortSignal | undefined;
  deadline: AbortSignal;
  /** The provider answered with success, whatever came then. */
  taken: boolean;
}

export const failedCall = (thrown: unknown, { host, signal, deadline, taken }: CallFacts): FailedCall => {
  const found = innermost(thrown);
  if (found instanceof AppError) return { error: found, charged: taken || !beforehand.has(found.code) };
  const answered = answeredOf(thrown);
  if (answered && (answered.statusCode < 200 || answered.statusCode >= 300)) return { error: statusError(answered, host), charged: taken };
  const name = (thrown as { name?: unknown } | null)?.name;
  const stopped = signal?.aborted === true || deadline.aborted;
  const misread = found instanceof SyntaxError || (typeof name === 'string' && /^AI_(?:JSONParse|TypeValidation|InvalidResponse|NoContent|EmptyResponse)/.test(name));
  if (!stopped && misread) return { error: new AppError('MODEL_ANSWER_INVALID', `${host} does not answer as a language model of this kind does. Check the address of the server and its kind.`, { details: { host } }), charged: true };
  const error = networkError(found, host, signal, deadline);
  return { error, charged: taken || !notConnected.test(typeof found.code === 'string' ? found.code : '') };
};
