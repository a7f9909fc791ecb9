import type { ErrorCode } from '@shared/errors';
import type { Source } from '@shared/contracts/source';
import type { Logger } from '../../core/ports/logger';
import type { WebClient } from '../../core/ports/web-client';
import type { SearchProvider } from '../search/search-provider';
import type { KnownPages } from './known-pages';

/** A post that a source names; its page has not been read. */
export interface FoundPost {
  url: string;
  /** Path of a saved page: then nothing is fetched for it. */
  file: string | null;
  title: string | null;
  date: string | null;
  snippet: string | null;
  source: Source;
}

/** What could not be read, or was read only in part, and what to do about it. */
export interface SourceProblem {
  source: string;
  code: ErrorCode;
  message: string;
}

export interface SourceReading {
  found: FoundPost[];
  problems: SourceProblem[];
  /** Single addresses that may not be or could not be fetched. */
  refused: { url: string; code: ErrorCode; message: string }[];
}

export interface SourceContext {
  /** What relative paths are relative to; null: the working directory. */
  baseDir: string | null;
  web: WebClient;
  search: SearchProvider | null;
  /** Words for a search source that names none of its own. */
  queries: readonly string[];
  /** Saved pages by address: what is known here is never fetched. */
  known: KnownPages;
  /** Where the built workers are; null: tables are read on this thread. */
  workersDir: string | null;
  log: Logger;
  signal?: AbortSignal;
}

export const nothingFound = (): SourceReading => ({ found: [], problems: [], refused: [] });

export const joinReadings = (readings: readonly SourceReading[]): SourceReading => ({
  found: readings.flatMap((reading) => reading.found),
  problems: readings.flatMap((reading) => reading.problems),
  refused: readings.flatMap((reading) => reading.refused),
});
