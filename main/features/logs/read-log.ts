// Reads the log files from their end, a block at a time, so that the newest lines come first and a page costs what it shows.
// Runs in a thread of its own. What stands in the files was redacted when it was written (G16).
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { logLevels, type LogLineDto, type LogPage, type LogTailInput } from '@shared/contracts/log';

interface LogFile {
  path: string;
  /** Stays when the file is renamed by the rotation. */
  number: string;
  size: number;
}

const blockBytes = 64 * 1024;
const longestMessage = 4_000;
const newline = 10;

/** main.log, main.1.log, main.2.log: the newest first. */
const filesIn = async (folder: string): Promise<LogFile[]> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^main(\.\d+)?\.log$/.test(name));
  const age = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);
  const files = await Promise.all(names.sort((a, b) => age(a) - age(b)).map(async (name) => {
    const path = join(folder, name);
    const info = await stat(path, { bigint: true }).catch(() => null);
    return info && { path, number: String(info.ino), size: Number(info.size) };
  }));
  return files.filter((file) => file !== null);
};

/** The whole lines before `end`, the last first, each with the byte it begins at. A line that is still being written has no end yet. */
async function* linesBefore(file: FileHandle, end: number): AsyncGenerator<{ at: number; text: string }> {
  let [position, rest, open]: [number, Buffer, boolean] = [end, Buffer.alloc(0), true];
  while (position > 0) {
    const length = Math.min(blockBytes, position);
    position -= length;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    const bytes = Buffer.concat([buffer.subarray(0, bytesRead), rest]);
    let until = bytes.length;
    for (let at = bytes.lastIndexOf(newline, until - 1); at >= 0; at = until === 0 ? -1 : bytes.lastIndexOf(newline, until - 1)) {
      if (!open && until > at + 1) yield { at: position + at + 1, text: bytes.toString('utf8', at + 1, until) };
      open = false;
      until = at;
    }
    rest = bytes.subarray(0, until);
  }
  if (!open && rest.length > 0) yield { at: 0, text: rest.toString('utf8') };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const told = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const parsed = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
};

const lineOf = (id: string, text: string): LogLineDto => {
  const { time, level, message, traceId, ...fields } = parsed(text) ?? {};
  const known = logLevels.find((one) => one === level);
  const at = told(time);
  if (!known || at === null || Number.isNaN(Date.parse(at))) return { id, at: null, level: null, message: text.slice(0, longestMessage), traceId: null, fields: '' };
  return { id, at: new Date(at).toISOString(), level: known, message: (told(message) ?? '').slice(0, longestMessage), traceId: told(traceId), fields: Object.keys(fields).length > 0 ? JSON.stringify(fields) : '' };
};

/** Words of the search are looked for in the line as it stands, whatever their case. */
const matcher = ({ level, search, traceId, from, to }: LogTailInput): ((line: LogLineDto, text: string) => boolean) => {
  const words = search?.toLowerCase();
  const least = level ? logLevels.indexOf(level) : 0;
  return (line, text) =>
    (!level || (line.level !== null && logLevels.indexOf(line.level) >= least)) && (!words || text.toLowerCase().includes(words)) && (!traceId || line.traceId === traceId)
    && (!from || (line.at !== null && line.at >= from)) && (!to || (line.at !== null && line.at < to));
};

/** A page of the log, newest first. A cursor into a file that has been rotated away is the end. */
export const readLog = async (folder: string, input: LogTailInput): Promise<LogPage> => {
  const files = await filesIn(folder);
  const [number, byte] = input.cursor ? input.cursor.split(':') : [];
  const begin = number === undefined ? 0 : files.findIndex((file) => file.number === number);
  if (begin < 0) return { items: [], nextCursor: null };
  const [items, fits]: [LogLineDto[], ReturnType<typeof matcher>] = [[], matcher(input)];
  for (const [index, file] of files.slice(begin).entries()) {
    const handle = await open(file.path, 'r').catch(() => null);
    if (!handle) continue;
    try {
      for await (const { at, text } of linesBefore(handle, index === 0 && byte !== undefined ? Number(byte) : file.size)) {
        const line = lineOf(`${file.number}:${at}`, text);
        if (input.from && line.at !== null && line.at < input.from) return { items, nextCursor: null }; // what follows is older still
        if (!fits(line, text)) continue;
        if (items.length === input.limit) return { items, nextCursor: items.at(-1)?.id ?? null };
        items.push(line);
      }
    } finally {
      await handle.close();
    }
  }
  return { items, nextCursor: null };
};
