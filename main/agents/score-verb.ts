// Headless `score`: the review of a comment on a saved page, without database or run.
import { parseArgs } from 'node:util';
import { campaignFile } from '@shared/contracts/campaign';
import type { Review } from '@shared/contracts/review';
import { AppError } from '../core/app-error';
import { systemClock } from '../core/ports/clock';
import { silentLogger } from '../core/ports/logger';
import type { PageReader } from '../core/ports/page-reader';
import { LruCache } from '../language/lru-cache';
import { createWorkerEmbedder } from '../language/worker-embedder';
import { createWorkerGrammar } from '../language/worker-grammar';
import { readLocalFile } from '../web/local-file';
import { answerList, pathFromList, textField, type VerbIo } from '../web/verb-list';
import { createWorkerPageReader } from '../web/worker-page-reader';
import type { AgentContext } from './agent-context';
import type { Brief, PostForAgents } from './brief.schema';
import { createQualityReviewer } from './quality-reviewer/quality-reviewer.agent';

const usage = 'Use: score --post FILE --url U --text T [--campaign FILE], or score --list L.jsonl with lines { "post", "url", "text" }.';
const maxPageBytes = 64 * 1024 * 1024;
const maxCampaignBytes = 4 * 1024 * 1024;

interface Arguments { list: string | undefined; post: string | undefined; url: string | undefined; text: string | undefined; campaign: string | undefined }

const readArguments = (argv: string[]): Arguments => {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: argv, allowPositionals: false, options: { list: text, post: text, url: text, text, campaign: text } });
    return { list: values.list, post: values.post, url: values.url, text: values.text, campaign: values.campaign };
  } catch (cause) {
    throw new AppError('VALIDATION', `${cause instanceof Error ? cause.message : String(cause)} ${usage}`, { cause });
  }
};

/** What the reviewer must know of a campaign file. @throws FILE_READ VALIDATION */
const readBrief = async (path: string): Promise<Brief> => {
  const raw = (await readLocalFile(path, maxCampaignBytes)).toString('utf8').replace(/^\ufeff/u, '');
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (cause) {
    throw new AppError('VALIDATION', `The campaign file ${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const parsed = campaignFile.safeParse(value);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new AppError('VALIDATION', `The campaign file ${path} does not fit: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trim(), { details: { issues: parsed.error.issues } });
  }
  return parsed.data;
};

interface Scorer { score(path: string, url: string, text: string, brief: Brief | null): Promise<Pick<Review, 'verdict' | 'score' | 'parts' | 'issues'>> }

/** Pages are read once, however many comments a list has for them. */
const createScorer = (reader: PageReader, context: AgentContext): Scorer => {
  const review = createQualityReviewer();
  const pages = new LruCache<Promise<PostForAgents>>(64);
  const read = async (path: string, url: string): Promise<PostForAgents> => {
    const { page, signals } = await reader.read({ body: await readLocalFile(path, maxPageBytes), url });
    return { ...page, url, policyText: signals.policyText };
  };
  const pageOf = (path: string, url: string): Promise<PostForAgents> => {
    const key = `${path}\n${url}`;
    const page = pages.get(key) ?? read(path, url);
    pages.set(key, page);
    return page;
  };
  return {
    score: async (path, url, text, brief) => {
      const { verdict, score, parts, issues } = await review({ text, post: await pageOf(path, url), brief, history: [], otherPassages: [], grammar: true }, context);
      return { verdict, score, parts, issues };
    },
  };
};

const optional = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * `score --post FILE --url U --text T [--campaign FILE]` and `score --list L.jsonl`: `{ verdict, score, parts, issues }`, a line each, in order.
 * @throws VALIDATION FILE_READ and, for a single comment, what reading the page throws
 */
export async function scoreVerb(argv: string[], io: VerbIo & { workersDir: string }): Promise<void> {
  const { list, post, url, text, campaign } = readArguments(argv);
  if (list === undefined && (post === undefined || text === undefined)) throw new AppError('VALIDATION', usage);
  const brief = campaign === undefined ? null : await readBrief(campaign);
  const reader = createWorkerPageReader({ workersDir: io.workersDir, threads: 1 });
  const embedder = createWorkerEmbedder({ workersDir: io.workersDir });
  const grammar = createWorkerGrammar({ workersDir: io.workersDir });
  const scorer = createScorer(reader, { embedder, grammar, clock: systemClock, log: silentLogger });
  try {
    if (list === undefined) io.out(JSON.stringify(await scorer.score(post as string, url ?? '', text as string, brief)));
    else {
      await answerList(list, io, async (line) => {
        const own = typeof line['campaign'] === 'string' ? await readBrief(pathFromList(line['campaign'], list)) : brief;
        return { ...(await scorer.score(pathFromList(textField(line, 'post'), list), optional(line['url']), textField(line, 'text'), own)) };
      });
    }
  } finally {
    await Promise.all([reader.close(), embedder.close(), grammar.close()]);
  }
}
