// The `--list` of the headless verbs: JSON lines in, a line out for each, in order; a bad line is answered and does not stop the rest.
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { AppError } from '../core/app-error';
import { readLocalFile } from './local-file';

export interface VerbIo {
  out(line: string): void;
  err(line: string): void;
}

type Line = Record<string, unknown>;

/** A path in a list is relative to the list; one that only exists from the working directory is taken from there. */
export const pathFromList = (path: string, listPath: string): string => {
  if (isAbsolute(path)) return path;
  const besideList = resolve(dirname(listPath), path);
  return !existsSync(besideList) && existsSync(resolve(path)) ? resolve(path) : besideList;
};

/** The text of a field of a line or option. @throws VALIDATION */
export const textField = (line: Line, name: string): string => {
  const value = line[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new AppError('VALIDATION', `"${name}" is missing. Give it as text.`, { details: { field: name } });
};

/** One line of a list. @throws VALIDATION */
export const parseLine = (text: string): Line => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('VALIDATION', 'This line is not JSON.', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AppError('VALIDATION', 'This line is not a JSON object.');
  return value as Line;
};

/** Answers every line of a list. @throws FILE_READ when the list itself can not be read */
export const answerList = async (listPath: string, io: VerbIo, answer: (line: Line) => Promise<Line>): Promise<void> => {
  const text = (await readLocalFile(listPath, 512 * 1024 * 1024)).toString('utf8').replace(/^\ufeff/, '');
  for (const raw of text.split(/\r?\n/)) {
    if (!raw.trim()) continue;
    let line: Line = { line: raw.slice(0, 500) };
    try {
      line = parseLine(raw);
      io.out(JSON.stringify(await answer(line)));
    } catch (cause) {
      const { code, message } = AppError.from(cause);
      io.out(JSON.stringify({ ...line, error: { code, message } }));
    }
  }
};
