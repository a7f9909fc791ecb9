// What a run meets outside: sources, pages, searches. Each part is somebody else's; this file only joins them.
import { stat } from 'node:fs/promises';
import type { ImportPreview } from '@shared/contracts/campaign';
import { AppError } from '../core/app-error';
import type { Crew } from '../agents/crew';
import type { Clock } from '../core/ports/clock';
import type { Logger } from '../core/ports/logger';
import type { ReadCandidate, RunWorld } from '../features/campaigns';
import { canonicalUrl, urlKey } from '../web/canonical-url';
import { readLocalFile } from '../web/local-file';
import { KnownPages } from '../web/sources/known-pages';
import { readSource } from '../web/sources/read-source';
import type { FoundPost, SourceContext, SourceReading } from '../web/sources/source.types';
import { createWorkerPageReader } from '../web/worker-page-reader';
import type { PoliteWeb } from './polite-web';
import type { SearchSetup } from './search-setup';

export interface RunWorldParts {
  web: PoliteWeb;
  search: SearchSetup;
  crew: Crew;
  workersDir: string;
  log: Logger;
  clock: Clock;
}

const isSavedPage = (url: string): boolean => url.startsWith('file:');

/** The address of a page: given, or for a saved one without any, what the page says itself. */
const addressOf = (given: string, told: string | null): string => (isSavedPage(given) && told && /^https?:/.test(told) ? canonicalUrl(told) : given);

const previewOf = (reading: SourceReading): ImportPreview => {
  const [first] = reading.found;
  const problems = [...reading.problems.map(({ message }) => ({ line: null, message })), ...reading.refused.map(({ url, message }) => ({ line: null, message: `${url}: ${message}` }))];
  return { kind: first?.source.kind ?? 'unknown', total: reading.found.length, sample: reading.found.slice(0, 10).map(({ url, title }) => ({ url, title })), problems };
};

const uniquePosts = (found: readonly FoundPost[]): FoundPost[] => [...new Map([...found].reverse().map((post) => [urlKey(post.url), post])).values()].reverse();

export const createRunWorld = ({ web, search, workersDir, log }: RunWorldParts): RunWorld => {
  const reader = createWorkerPageReader({ workersDir, threads: 2 });
  const sourceContext = async (queries: readonly string[], signal?: AbortSignal): Promise<SourceContext> => ({
    baseDir: null, web: await web.client(), search: null, queries, known: new KnownPages(), workersDir, log, ...(signal ? { signal } : {}),
  });

  return {
    research: async ({ brief, sources }, { signal, progress }) => {
      const provider = sources.some((source) => typeof source !== 'string' && source.kind === 'search') ? await search.open() : null;
      const context = { ...(await sourceContext(brief.keywords, signal)), search: provider };
      const readings: SourceReading[] = [];
      for (const [index, source] of sources.entries()) {
        readings.push(await readSource(source, context));
        progress?.(index + 1, sources.length);
      }
      const candidates = uniquePosts(readings.flatMap(({ found }) => found));
      const refused = readings.flatMap((reading) => reading.refused).map(({ url, code, message }) => ({ source: url, code, message }));
      return { candidates, skipped: [], problems: [...readings.flatMap(({ problems }) => problems), ...refused] };
    },
    readCandidate: async ({ url, file }, { signal }): Promise<ReadCandidate> => {
      const fetched = file === null ? await (await web.client()).get(url, { signal }) : null;
      const body = fetched ? fetched.body : await readLocalFile(file ?? '');
      const contentType = fetched?.headers['content-type'];
      const { page, signals } = await reader.read({ body, url, ...(contentType ? { contentType } : {}) }, { signal });
      return { url: addressOf(url, signals.canonicalUrl ?? signals.ogUrl), page, signals, authority: { score: 0, confidence: 0, factors: [] } };
    },
    preview: async (value, { signal } = {}) => {
      const info = value.startsWith('http') ? null : await stat(value).catch(() => null);
      const reading = await readSource(value, await sourceContext([], signal));
      const [problem] = [...reading.problems, ...reading.refused];
      if (reading.found.length === 0 && problem) throw new AppError(problem.code, problem.message);
      return { ...previewOf(reading), ...(info?.isDirectory() ? { kind: 'folder' } : {}) };
    },
    close: () => reader.close(),
  };
};
