// The parsers whose work grows with the size of what they are given: run here when it is small, else in the source worker.
import type { Feed, FeedOrigin } from '../feeds/feed.types';
import { readFeed } from '../feeds/read-feed';
import { readSitemap, type Sitemap } from '../sitemaps/read-sitemap';
import { readCsv } from './csv';
import type { TableRows } from './table.types';

export interface Parsed {
  csv: TableRows;
  xlsx: TableRows;
  feed: Feed;
  sitemap: Sitemap;
}
export type ParsedKind = keyof Parsed;
export interface ParseRequest<K extends ParsedKind = ParsedKind> {
  kind: K;
  bytes: Uint8Array;
  /** Where a feed came from. */
  origin?: FeedOrigin;
}

const parsers: { [K in ParsedKind]: (request: ParseRequest<K>) => Parsed[K] | Promise<Parsed[K]> } = {
  csv: ({ bytes }) => readCsv(bytes),
  xlsx: async ({ bytes }) => (await import('./xlsx.lazy')).readWorkbook(bytes),
  feed: ({ bytes, origin }) => readFeed(bytes, origin),
  sitemap: ({ bytes }) => readSitemap(bytes),
};

export const parseHere = async <K extends ParsedKind>(request: ParseRequest<K>): Promise<Parsed[K]> => parsers[request.kind](request);
