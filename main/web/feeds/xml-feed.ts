// RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0 and CDF, well-formed or not, from one tolerant tree.
import { htmlToLine, looksLikeHtml, oneLine } from '../plain-text';
import { feedDate } from './feed-date';
import type { Feed, FeedEntry, FeedOrigin } from './feed.types';
import { childrenNamed, outermost, parseXml, textOf, type XmlElement } from './xml-tree';

const snippetLength = 400;

const decodeBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

/** Text constructs: Atom says by `type` and `mode` whether markup is meant; RSS does not, so its text is looked at. */
const constructText = (element: XmlElement, atom: boolean): string => {
  const type = element.attributes['type']?.toLowerCase().trim() ?? '';
  const mode = element.attributes['mode']?.toLowerCase().trim() ?? '';
  const inner = mode === 'base64' ? decodeBase64(textOf(element)) : textOf(element);
  const hasElements = element.children.some((child) => typeof child !== 'string');
  if (hasElements || type === 'xhtml') return oneLine(inner);
  if (type === 'html' || (type === 'text/html' && mode !== 'xml') || type === 'application/xhtml+xml') return htmlToLine(inner);
  if (atom && (type === 'text' || type === 'text/plain')) return oneLine(inner);
  return looksLikeHtml(inner) ? htmlToLine(inner) : oneLine(inner);
};

const firstText = (element: XmlElement, atom: boolean, ...names: string[]): string | null => {
  for (const name of names) {
    for (const child of childrenNamed(element, name)) {
      const text = constructText(child, atom);
      if (text) return text;
    }
  }
  return null;
};

const rawText = (element: XmlElement, ...names: string[]): string | null => {
  for (const name of names) {
    for (const child of childrenNamed(element, name)) {
      const text = textOf(child).trim();
      if (text) return text;
    }
  }
  return null;
};

/** Resolves against xml:base from the inside out, then the document; an address without any base stays as written. */
const resolve = (address: string | null | undefined, element: XmlElement, base: string | null): string | null => {
  const trimmed = address?.replace(/[\s]+/g, ' ').trim();
  if (!trimmed) return null;
  let root = base ?? undefined;
  for (const step of element.bases) root = URL.canParse(step, root) ? new URL(step, root).href : root;
  if (!URL.canParse(trimmed, root)) return trimmed;
  const url = new URL(trimmed, root);
  // `http://example.com` gains its slash only when it had to be resolved: addresses are kept as the feed writes them.
  return URL.canParse(trimmed) && /^https?:/i.test(trimmed) ? trimmed : url.href;
};

const isFetchable = (address: string): boolean => /^https?:\/\//i.test(address) || !/^[a-z][a-z0-9+.-]*:/i.test(address);

const relOf = (link: XmlElement): string =>
  link.attributes['rel']?.toLowerCase().trim().replace('http://www.iana.org/assignments/relation/', '') || 'alternate';

const atomLink = (element: XmlElement): XmlElement | undefined => {
  const links = childrenNamed(element, 'link', 'xhtml:link').filter((link) => link.attributes['href']);
  const alternates = links.filter((link) => relOf(link) === 'alternate');
  return alternates.find((link) => /^(text\/html|application\/xhtml\+xml)?$/i.test(link.attributes['type'] ?? '')) ?? alternates[0];
};

/** feedburner proxies addresses and says where the post stands; then RSS `link`, Atom alternate, a permalink guid, CDF `href`, RDF `about`. */
const entryUrl = (element: XmlElement, base: string | null): string | null => {
  const original = rawText(element, 'feedburner:origlink');
  const plain = childrenNamed(element, 'link').find((link) => !link.attributes['href'] && relOf(link) === 'alternate' && textOf(link).trim());
  const found = original ?? (plain ? textOf(plain) : null);
  if (found) return resolve(found, plain && !original ? plain : element, base);
  const link = atomLink(element);
  if (link) return resolve(link.attributes['href'], link, base);
  const guid = childrenNamed(element, 'guid').find((g) => g.attributes['ispermalink']?.toLowerCase() !== 'false');
  const permalink = guid ? textOf(guid).trim() : '';
  if (/^https?:\/\//i.test(permalink)) return permalink;
  const own = element.attributes['href'] ?? element.attributes['rdf:about'] ?? rawText(element, 'media:player');
  return own && isFetchable(own) ? resolve(own, element, base) : null;
};

const entryDate = (element: XmlElement): string | null => {
  const names = ['pubdate', 'published', 'issued', 'dcterms:issued', 'dc:date', 'date', 'dcterms:created', 'created', 'updated', 'modified', 'dcterms:modified', 'lastbuilddate'];
  for (const name of names) {
    const dates = childrenNamed(element, name).map((child) => feedDate(textOf(child)));
    // Written twice, the later one overwrites the earlier.
    const date = dates.findLast((found) => found !== null);
    if (date) return date;
  }
  return feedDate(element.attributes['lastmod']);
};

const cut = (text: string | null): string | null => (text && text.length > snippetLength ? `${text.slice(0, snippetLength).replace(/\s+\S*$/, '')} ...` : text);

const readEntry = (element: XmlElement, atom: boolean, base: string | null): FeedEntry => ({
  title: firstText(element, atom, 'title', 'dc:title', 'media:title', 'itunes:title'),
  url: entryUrl(element, base),
  date: entryDate(element),
  id: rawText(element, 'id', 'guid', 'dc:identifier') ?? element.attributes['rdf:about']?.trim() ?? null,
  snippet: cut(firstText(element, atom, 'description', 'summary', 'abstract', 'content:encoded', 'content', 'xhtml:body', 'media:description')),
});

/** A feed cut off in mid-entry: what stands after the last whole entry would give half a title or half an address. */
const dropCutEntry = (source: string): string => {
  const lastClose = Math.max(...['item', 'entry'].map((name) => source.toLowerCase().lastIndexOf(`</${name}>`)));
  if (lastClose < 0) return source;
  const end = source.indexOf('>', lastClose) + 1;
  const rest = source.slice(end);
  return /<(item|entry)[\s>]/i.test(rest) && !/<\/(rss|feed|rdf:rdf|channel)\s*>/i.test(rest) ? source.slice(0, end) : source;
};

const containers = ['channel', 'feed', 'rss', 'rdf:rdf'];
const entries = ['item', 'entry'];

/** Relative addresses of a feed without an address of its own resolve against what it says of itself. */
const baseOf = (head: XmlElement, site: string | null, origin: FeedOrigin): string | null => {
  const self = childrenNamed(head, 'link').find((link) => relOf(link) === 'self')?.attributes['href'];
  return origin.url ?? [self, site].find((address) => /^https?:/i.test(address ?? '')) ?? null;
};

/** @returns null when the document is no feed at all. */
export const readXmlFeed = (source: string, origin: FeedOrigin): Feed | null => {
  const roots = parseXml(dropCutEntry(source));
  const start = roots.find((root) => containers.includes(root.name) || entries.includes(root.name));
  if (!start) return null;
  const head = outermost(roots, 'channel')[0] ?? outermost(roots, 'feed')[0] ?? start;
  const atom = head.name === 'feed' || head.name === 'entry';
  const site = rawText(head, 'link') ?? atomLink(head)?.attributes['href'] ?? head.attributes['href'] ?? null;
  const base = baseOf(head, site, origin);
  return {
    title: firstText(head, atom, 'title', 'dc:title', 'itunes:title'),
    siteUrl: resolve(site, head, base),
    entries: outermost(roots, ...entries).map((element) => readEntry(element, atom, base)),
  };
};
