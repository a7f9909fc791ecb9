import type { Logger } from './ports/logger';
import type { Redactor } from './redact';
import { currentTrace } from './trace';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** One line of JSON: time, level, message, the act it belongs to, then the fields; nothing in it that may not stand in a log. */
export const logLine = (redactor: Redactor, level: LogLevel, message: string, fields: Record<string, unknown> | undefined, now: Date): string => {
  const traceId = currentTrace();
  return JSON.stringify({ time: now.toISOString(), level, message: redactor.text(message), ...(traceId ? { traceId } : {}), ...(fields ? redactor.fields(fields) : {}) });
};

/** A logger that hands finished lines on; lines under `least` are not made at all. */
export const lineLogger = (redactor: Redactor, least: LogLevel, write: (level: LogLevel, line: string) => void): Logger => {
  const from = logLevels.indexOf(least);
  const at = (level: LogLevel) => (message: string, fields?: Record<string, unknown>) => {
    if (logLevels.indexOf(level) >= from) write(level, logLine(redactor, level, message, fields, new Date()));
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};
