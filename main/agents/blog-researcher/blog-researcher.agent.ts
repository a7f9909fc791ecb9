// The first of the crew: from sources to candidate posts. Sources are read side by side; one that fails stops no other.
import { counted } from '../../core/counted';
import type { SkippedCandidate, BlogResearcherOutput, Candidate } from './blog-researcher.schema';
import type { SourceInput } from '@shared/contracts/source';
import type { ErrorCode } from '@shared/errors';
import { AppError } from '../../core/app-error';
import type { WebClient } from '../../core/ports/web-client';
import type { SearchProvider } from '../../web/search/search-provider';
import { KnownPages } from '../../web/sources/known-pages';
import { readSource } from '../../web/sources/read-source';
import { joinReadings, type SourceReading } from '../../web/sources/source.types';
import type { AgentContext } from '../agent-context';
import { isOnNeverList } from './never-list';
import { rankCandidates } from './rank-candidates';
import { uniqueCandidates } from './unique-candidates';

export interface BlogResearcherInput {
  sources: readonly SourceInput[];
  /** What relative paths are relative to; null: the working directory. */
  baseDir: string | null;
  topic: string;
  keywords: readonly string[];
  maxPosts: number;
  neverList: readonly string[];
  /** Where a person set others. */
  limits?: ResearcherLimits;
}

export interface ResearcherLimits {
  candidatesPerPost: number;
  sourcesAtOnce: number;
}

export interface BlogResearcherContext extends AgentContext {
  web: WebClient;
  /** The search of settings; null when none is set up. */
  search: SearchProvider | null;
  /** Where the built workers are; null: tables are read on this thread. */
  workersDir: string | null;
}

export type BlogResearcher = (input: BlogResearcherInput, context: BlogResearcherContext) => Promise<BlogResearcherOutput>;

/** Posts fall away later, each with its reason: more are handed on than are wanted. */
const setLimits: ResearcherLimits = { candidatesPerPost: 6, sourcesAtOnce: 6 };
const fewestCandidates = 60;

const skipCodes: Partial<Record<ErrorCode, SkippedCandidate['code']>> = {
  ROBOTS_DENIED: 'robots', BLOCKED_ADDRESS: 'blocked_address', UNSUPPORTED_CONTENT: 'unreadable', PARSE: 'unreadable', EMPTY: 'unreadable', TOO_LARGE: 'unreadable',
};

const readAll = async (input: BlogResearcherInput, context: BlogResearcherContext, known: KnownPages): Promise<SourceReading> => {
  const queries = [input.topic, ...input.keywords].map((words) => words.trim()).filter(Boolean);
  const { web, search, workersDir, log, signal } = context;
  const sourceContext = { baseDir: input.baseDir, web, search, queries, known, workersDir, log, ...(signal ? { signal } : {}) };
  const readings: SourceReading[] = [];
  let next = 0;
  const reader = async (): Promise<void> => {
    for (let at = next++; at < input.sources.length; at = next++) {
      const source = input.sources[at];
      if (source !== undefined) readings[at] = await readSource(source, sourceContext);
    }
  };
  await Promise.all(Array.from({ length: Math.min((input.limits ?? setLimits).sourcesAtOnce, input.sources.length) }, reader));
  return joinReadings(readings);
};

const refusedPosts = (reading: SourceReading): SkippedCandidate[] =>
  reading.refused.map(({ url, code, message }) => ({ url, title: null, code: skipCodes[code] ?? 'fetch_failed', reason: message }));

/** What lies on the never-list is not even read. */
const apartFromNever = (candidates: Candidate[], neverList: readonly string[]): { wanted: Candidate[]; never: SkippedCandidate[] } => ({
  wanted: candidates.filter(({ url }) => !isOnNeverList(url, neverList)),
  never: candidates.filter(({ url }) => isOnNeverList(url, neverList)).map(({ url, title }) => ({ url, title, code: 'never_list', reason: 'The site is on your never-list.' })),
});

/** @throws CANCELLED; everything else stands in `problems` and `skipped` */
export const createBlogResearcher = (): BlogResearcher => async (input, context) => {
  if (input.sources.length === 0) throw new AppError('VALIDATION', 'The campaign has no sources. Add a feed, an address, a file or a search.');
  const known = new KnownPages();
  const reading = await readAll(input, context, known);
  const { unique, duplicates } = await uniqueCandidates(reading.found, known);
  const { wanted, never } = apartFromNever(unique, input.neverList);
  const ranked = await rankCandidates(wanted, input, context);
  const most = Math.max(fewestCandidates, input.maxPosts * (input.limits ?? setLimits).candidatesPerPost);
  const beyond = ranked.slice(most).map(({ url, title }): SkippedCandidate => ({ url, title, code: 'limit', reason: `Fits the topic less than the ${counted(most, 'post')} looked at for this campaign.` }));
  return { candidates: ranked.slice(0, most), skipped: [...refusedPosts(reading), ...duplicates, ...never, ...beyond], problems: reading.problems };
};
