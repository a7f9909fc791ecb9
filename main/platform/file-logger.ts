import { existsSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type NodeLog from 'electron-log/node';
import { lineLogger, type LogLevel } from '../core/log-line';
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
 * @param restMs how long the library is not loaded for lines of the start, since that holds the first screen up. They are
 * written after it, with the first error, or when the process ends
 */
export const createFileLogger = (folder: string, redactor: Redactor, restMs = 0): Logger => {
  let file: typeof NodeLog | null = null;
  let waiting: { level: LogLevel; line: string }[] = [];
  const write = (): void => {
    for (const { level, line } of waiting) (file ??= openLog(folder))[level](line);
    waiting = [];
  };
  let rests = restMs > 0;
  const wake = (): void => { rests = false; write(); };
  if (rests) {
    setTimeout(wake, restMs);
    process.once('exit', wake);
  }
  process.stderr.on('error', () => undefined); // a closed terminal must not end the app
  return lineLogger(redactor, process.env['KP_LOG'] === 'debug' ? 'debug' : 'info', (level, line) => {
    waiting.push({ level, line });
    if (level === 'error') wake();
    else if (!rests) write();
    if (level === 'warn' || level === 'error') process.stderr.write(`${line}\n`);
  });
};

const openLog = (folder: string): typeof NodeLog => {
  const log = createRequire(import.meta.url)('electron-log/node') as typeof NodeLog;
  const instance = log.create({ logId: `kp-bot:${folder}` });
  instance.transports.console.level = false;
  Object.assign(instance.transports.file, {
    level: 'silly',
    maxSize: maxBytes,
    format: '{text}',
    resolvePathFn: () => aged(folder, 0),
    archiveLogFn: () => rotate(folder),
  });
  return instance;
};

/** Of each file no more than this is read: 500 lines are about a tenth of it. */
const tailBytes = 1024 * 1024;

const tailOf = async (path: string): Promise<string[]> => {
  const file = await open(path).catch(() => null);
  if (file === null) return [];
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - tailBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    const lines = buffer.subarray(0, bytesRead).toString('utf8').split('\n');
    return (start > 0 ? lines.slice(1) : lines).filter((line) => line.trim() !== ''); // the first may be half a line
  } finally {
    await file.close();
  }
};

/** The last lines of the log in `folder`, oldest first, over as many of its files as it takes. */
export const readLogLines = async (folder: string, most: number): Promise<string[]> => {
  let lines: string[] = [];
  for (let age = 0; age <= olderFiles && lines.length < most; age += 1) lines = [...(await tailOf(aged(folder, age))), ...lines];
  return lines.slice(-most);
};
