import { isErrorCode, type ErrorCode } from '@shared/errors';

export interface AppErrorOptions {
  /** Plain facts for the screen and the log; never a secret or the text of a comment. */
  details?: Record<string, unknown>;
  cause?: unknown;
  /** Whether the same act may succeed later without a change by the person. */
  retry?: boolean;
}

/** The one error class of the main process: a code of `shared/errors.ts` and a sentence that says what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;
  readonly retry: boolean;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details ?? {};
    this.retry = options.retry ?? false;
  }

  /** Rebuilds an AppError that crossed a worker or process border as plain data. */
  static from(value: unknown): AppError {
    if (value instanceof AppError) return value;
    const shape = value as { code?: unknown; message?: unknown; details?: unknown; retry?: unknown; name?: unknown } | null;
    if (shape?.name === 'AbortError') return new AppError('CANCELLED', 'The work was cancelled.', { cause: value });
    const message = typeof shape?.message === 'string' ? shape.message : String(value);
    if (shape && isErrorCode(shape.code)) {
      return new AppError(shape.code, message, {
        details: (shape.details ?? {}) as Record<string, unknown>,
        retry: shape.retry === true,
        cause: value,
      });
    }
    return new AppError('INTERNAL', message, { cause: value });
  }
}
