// Headless `extract`: what stands in a saved page, or in every page of a list, as JSON lines in the order asked.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { AppError } from '../core/app-error';
import type { PageReader } from '../core/ports/page-reader';
import { readLocalFile } from './local-file';
import { parseLine, pathFromList, textField } from './verb-list';
import { createWorkerPageReader } from './worker-page-reader';

const usage = 'Use: extract FILE --url U, or extract --list PAIRS.jsonl with lines { "file", "url" }.';
const maxListBytes = 512 * 1024 * 1024;

interface VerbIo { out(line: string): void; err(line: string): void; workersDir: string }

const readArguments = (argv: string[]): { list: string | undefined; file: string | undefined; url: string | undefined } => {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { list: text, file: text, url: text } });
    return { list: values.list, file: values.file ?? positionals[0], url: values.url };
  } catch (cause) {
    throw new AppError('VALIDATION', `${cause instanceof Error ? cause.message : String(cause)} ${usage}`, { cause });
  }
};

const answer = async (reader: PageReader, file: string, path: string, url: string): Promise<string> => {
  const { page } = await reader.read({ body: await readLocalFile(path, 64 * 1024 * 1024), url });
  return JSON.stringify({ file, ...page });
};

const answerLine = async (reader: PageReader, raw: string, list: string): Promise<string> => {
  let file: unknown;
  try {
    const line = parseLine(raw);
    file = line['file'];
    const named = textField(line, 'file');
    return await answer(reader, named, pathFromList(named, list), typeof line['url'] === 'string' ? line['url'] : '');
  } catch (cause) {
    const { code, message } = AppError.from(cause);
    return JSON.stringify({ file: typeof file === 'string' ? file : raw.slice(0, 500), error: { code, message } });
  }
};

/** Keeps every thread busy and a few answers ahead; answers leave in the order of the list. */
const answerLines = async (reader: PageReader, lines: readonly string[], list: string, threads: number, out: (line: string) => void): Promise<void> => {
  const ahead: Promise<string>[] = [];
  for (const line of lines) {
    ahead.push(answerLine(reader, line, list));
    if (ahead.length > threads * 4) out(await (ahead.shift() as Promise<string>));
  }
  for (const late of ahead) out(await late);
};

/**
 * `extract FILE --url U` and `extract --list PAIRS.jsonl`.
 * @throws VALIDATION FILE_READ and, for a single file, what reading the page throws
 */
export async function extractVerb(argv: string[], io: VerbIo): Promise<void> {
  const { list, file, url } = readArguments(argv);
  if (list === undefined && file === undefined) throw new AppError('VALIDATION', usage);
  const threads = list === undefined ? 1 : Math.max(1, Math.min(4, availableParallelism()));
  const reader = createWorkerPageReader({ workersDir: io.workersDir, threads });
  try {
    if (list === undefined) io.out(await answer(reader, file as string, file as string, url ?? ''));
    else {
      const text = (await readLocalFile(list, maxListBytes)).toString('utf8').replace(/^\ufeff/, '');
      await answerLines(reader, text.split(/\r?\n/).filter((line) => line.trim() !== ''), list, threads, io.out);
    }
  } finally {
    await reader.close();
  }
}
