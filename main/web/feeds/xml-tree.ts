// A tolerant XML tree with namespaces. It never throws, expands no declared entity and fetches nothing: ill-formed feeds are the usual case.
import { load } from 'cheerio';
import { decodeHtmlNames, withoutSpans } from '../plain-text';

export interface XmlElement {
  /** Canonical name, lower case: `title` for the format's own elements, `dc:date`, `content:encoded` for known namespaces, `?:name` for others. */
  name: string;
  attributes: Record<string, string>;
  /** Elements and text in order. */
  children: (XmlElement | string)[];
  /** xml:base values from the root down. */
  bases: string[];
}

interface ParsedNode {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: ParsedNode[];
}

/** Namespace address (lower case, without a trailing slash) to the prefix that this reader uses; '' for the formats themselves. */
const namespaces: Record<string, string> = {
  'http://www.w3.org/2005/atom': '', 'http://purl.org/atom/ns#': '', 'http://purl.org/rss/1.0': '', 'http://purl.org/net/rss1.1#': '',
  'http://my.netscape.com/rdf/simple/0.9': '', 'http://channel.netscape.com/rdf/simple/0.9': '', 'http://purl.org/rss/2.0': '',
  'http://backend.userland.com/rss2': '', 'http://backend.userland.com/rss': '', 'http://blogs.law.harvard.edu/tech/rss': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf', 'http://purl.org/dc/elements/1.1': 'dc', 'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content', 'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://search.yahoo.com/mrss': 'media', 'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes', 'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml', 'http://www.sitemaps.org/schemas/sitemap/0.9': '', 'http://www.google.com/schemas/sitemap/0.84': '',
};
/** Prefixes that are often used without being declared. */
const usual = new Set(['rdf', 'dc', 'dcterms', 'content', 'feedburner', 'media', 'itunes', 'xhtml', 'xml']);
const ownPrefixes = new Set(['', 'atom', 'atom03', 'atom10', 'a', 'a10', 'rss', 'feed']);
const maxDepth = 200;

type Scope = ReadonlyMap<string, string>;

/** What a declared prefix means here. At the root an unknown default namespace is some writer's own name for the format; further in it is foreign. */
const meaningOf = (prefix: string, address: string, depth: number): string => {
  const known = namespaces[address.trim().toLowerCase().replace(/\/$/, '')];
  if (known !== undefined) return known;
  if (usual.has(prefix)) return prefix;
  return prefix === '' && (depth === 0 || address.trim() === '') ? '' : '?';
};

const scopeOf = (attributes: Record<string, string>, outer: Scope, depth: number): Scope => {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const [name, address] of declared) scope.set(name.slice(6), meaningOf(name.slice(6), address, depth));
  return scope;
};

const canonicalName = (name: string, scope: Scope): string => {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const known = scope.get(prefix) ?? (ownPrefixes.has(prefix) ? '' : usual.has(prefix) ? prefix : '?');
  return known === '' ? local : `${known}:${local}`;
};

const convert = (node: ParsedNode, outer: Scope, bases: string[], depth: number): XmlElement => {
  const attributes = node.attribs ?? {};
  const scope = scopeOf(attributes, outer, depth);
  const base = attributes['xml:base']?.trim();
  const element: XmlElement = { name: canonicalName(node.name ?? '', scope), attributes, children: [], bases: base ? [...bases, base] : bases };
  if (depth >= maxDepth) return element;
  for (const child of node.children ?? []) {
    if (child.type === 'text') element.children.push(child.data ?? '');
    else if (child.type === 'cdata') element.children.push((child.children ?? []).map((part) => part.data ?? '').join(''));
    else if (child.name && child.type !== 'directive') element.children.push(convert(child, scope, element.bases, depth + 1));
  }
  return element;
};

/** The parser below takes time by the square of the depth, so no document may nest without end; a real one stays far below. */
const mostOpen = 5000;
const withoutAbyss = (source: string): string => {
  const bare = withoutSpans(withoutSpans(source, '<![CDATA[', ']]>'), '<!--', '-->');
  let open = 0;
  for (const { 0: tag, index } of bare.matchAll(/<\/?[a-z][^<>]*>/gi)) {
    open += tag.startsWith('</') ? -1 : tag.endsWith('/>') ? 0 : 1;
    if (open > mostOpen) return bare.slice(0, index);
  }
  return source;
};

/** The root elements of a document, best effort. */
export const parseXml = (source: string): XmlElement[] => {
  const $ = load(decodeHtmlNames(withoutAbyss(source)), { xml: { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true } });
  const nodes = $.root().contents().toArray() as unknown as ParsedNode[];
  return nodes.filter((node) => node.name && node.type !== 'directive').map((node) => convert(node, new Map(), [], 0));
};

export const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement);
export const childrenNamed = (element: XmlElement, ...names: string[]): XmlElement[] => elementsOf(element).filter((child) => names.includes(child.name));

const unread = new Set(['script', 'style', 'xhtml:script', 'xhtml:style']);

/** All text below an element, scripts and styles left out. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? (unread.has(child.name) ? '' : textOf(child)) : child)).join('');

/** Every element of these names that stands in no other one of them. */
export const outermost = (roots: readonly XmlElement[], ...names: string[]): XmlElement[] =>
  roots.flatMap((element) => (names.includes(element.name) ? [element] : outermost(elementsOf(element), ...names)));
