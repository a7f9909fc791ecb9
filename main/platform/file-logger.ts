import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import log from 'electron-log/node';
import { lineLogger } from '../core/log-line';
import type { Logger } from '../core/ports/logger';
import type { Redactor } from '../core/redact';

const maxBytes = 5 * 1024 * 1024;
const olderFiles = 2;

const aged = (folder: string, age: number): string => join(folder, age === 0 ? 'main.log' : `main.${age}.log`);

/** main.log becomes main.1.log and so on; the oldest goes. */
const rotate = (folder: string): void => {
  rmSync(aged(folder, olderFiles), { force: true });
  for (let age = olderFiles - 1; age >= 0; age -= 1) if (existsSync(aged(folder, age))) renameSync(aged(folder, age), aged(folder, age + 1));
};

/**
 * The log of the app: JSON lines in `folder`/main.log, 5 MB a file, three files at most; warnings on stderr too.
 * Through electron-log's Node part, which opens no message channel to the page. `KP_LOG=debug` logs every procedure.
 */
export const createFileLogger = (folder: string, redactor: Redactor): Logger => {
  const instance = log.create({ logId: `kp-bot:${folder}` });
  instance.transports.console.level = false;
  Object.assign(instance.transports.file, {
    level: 'silly',
    maxSize: maxBytes,
    format: '{text}',
    resolvePathFn: () => aged(folder, 0),
    archiveLogFn: () => rotate(folder),
  });
  process.stderr.on('error', () => undefined); // a closed terminal must not end the app
  return lineLogger(redactor, process.env['KP_LOG'] === 'debug' ? 'debug' : 'info', (level, line) => {
    instance[level](line);
    if (level === 'warn' || level === 'error') process.stderr.write(`${line}\n`);
  });
};
