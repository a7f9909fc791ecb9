// One source as the person gave it, to the posts it names. A source that fails says so and stops no other.
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceInput, SourceKind } from '@shared/contracts/source';
import { AppError } from '../../core/app-error';
import { throwIfAborted } from '../../core/abortable';
import { fileError, readLocalFile } from '../local-file';
import { detectKind, type ContentKind } from './detect-kind';
import { listFolder } from './list-folder';
import { readPageHead } from './page-head';
import { readContent, type Content, type ReadNested } from './read-content';
import { joinReadings, nothingFound, type SourceContext, type SourceReading } from './source.types';

const maxFetchedBytes = 20 * 1024 * 1024;
const hitsPerQuery = 20;
const maxQueries = 6;
const maxNesting = 3;

const isAddress = (value: string): boolean => /^https?:\/\//i.test(value);

const pathOf = (value: string, baseDir: string | null): string => {
  if (/^file:/i.test(value)) {
    try {
      return fileURLToPath(value);
    } catch (cause) {
      throw new AppError('VALIDATION', `"${value}" is no file on this machine.`, { cause });
    }
  }
  return resolve(baseDir ?? process.cwd(), value);
};

const labelOf = (path: string, context: SourceContext): string => {
  const short = relative(context.baseDir ?? process.cwd(), path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short.replaceAll('\\', '/');
};

class SourceReader {
  constructor(private readonly context: SourceContext) {}

  async read(value: string, kind: SourceKind | null, baseDir: string | null, nesting = 0): Promise<SourceReading> {
    try {
      if (nesting > maxNesting) throw new AppError('PARSE', 'Lists that name lists are followed three levels deep.');
      if (kind === 'search') return await this.search(value);
      if (isAddress(value)) return await this.address(value, kind, nesting);
      if (kind === 'url') throw new AppError('VALIDATION', `"${value}" is no address. Give a whole one, such as https://example.com/post.`);
      return await this.path(pathOf(value, baseDir), kind, nesting);
    } catch (cause) {
      const { code, message } = AppError.from(cause);
      if (code === 'CANCELLED') throw cause;
      const single = isAddress(value) && (kind === null || kind === 'url');
      if (single) return { ...nothingFound(), refused: [{ url: value, code, message }] };
      return { ...nothingFound(), problems: [{ source: value || 'search', code, message }] };
    }
  }

  private nested(nesting: number): ReadNested {
    return (value, kind, baseDir) => this.read(value, kind, baseDir, nesting + 1);
  }

  private async search(words: string): Promise<SourceReading> {
    const { search, queries, signal } = this.context;
    if (!search) throw new AppError('SEARCH_NOT_CONFIGURED', 'A keyword search needs a provider. Choose one in settings, under search, or give feeds, addresses or files instead.');
    const asked = words ? [words] : queries.slice(0, maxQueries);
    if (asked.length === 0) throw new AppError('VALIDATION', 'The search has no words: give some, or keywords in the campaign.');
    const reading = nothingFound();
    for (const query of asked) {
      const hits = await search.search(query, { count: hitsPerQuery, ...(signal ? { signal } : {}) });
      reading.found.push(...hits.map((hit) => ({ ...hit, file: null, source: { kind: 'search' as const, value: query } })));
    }
    if (reading.found.length === 0) throw new AppError('EMPTY', `The search for ${asked.map((query) => `"${query}"`).join(', ')} found nothing.`);
    return reading;
  }

  private async address(url: string, kind: SourceKind | null, nesting: number): Promise<SourceReading> {
    const saved = this.context.known.fileOf(url);
    if (saved !== null) return this.file(saved, kind === 'url' ? 'html' : kind, url, nesting);
    if (kind === 'url') return { ...nothingFound(), found: [{ url, file: null, title: null, date: null, snippet: null, source: { kind, value: url } }] };
    const { signal } = this.context;
    const response = await this.context.web.get(url, { ...(signal ? { signal } : {}), maxBytes: maxFetchedBytes });
    const told = detectKind(response.body, new URL(response.finalUrl).pathname);
    if (told === 'html' && kind === 'feed') return this.announcedFeed(response.body, response.finalUrl, url, nesting);
    const content: Content = { bytes: response.body, url: response.finalUrl, file: null, contentType: response.headers['content-type'], label: url };
    return readContent(this.asAsked(told, kind), { content, context: this.context, nested: this.nested(nesting) });
  }

  /** A page given as a feed, when it says where its feed is. */
  private async announcedFeed(bytes: Uint8Array, pageUrl: string, asked: string, nesting: number): Promise<SourceReading> {
    const announced = readPageHead(bytes, pageUrl).feeds.find((feed) => feed !== pageUrl && feed !== asked);
    if (!announced) throw new AppError('PARSE', 'This address leads to a page and not to a feed, and the page announces none.');
    return this.read(announced, 'feed', null, nesting + 1);
  }

  private async path(path: string, kind: SourceKind | null, nesting: number): Promise<SourceReading> {
    const info = await stat(path).catch((cause: unknown) => { throw fileError(path, cause); });
    await this.context.known.readFolder(info.isDirectory() ? path : dirname(path));
    if (info.isDirectory()) return this.folder(path, nesting);
    return this.file(path, kind, await this.context.known.urlOf(path), nesting);
  }

  private async file(path: string, kind: SourceKind | null, url: string | null, nesting: number): Promise<SourceReading> {
    const bytes = await readLocalFile(path);
    const content: Content = { bytes, url, file: path, label: labelOf(path, this.context) };
    return readContent(this.asAsked(detectKind(bytes, path), kind), { content, context: this.context, nested: this.nested(nesting) });
  }

  /** The content decides; the kind that was asked for only settles what the content leaves open. */
  private asAsked(told: ContentKind, kind: SourceKind | null): ContentKind {
    const open = told === 'unknown' && (kind === 'csv' || kind === 'html' || kind === 'feed' || kind === 'sitemap' || kind === 'opml');
    return open ? kind : told === 'csv' && kind === 'sitemap' ? 'sitemap' : told;
  }

  private async folder(path: string, nesting: number): Promise<SourceReading> {
    const { files, warnings } = await listFolder(path);
    const label = labelOf(path, this.context);
    for (const folder of new Set(files.map((file) => dirname(file)))) await this.context.known.readFolder(folder);
    const readings: SourceReading[] = [{ ...nothingFound(), problems: warnings.map((message) => ({ source: label, code: 'TOO_LARGE' as const, message })) }];
    for (const file of files) {
      throwIfAborted(this.context.signal);
      readings.push(await this.folderFile(file, nesting));
    }
    const joined = joinReadings(readings);
    if (joined.found.length + joined.problems.length + joined.refused.length > 0) return joined;
    throw new AppError('EMPTY', 'This folder holds no feed, sitemap, OPML, CSV, XLSX or saved HTML page.');
  }

  /** Files that are no source, such as a campaign's own JSON or notes, may lie beside sources. */
  private async folderFile(file: string, nesting: number): Promise<SourceReading> {
    const label = labelOf(file, this.context);
    try {
      return await this.file(file, null, await this.context.known.urlOf(file), nesting);
    } catch (cause) {
      const { code, message } = AppError.from(cause);
      if (code === 'CANCELLED') throw cause;
      const bystander = /\.(json|txt)(\.gz)?$/i.test(file) && code === 'UNSUPPORTED_CONTENT';
      return bystander ? nothingFound() : { ...nothingFound(), problems: [{ source: label, code, message }] };
    }
  }
}

/**
 * The posts that a source names. Never fails for a bad source: what went wrong stands in `problems` and `refused`.
 * @throws CANCELLED
 */
export const readSource = (input: SourceInput, context: SourceContext): Promise<SourceReading> => {
  const { value, kind } = typeof input === 'string' ? { value: input, kind: null } : input;
  return new SourceReader(context).read(value, kind, context.baseDir);
};
