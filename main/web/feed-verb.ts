import { parseArgs } from 'node:util';
import { AppError } from '../core/app-error';
import { readFeed } from './feeds/read-feed';
import { readLocalFile } from './local-file';
import { answerList, pathFromList, textField, type VerbIo } from './verb-list';

const usage = 'Use: feed FILE, or feed --list FILES.jsonl with lines { "file" }.';

const answer = async (path: string): Promise<{ title: string | null; entries: { title: string | null; url: string | null; date: string | null; id: string | null }[] }> => {
  const feed = readFeed(await readLocalFile(path));
  return { title: feed.title, entries: feed.entries.map(({ title, url, date, id }) => ({ title, url, date, id })) };
};

const readArguments = (argv: string[]): { list: string | undefined; file: string | undefined } => {
  try {
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { list: { type: 'string' }, file: { type: 'string' } } });
    return { list: values.list, file: values.file ?? positionals[0] };
  } catch (cause) {
    throw new AppError('VALIDATION', `${cause instanceof Error ? cause.message : String(cause)} ${usage}`, { cause });
  }
};

/** `feed FILE` and `feed --list L.jsonl`: what a feed file holds, as JSON. @throws VALIDATION FILE_READ and those of readFeed */
export async function feedVerb(argv: string[], io: VerbIo): Promise<void> {
  const { list, file } = readArguments(argv);
  if (list !== undefined) {
    await answerList(list, io, async (line) => ({ ...line, ...(await answer(pathFromList(textField(line, 'file'), list))) }));
  } else if (file !== undefined) {
    io.out(JSON.stringify(await answer(file)));
  } else {
    throw new AppError('VALIDATION', usage);
  }
}
