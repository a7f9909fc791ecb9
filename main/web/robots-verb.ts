import { parseArgs } from 'node:util';
import { AppError } from '../core/app-error';
import { readLocalFile } from './local-file';
import { decideRobots, type RobotsDecision } from './robots/robots-decision';
import { parseRobots, type RobotsFile } from './robots/robots-parse';
import { answerList, pathFromList, textField, type VerbIo } from './verb-list';

const usage = 'Use: robots --file F --agent A --url U, or robots --list L.jsonl with lines { "file", "agent", "url" }.';

type Values = { file?: string; agent?: string; url?: string; list?: string };

const readArguments = (argv: string[]): Values => {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args: argv, options: { file: text, agent: text, url: text, list: text } }).values;
  } catch (cause) {
    throw new AppError('VALIDATION', `${cause instanceof Error ? cause.message : String(cause)} ${usage}`, { cause });
  }
};

/** Lists often ask one file about many addresses: the last file stays parsed. */
const robotsReader = (): ((path: string) => Promise<RobotsFile>) => {
  let last: { path: string; file: RobotsFile } | null = null;
  return async (path) => {
    if (last?.path !== path) last = { path, file: parseRobots(await readLocalFile(path)) };
    return last.file;
  };
};

/** `robots --file F --agent A --url U` and `robots --list L.jsonl`: RFC 9309's answer and the line it rests on. @throws VALIDATION FILE_READ */
export async function robotsVerb(argv: string[], io: VerbIo): Promise<void> {
  const { list, file, agent, url } = readArguments(argv);
  const read = robotsReader();
  if (list !== undefined) {
    await answerList(list, io, async (line) => {
      const robots = await read(pathFromList(textField(line, 'file'), list));
      return { ...line, ...decideRobots(robots, textField(line, 'agent'), textField(line, 'url')) };
    });
  } else if (file !== undefined && agent !== undefined && url !== undefined) {
    const decision: RobotsDecision = decideRobots(await read(file), agent, url);
    io.out(JSON.stringify(decision));
  } else {
    throw new AppError('VALIDATION', usage);
  }
}
