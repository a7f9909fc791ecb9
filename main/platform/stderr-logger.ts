import type { Logger } from '../core/ports/logger';
import { lineLogger, type LogLevel } from '../core/log-line';
import { createRedactor, type Redactor } from '../core/redact';

/** The log of plain Node (headless, workers): JSON lines on stderr, so that stdout stays for answers. Imports no electron. */
export const createStderrLogger = (least: LogLevel = 'warn', redactor: Redactor = createRedactor()): Logger =>
  lineLogger(redactor, least, (_level, line) => process.stderr.write(`${line}\n`));
