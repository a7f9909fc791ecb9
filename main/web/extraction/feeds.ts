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

/** The same for many addresses of one page: its base is looked at once. */
export const addressReader = (base: string): ((href: string) => URL | null) => {
  const from = URL.canParse(base) ? base : undefined;
  return (href) => {
    const text = href.trim();
    if (!text || (from === undefined && !/^[a-z][a-z\d+.-]*:/i.test(text))) return null;
    try {
      const url = new URL(text, from);
      if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
      if (text.includes('#')) url.hash = '';
      return url;
    } catch {
      return null; // an address with a fault leads nowhere
    }
  };
};

/** An http(s) address without its fragment, null for anything else. */
export const absolute = (href: string, base: string): string | null => addressReader(base)(href)?.href ?? null;

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
