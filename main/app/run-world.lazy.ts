// What a run meets outside: sources, pages, searches. Each part is somebody else's; this file only joins them.
import { stat } from 'node:fs/promises';
import type { ImportPreview } from '@shared/contracts/campaign';
import type { SourceInput } from '@shared/contracts/source';
import { estimateAuthority } from '../agents/blog-researcher/authority';
import { createBlogResearcher } from '../agents/blog-researcher/blog-researcher.agent';
import { uniqueCandidates } from '../agents/blog-researcher/unique-candidates';
import type { Crew } from '../agents/crew';
import { AppError } from '../core/app-error';
import type { Clock } from '../core/ports/clock';
import type { Logger } from '../core/ports/logger';
import type { RunWorld } from '../features/campaigns';
import { canonicalUrl } from '../web/canonical-url';
import { policyOnPage } from '../language/comment-policy-page';
import { readLocalFile } from '../web/local-file';
import type { SearchProvider } from '../web/search/search-provider';
import { KnownPages } from '../web/sources/known-pages';
import { readSource } from '../web/sources/read-source';
import type { SourceReading } from '../web/sources/source.types';
import { createWorkerPageReader } from '../web/worker-page-reader';
import { createCrewEmbedder } from './crew-embedder';
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

const readerThreads = 2;
const isSavedPage = (url: string): boolean => url.startsWith('file:');
const asksSearch = (sources: readonly SourceInput[]): boolean => sources.some((source) => typeof source !== 'string' && source.kind === 'search');

/** The address of a page: given, or for a saved one without any, what the page says itself. */
const addressOf = (given: string, told: string | null): string => (isSavedPage(given) && told && /^https?:/.test(told) ? canonicalUrl(told) : given);

/** Counted as a run counts: a page, its feed entry and its row in a table are one post. */
const previewOf = async (reading: SourceReading, known: KnownPages): Promise<ImportPreview> => {
  const [first] = reading.found;
  const { unique } = await uniqueCandidates(reading.found, known);
  const problems = [...reading.problems.map(({ message }) => ({ line: null, message })), ...reading.refused.map(({ url, message }) => ({ line: null, message: `${url}: ${message}` }))];
  return { kind: first?.source.kind ?? 'unknown', total: unique.length, entries: reading.found.length, sample: unique.slice(0, 10).map(({ url, title }) => ({ url, title })), problems };
};

const createResearch = ({ web, search, crew, workersDir, log, clock }: RunWorldParts): RunWorld['research'] => {
  const researcher = createBlogResearcher();
  return async ({ brief, sources, maxPosts, limits }, { signal }) => {
    const provider: SearchProvider | null = asksSearch(sources) ? await search.open() : null;
    const { topic, keywords, neverList } = brief;
    try {
      return await researcher({ sources, baseDir: null, topic, keywords, maxPosts, neverList, ...(limits ? { limits } : {}) }, { web: await web.client(), search: provider, workersDir, embedder: createCrewEmbedder(crew), clock, log, signal });
    } finally {
      await provider?.close();
    }
  };
};

export const makeRunWorld = (parts: RunWorldParts): RunWorld => {
  const { web, workersDir, log, clock } = parts;
  const reader = createWorkerPageReader({ workersDir, threads: readerThreads });
  return {
    research: createResearch(parts),
    readCandidate: async ({ url, file }, host, { signal }) => {
      const fetched = file === null ? await (await web.client()).get(url, { signal }) : null;
      const body = fetched ? fetched.body : await readLocalFile(file ?? '');
      const contentType = fetched?.headers['content-type'];
      const { page, signals } = await reader.read({ body, url, ...(contentType ? { contentType } : {}) }, { signal });
      return { url: addressOf(url, signals.canonicalUrl ?? signals.ogUrl), page, signals, authority: estimateAuthority({ page, signals, host, now: clock.now() }) };
    },
    readPolicy: async (urls, { signal }) => {
      for (const url of urls) {
        try {
          const { body, headers } = await (await web.client()).get(url, { signal });
          const contentType = headers['content-type'];
          const found = policyOnPage(url, await reader.read({ body, url, ...(contentType ? { contentType } : {}) }, { signal }));
          if (found) return { forbids: found.forbids, quote: found.sentence.slice(0, 1000), url };
        } catch (error) {
          signal.throwIfAborted();
          log.info('a page on comments could not be read', { code: AppError.from(error).code }); // it says nothing then
        }
      }
      return null;
    },
    seekComment: async (url, sought, { signal }) => {
      const { body, headers } = await (await web.client()).get(url, { signal, fresh: true });
      const contentType = headers['content-type'];
      return reader.seek({ body, url, sought, ...(contentType ? { contentType } : {}) }, { signal });
    },
    preview: async (value, { signal } = {}) => {
      const info = /^https?:/i.test(value) ? null : await stat(value).catch(() => null);
      const known = new KnownPages();
      const context = { baseDir: null, web: await web.client(), search: null, queries: [], known, workersDir, log, ...(signal ? { signal } : {}) };
      const reading = await readSource(value, context);
      const [problem] = [...reading.problems, ...reading.refused];
      if (reading.found.length === 0 && problem) throw new AppError(problem.code, problem.message);
      return { ...(await previewOf(reading, known)), ...(info?.isDirectory() ? { kind: 'folder' } : {}) };
    },
    close: () => reader.close(),
  };
};
