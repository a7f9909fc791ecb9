// What the head of a page says of it, without building a tree: enough to rank it and to know its address.
import { decodeText } from '../charset';
import { feedDate } from '../feeds/feed-date';
import { htmlToLine, withoutSpans } from '../plain-text';

export interface PageHead {
  canonical: string | null;
  ogUrl: string | null;
  title: string | null;
  date: string | null;
  snippet: string | null;
  feeds: string[];
}

const headBytes = 128 * 1024;

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries([...tag.matchAll(/([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)].map((m) => [(m[1] ?? '').toLowerCase(), m[2] ?? m[3] ?? m[4] ?? '']));

const tagsOf = (html: string, name: string): Record<string, string>[] => [...html.matchAll(new RegExp(`<${name}\\b[^>]{1,2000}>`, 'gi'))].map((m) => attributesOf(m[0]));

const httpAddress = (address: string | undefined, base: string | null): string | null => {
  const text = htmlToLine(address ?? '');
  if (!text || !URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
};

const frames = ['script', 'style', 'nav', 'header', 'footer', 'noscript', 'template'];

/** The first two paragraphs that are more than a line. Every step is linear: a page may be made to be slow. */
const firstWords = (html: string): string | null => {
  const body = frames.reduce((rest, name) => withoutSpans(rest, `<${name}`, `</${name}`), html);
  const paragraphs = body.split(/<\/p\s*>/i, 60).flatMap((chunk) => {
    const start = chunk.lastIndexOf('<p');
    const text = start < 0 ? '' : htmlToLine(chunk.slice(start, start + 4000));
    return text.length > 60 ? [text] : [];
  });
  return paragraphs.slice(0, 2).join(' ').slice(0, 500) || null;
};

/** @param url where the page came from, for relative addresses; null for a file */
export const readPageHead = (bytes: Uint8Array, url: string | null, contentType?: string): PageHead => {
  const source = decodeText(bytes.subarray(0, headBytes), { kind: 'html', ...(contentType ? { contentType } : {}) });
  const html = withoutSpans(source, '<!--', '-->');
  const metas = tagsOf(html, 'meta');
  const links = tagsOf(html, 'link');
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const content = metas.find((tag) => (tag['property'] ?? tag['name'] ?? tag['itemprop'])?.toLowerCase() === name)?.['content'];
      if (content?.trim()) return htmlToLine(content);
    }
    return null;
  };
  const rel = (tag: Record<string, string>): string[] => (tag['rel'] ?? '').toLowerCase().split(/\s+/);
  const canonical = links.find((tag) => rel(tag).includes('canonical') && tag['href']);
  const title = /<title\b[^>]*>([\s\S]{1,1000}?)<\/title\s*>/i.exec(html)?.[1];
  return {
    canonical: httpAddress(canonical?.['href'], url),
    ogUrl: httpAddress(meta('og:url') ?? undefined, url),
    title: meta('og:title', 'twitter:title') ?? (title ? htmlToLine(title) || null : null),
    date: feedDate(meta('article:published_time', 'datepublished', 'date', 'dc.date', 'dcterms.created', 'pubdate', 'publish-date')),
    snippet: [meta('description', 'og:description'), firstWords(html)].filter(Boolean).join(' ').slice(0, 600) || null,
    feeds: links.filter((tag) => rel(tag).includes('alternate') && /^application\/(rss|atom|rdf)\+xml$|^application\/feed\+json$/i.test(tag['type']?.trim() ?? ''))
      .flatMap((tag) => httpAddress(tag['href'], url) ?? []),
  };
};
