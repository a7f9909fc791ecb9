import { AppError } from '../../core/app-error';
import { decodeText } from '../charset';
import { feedDate } from '../feeds/feed-date';
import { childrenNamed, outermost, parseXml, textOf, type XmlElement } from '../feeds/xml-tree';
import { oneLine } from '../plain-text';

export interface SitemapPage {
  url: string;
  date: string | null;
  title: string | null;
}

export interface Sitemap {
  pages: SitemapPage[];
  /** Addresses of further sitemaps, those of posts and the newest first. */
  sitemaps: string[];
}

/** Lists of other things than posts, by the usual paths. */
const otherThanPosts = /\/(?:tags?|categor(?:y|ies)|topics?|authors?|page|search|feed|wp-content|cart|checkout|account|login|privacy|terms|about|contact|imprint|impressum)(?:\/|$)/i;
const noPage = /\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|xml|css|js)$/i;

const text = (element: XmlElement, ...names: string[]): string | null => {
  const found = childrenNamed(element, ...names)[0];
  return found ? oneLine(textOf(found)) || null : null;
};

const isPost = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname } = new URL(url);
  return /^https?:$/.test(protocol) && pathname !== '/' && !otherThanPosts.test(pathname) && !noPage.test(pathname);
};

const newestFirst = (a: { date: string | null }, b: { date: string | null }): number => (b.date ?? '').localeCompare(a.date ?? '');
const postsFirst = (url: string): number => (/post|blog|article|news/i.test(url) ? 0 : /tag|category|author|page-sitemap|image|video|product/i.test(url) ? 2 : 1);

/** A sitemap or sitemap index (sitemaps.org), or a plain list of addresses. @throws PARSE */
export const readSitemap = (bytes: Uint8Array): Sitemap => {
  const source = decodeText(bytes, { kind: 'xml' });
  if (!source.includes('<')) {
    const pages = source.split(/\s+/).filter(isPost).map((url) => ({ url, date: null, title: null }));
    return { pages, sitemaps: [] };
  }
  const roots = parseXml(source);
  const [pages, indexes] = [outermost(roots, 'url'), outermost(roots, 'sitemap')];
  if (!roots.some((root) => root.name === 'urlset' || root.name === 'sitemapindex')) throw new AppError('PARSE', 'This is not a sitemap: it has no urlset and no sitemapindex.');
  const located = (element: XmlElement) => ({ url: text(element, 'loc') ?? '', date: feedDate(text(element, 'lastmod')) });
  return {
    pages: pages.map((element) => {
      const news = elementsNews(element);
      return { ...located(element), title: news?.title ?? null, date: news?.date ?? located(element).date };
    }).filter(({ url }) => isPost(url)).sort(newestFirst),
    sitemaps: indexes.map(located).filter(({ url }) => URL.canParse(url)).sort((a, b) => postsFirst(a.url) - postsFirst(b.url) || newestFirst(a, b)).map(({ url }) => url),
  };
};

/** Google News' own element, whose namespace is none of ours. */
const elementsNews = (element: XmlElement): { title: string | null; date: string | null } | null => {
  const news = childrenNamed(element, '?:news')[0];
  return news ? { title: text(news, '?:title'), date: feedDate(text(news, '?:publication_date')) } : null;
};
