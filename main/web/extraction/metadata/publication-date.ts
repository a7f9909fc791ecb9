// When the article was published: data for machines, marked times, a date near the title, the address.
import { attr, isInside, tagged, type PageElement, type PageTree } from '../page-tree';
import { lineOf } from '../page-text';
import { placeJudge } from './article-place';
import { articleNode, textMember, type JsonLd } from './json-ld';
import { firstMeta, type MetaTags } from './meta-tags';
import { dateInUrl, readDate } from './dates';

const publishedMeta = ['article:published_time', 'og:article:published_time', 'article:published', 'og:published_time', 'datepublished', 'date', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'dcterms.created', 'dc.date.created', 'parsely-pub-date', 'sailthru.date', 'publish-date', 'publish_date', 'published_date', 'publication_date', 'pubdate', 'article.published', 'article:post_date', 'citation_publication_date', 'cxenseparse:recs:publishtime', 'originalpublicationdate', 'created', 'date.created', 'og:pubdate', 'last-modified', 'article:modified_time', 'og:updated_time', 'datemodified'];
const marked = /(^|[\s_-])(date|published|pubdate|dateline|timestamp|datum|posted|post-meta|entry-meta|byline|time|meta|created|publish|submitted)([\s_-]|$)/;

type Judge = (element: PageElement) => boolean;

const timeWeight = (element: PageElement): number => {
  let weight = 1;
  if (attr(element, 'pubdate') || attr(element, 'itemprop').toLowerCase() === 'datepublished' || /publish|entry-date|dt-published/.test(element.names)) weight += 3;
  if (/modif|updat/.test(`${element.names} ${attr(element, 'itemprop').toLowerCase()}`)) weight -= 1;
  for (let at = element.parent; at; at = at.parent) if (at.tag === 'article' || at.tag === 'main') return weight + 1;
  return weight;
};

const fromTimeElements = (tree: PageTree, monthFirst: boolean, misplaced: Judge): string | null => {
  let best: { weight: number; date: string } | null = null;
  const published = tree.all.filter((element) => attr(element, 'itemprop').toLowerCase() === 'datepublished' && !element.removed);
  for (const element of tree.all) {
    const isTime = element.tag === 'time' || /datepublished/i.test(attr(element, 'itemprop')) || (element.tag === 'abbr' && /published/.test(element.names));
    if (!isTime || element.removed || (misplaced(element) && !(published.length === 1 && published[0] === element))) continue;
    const date = readDate(attr(element, 'datetime') || attr(element, 'content') || attr(element, 'title'), monthFirst) ?? readDate(lineOf(element, 100), monthFirst);
    const weight = timeWeight(element);
    if (date && (!best || weight > best.weight)) best = { weight, date };
  }
  return best?.date ?? null;
};

const fromMarkedText = (tree: PageTree, monthFirst: boolean, misplaced: Judge): string | null => {
  for (const element of tree.all) {
    if (!marked.test(element.names) || element.removed || element.tag === 'body' || element.tag === 'html' || misplaced(element)) continue;
    const text = lineOf(element, 250);
    const date = text.length < 220 ? readDate(text, monthFirst) : null;
    if (date) return date;
  }
  return null;
};

/** A short line with a date, the first below the heading, else the first of the page. */
const fromShortLine = (tree: PageTree, monthFirst: boolean, misplaced: Judge): string | null => {
  const heading = tagged(tree, 'h1')[0];
  const lines = tagged(tree, 'p', 'span', 'div', 'li', 'td', 'em', 'small', 'h4', 'h5', 'h6', 'b', 'strong', 'font', 'i', 'a').filter((element) => element.children.length <= 8);
  const below = heading ? lines.filter((element) => element.order > heading.order) : lines;
  for (const group of [below.slice(0, 400), lines]) {
    for (const element of group) {
      if (element.children.every((child) => typeof child !== 'string' || !/\d/.test(child)) || (heading && isInside(heading, element)) || misplaced(element)) continue;
      const text = lineOf(element, 90);
      const date = text.length < 80 && !/©|copyright/i.test(text) ? readDate(text, monthFirst) : null;
      if (date) return date;
    }
  }
  return null;
};

export const readPublicationDate = (tree: PageTree, meta: MetaTags, jsonLd: JsonLd, url: string, monthFirst: boolean): string | null => {
  const node = articleNode(jsonLd);
  const stated = [textMember(node, 'datePublished'), textMember(node, 'dateCreated')].map((text) => (text ? readDate(text, monthFirst) : null)).find(Boolean);
  if (stated) return stated;
  const published = firstMeta(meta, publishedMeta.slice(0, -4));
  const misplaced = placeJudge(tree);
  return (
    (published ? readDate(published, monthFirst) : null) ??
    fromTimeElements(tree, monthFirst, misplaced) ??
    dateInUrl(url) ??
    fromMarkedText(tree, monthFirst, misplaced) ??
    readDate(firstMeta(meta, publishedMeta.slice(-4)) ?? textMember(node, 'dateModified') ?? '', monthFirst) ??
    fromShortLine(tree, monthFirst, misplaced)
  );
};
