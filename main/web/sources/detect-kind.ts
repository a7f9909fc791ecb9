import type { SourceKind } from '@shared/contracts/source';
import { decodeText } from '../charset';
import { binarySignature, isBinary } from '../content-kind';
import { withoutSpans } from '../plain-text';

export type ContentKind = Exclude<SourceKind, 'url' | 'folder' | 'search'> | 'empty' | 'binary' | 'unknown';

const sampleBytes = 64 * 1024;
const byRoot: Record<string, ContentKind> = {
  rss: 'feed', 'rdf:rdf': 'feed', rdf: 'feed', feed: 'feed', channel: 'feed', opml: 'opml', urlset: 'sitemap', sitemapindex: 'sitemap', html: 'html', head: 'html', body: 'html',
};
export const urlColumn = /^\s*(?:url|urls|link|links|address|href|permalink|web ?address|web ?site|page|post ?url|page ?url|uri)\s*$/i;

const rootName = (text: string): string | null => {
  const bare = [['<!--', '-->'], ['<?', '?>'], ['<![CDATA[', ']]>']].reduce((rest, [open = '', close = '']) => withoutSpans(rest, open, close), text);
  if (/^\s*<!doctype\s+html/i.test(bare)) return 'html';
  return /^\s*(?:<!doctype[^>[]*(?:\[[\s\S]*?\])?[^>]*>\s*)?<([a-z][\w.:-]*)/i.exec(bare)?.[1]?.toLowerCase() ?? null;
};

const isTable = (text: string, name: string): boolean => {
  const line = text.split(/\r?\n/).find((candidate) => candidate.trim() !== '') ?? '';
  if (/\.(csv|tsv)(\.gz)?$/i.test(name)) return true;
  const cells = line.split(/[,;\t]/).map((cell) => cell.replace(/^"|"$/g, '').trim());
  return cells.some((cell) => urlColumn.test(cell) || /^https?:\/\/\S+$/i.test(cell));
};

const isJsonFeed = (text: string): boolean => /^\s*\{/.test(text) && /"items"\s*:/.test(text) && /jsonfeed\.org|"(?:content_html|content_text|home_page_url|date_published|url)"\s*:/.test(text);

/**
 * What content is, told from itself; the name only settles whether plain lines are a table.
 * @param bytes unpacked
 */
export const detectKind = (bytes: Uint8Array, name = ''): ContentKind => {
  const signature = binarySignature(bytes);
  if (signature === 'zip') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('[Content_Types].xml') ? 'xlsx' : 'binary';
  if (signature === 'ole' && /\.xls$/i.test(name)) return 'xlsx';
  if (signature !== null) return 'binary';
  const text = decodeText(bytes.subarray(0, sampleBytes), { kind: 'xml' });
  if (text.trim() === '') return 'empty';
  if (isBinary(text)) return 'binary';
  const root = rootName(text);
  if (root !== null) return byRoot[root] ?? byRoot[root.replace(/^[^:]*:/, '')] ?? (/<(?:p|div|article|title|meta|a)\b/i.test(text) ? 'html' : 'unknown');
  if (/^\s*[{[]/.test(text)) return isJsonFeed(text) ? 'feed' : 'unknown';
  if (isTable(text, name)) return 'csv';
  return /<(?:html|body|article|p|div|h1)\b[^>]*>/i.test(text) ? 'html' : 'unknown';
};
