// Feeds that a page announces, as absolute addresses.
import { attr, tagged, type PageTree } from './page-tree';

const feedType = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/(?:feed\+json|x-rss\+xml)|text\/(?:rss|atom)\+?xml?)$/i;
const jsonType = /^application\/json$/i;
const feedPath = /(?:\/feed\/?|\/rss\/?|\/atom\/?|\.rss|\/(?:rss|atom|feed|index)\.(?:xml|rdf|json)|\/feeds\/posts\/default\/?)(?:\?[^#]*)?$/i;

/** The page's own base for relative addresses. */
export const baseOf = (tree: PageTree, url: string): string => {
  const href = attr((tree.byTag.get('base') ?? [])[0] ?? tree.root, 'href').trim();
  if (!href) return url;
  return URL.canParse(href, url || undefined) ? new URL(href, url || undefined).href : url;
};

/** An http(s) address without its fragment, null for anything else. */
export const absolute = (href: string, base: string): string | null => {
  const text = href.trim();
  if (!text || !URL.canParse(text, URL.canParse(base) ? base : undefined)) return null;
  const url = new URL(text, URL.canParse(base) ? base : undefined);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href;
};

export const readFeeds = (tree: PageTree, base: string): string[] => {
  const feeds = new Set<string>();
  const add = (href: string): void => {
    const address = absolute(href.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://'), base);
    if (address) feeds.add(address);
  };
  for (const link of tree.byTag.get('link') ?? []) {
    const rel = ` ${attr(link, 'rel').toLowerCase()} `;
    const type = attr(link, 'type').trim();
    const isFeed = rel.includes(' feed ') || (rel.includes(' alternate ') && (feedType.test(type) || (jsonType.test(type) && /feed/i.test(attr(link, 'href')) && !/wp-json|oembed/.test(attr(link, 'href')))));
    if (isFeed) add(attr(link, 'href'));
  }
  if (feeds.size > 0) return [...feeds];
  for (const anchor of tagged(tree, 'a')) {
    const href = attr(anchor, 'href');
    if (feedType.test(attr(anchor, 'type')) || /^feed:/i.test(href) || (feedPath.test(href) && !/\/\/(?:www\.)?(?:feedly|inoreader|addtoany|facebook|twitter)\./.test(href))) add(href);
    if (feeds.size >= 10) break;
  }
  return [...feeds];
};
