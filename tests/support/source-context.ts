import { silentLogger } from '../../main/core/ports/logger';
import type { WebClient } from '../../main/core/ports/web-client';
import { KnownPages } from '../../main/web/sources/known-pages';
import type { SourceContext } from '../../main/web/sources/source.types';

/** A client for tests of files alone: any fetch is a failure of the test. */
export const noWeb: WebClient = {
  get: (url) => Promise.reject(new Error(`fetched ${url}`)),
  close: () => Promise.resolve(),
};

export const sourceContext = (fields: Partial<SourceContext> = {}): SourceContext => ({
  baseDir: null, web: noWeb, search: null, queries: [], known: new KnownPages(), workersDir: null, log: silentLogger, ...fields,
});
