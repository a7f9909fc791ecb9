// What each kind of content names as posts. Content within content (the feeds of an OPML) goes back to the reader through `nested`.
import { counted } from '../../core/counted';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceKind } from '@shared/contracts/source';
import { AppError } from '../../core/app-error';
import type { ContentKind } from './detect-kind';
import { readOpml } from './opml';
import { readPageHead } from './page-head';
import { parseSource } from './parse-source';
import { joinReadings, nothingFound, type FoundPost, type SourceContext, type SourceReading } from './source.types';
import { tablePosts } from './table-posts';

export interface Content {
  bytes: Uint8Array;
  /** Where it was fetched or saved from; null when that is not known. */
  url: string | null;
  /** The file it stands in; null when it was fetched. */
  file: string | null;
  contentType?: string | undefined;
  /** How the person named it. */
  label: string;
}

export type ReadNested = (value: string, kind: SourceKind, baseDir: string | null) => Promise<SourceReading>;

interface Reading {
  content: Content;
  context: SourceContext;
  nested: ReadNested;
}

/** More of one feed or sitemap than a campaign can use; the newest come first. */
const maxPosts = 500;
const maxSitemaps = 10;
const maxFeeds = 200;

const post = (fields: Partial<FoundPost> & { url: string }, kind: SourceKind, label: string): FoundPost => ({ file: null, title: null, date: null, snippet: null, ...fields, source: { kind, value: label } });
const isWeb = (address: string | null): address is string => address !== null && /^https?:\/\//i.test(address);
const leftOut = (label: string, count: number) => ({ source: label, code: 'TOO_LARGE' as const, message: `${counted(count, 'older entry was', 'older entries were')} left out: at most ${maxPosts} of one source are used.` });

const feed = async ({ content: { bytes, url, contentType, label }, context }: Reading): Promise<SourceReading> => {
  const { entries } = await parseSource({ kind: 'feed', bytes, origin: { url, ...(contentType ? { contentType } : {}) } }, context.workersDir, context.signal);
  const found = entries.filter((entry) => isWeb(entry.url)).map((entry) => post({ url: entry.url ?? '', title: entry.title, date: entry.date, snippet: entry.snippet }, 'feed', label));
  if (found.length === 0) throw new AppError('EMPTY', entries.length === 0 ? 'This feed has no entry.' : `${entries.length === 1 ? 'The one entry of this feed does not give' : `None of the ${entries.length} entries of this feed gives`} the address of its post.`);
  return { ...nothingFound(), found: found.slice(0, maxPosts), problems: found.length > maxPosts ? [leftOut(label, found.length - maxPosts)] : [] };
};

const sitemap = async ({ content: { bytes, file, label }, context, nested }: Reading): Promise<SourceReading> => {
  const { pages, sitemaps } = await parseSource({ kind: 'sitemap', bytes }, context.workersDir, context.signal);
  let reading: SourceReading = { ...nothingFound(), found: pages.map(({ url, title, date }) => post({ url, title, date }, 'sitemap', label)) };
  for (const address of sitemaps.slice(0, maxSitemaps)) {
    if (reading.found.length >= maxPosts) break;
    reading = joinReadings([reading, await nested(address, 'sitemap', file ? dirname(file) : null)]);
  }
  if (reading.found.length === 0 && reading.problems.length === 0) throw new AppError('EMPTY', 'This sitemap names no page that looks like a post.');
  const more = reading.found.length - maxPosts;
  return more > 0 ? { ...reading, found: reading.found.slice(0, maxPosts), problems: [...reading.problems, leftOut(label, more)] } : reading;
};

const opml = async ({ content: { bytes, url, file, label }, nested }: Reading): Promise<SourceReading> => {
  const feeds = readOpml(bytes);
  const address = (written: string): string => (url && !file && URL.canParse(written, url) ? new URL(written, url).href : written);
  const readings = await Promise.all(feeds.slice(0, maxFeeds).map((entry) => nested(address(entry.feed), 'feed', file ? dirname(file) : null)));
  const joined = joinReadings(readings);
  if (feeds.length > maxFeeds) joined.problems.push({ source: label, code: 'TOO_LARGE', message: `Only the first ${maxFeeds} feeds of this list were read.` });
  return joined;
};

const table = (kind: 'csv' | 'xlsx') => async ({ content: { bytes, file, label }, context }: Reading): Promise<SourceReading> => {
  const { posts, warnings } = tablePosts(await parseSource({ kind, bytes }, context.workersDir, context.signal));
  const found = posts.map((row) => post({ url: row.url, title: row.title, date: row.date, snippet: row.notes, file: row.file && file ? resolve(dirname(file), row.file) : null }, kind, label));
  return { ...nothingFound(), found, problems: warnings.map((message) => ({ source: label, code: 'VALIDATION' as const, message })) };
};

/** A saved page: its address is what `urls.csv` says, else canonical, else og:url, else the file itself. */
const savedPage = ({ content: { bytes, url, file, label }, context }: Reading & { content: { file: string } }): SourceReading => {
  const head = readPageHead(bytes, url);
  const address = url ?? head.canonical ?? head.ogUrl ?? pathToFileURL(file).href;
  if (isWeb(address)) context.known.add(address, file);
  return { ...nothingFound(), found: [post({ url: address, file, title: head.title, date: head.date, snippet: head.snippet }, 'html', label)] };
};

/** A fetched page: the front page of a blog that announces a feed stands for its posts, any other for itself. */
const fetchedPage = async ({ content: { bytes, url, contentType, label }, nested }: Reading): Promise<SourceReading> => {
  const head = readPageHead(bytes, url, contentType);
  const [announced] = head.feeds;
  if (announced && url && new URL(url).pathname === '/') return nested(announced, 'feed', null);
  return { ...nothingFound(), found: [post({ url: url ?? label, title: head.title, date: head.date, snippet: head.snippet }, 'url', label)] };
};

const page = (reading: Reading): SourceReading | Promise<SourceReading> => {
  const { content } = reading;
  return content.file === null ? fetchedPage(reading) : savedPage({ ...reading, content: { ...content, file: content.file } });
};

/** @throws EMPTY UNSUPPORTED_CONTENT PARSE VALIDATION TOO_LARGE */
export const readContent = async (kind: ContentKind, reading: Reading): Promise<SourceReading> => {
  switch (kind) {
    case 'feed': return feed(reading);
    case 'sitemap': return sitemap(reading);
    case 'opml': return opml(reading);
    case 'csv':
    case 'xlsx': return table(kind)(reading);
    case 'html': return page(reading);
    case 'empty': throw new AppError('EMPTY', 'It is empty.');
    case 'binary': throw new AppError('UNSUPPORTED_CONTENT', 'It is a binary file and not what its name says. Give a feed, sitemap, OPML, CSV, XLSX or saved HTML page.');
    case 'unknown': throw new AppError('UNSUPPORTED_CONTENT', 'It is no kind of source that is known. Give a feed, sitemap, OPML, CSV, XLSX or saved HTML page.');
  }
};
