// One page from HTML to what the product works with. Pure: no clock, no network; runs in a worker.
import type { ExtractedPage } from '@shared/contracts/post';
import type { PageSignals, ReadPage } from '../../core/ports/page-reader';
import { AppError } from '../../core/app-error';
import { findCommentAreas } from '../comment-systems/comment-areas';
import { detectCommentSystem } from '../comment-systems/detect-comment-system';
import { statedComments } from '../comment-systems/json-ld-comments';
import { readComments } from '../comment-systems/reader-comments';
import { articleText, type ArticleSources } from './article-text';
import { parseDocument } from './dom';
import { baseOf, readFeeds } from './feeds';
import { readAuthor } from './metadata/author';
import { readJsonLd } from './metadata/json-ld';
import { declaredLanguage, readLanguage } from './metadata/language';
import { readMetaTags } from './metadata/meta-tags';
import { readPublicationDate } from './metadata/publication-date';
import { readTitle } from './metadata/title';
import { attr, buildPageTree, removeElement, type PageTree } from './page-tree';
import { readSignals } from './signals';

/** Pages in English from America write the month first; other English ones and all others do not. */
const writesMonthFirst = (tree: PageTree, language: string | null, url: string): boolean => {
  const tag = attr(tree.root, 'lang').toLowerCase();
  if (/^en-(?!us)/.test(tag) || /\.(?:uk|au|nz|ie|in|za)(?:[:/]|$)/.test(url)) return false;
  return language === 'en' || language === null;
};

const refuse = (html: string): void => {
  if (html.trim() === '') throw new AppError('EMPTY', 'The page is empty: there is nothing to read in it.');
  const head = html.slice(0, 4_000);
  let strange = 0;
  for (let i = 0; i < head.length; i += 1) {
    const code = head.charCodeAt(i);
    if (code === 0xfffd || code < 9 || (code > 13 && code < 32 && code !== 27)) strange += 1;
  }
  const binary = /^(?:%PDF-|PK\u0003\u0004|\u0089PNG|GIF8[79]a|\u007fELF|MZ|\u001f\u008b|Rar!)/.test(head) || strange > head.length * 0.1;
  if (binary) throw new AppError('UNSUPPORTED_CONTENT', 'This is not a web page but binary data. Save the page as HTML and give it again.');
};

/** Everything of a page but its article text: what the text is then judged with. */
export interface PreparedPage { sources: ArticleSources; page: Omit<ExtractedPage, 'text' | 'language'>; signals: PageSignals }

/** Reads all but the article text, and takes the readers' comments out of the page. */
export const preparePage = (html: string, url: string): PreparedPage => {
  refuse(html);
  const document = parseDocument(html);
  const tree = buildPageTree(document);
  const meta = readMetaTags(tree);
  const jsonLd = readJsonLd(tree);
  const base = baseOf(tree, url);
  const monthFirst = writesMonthFirst(tree, declaredLanguage(tree, meta), url);

  const areas = findCommentAreas(tree);
  const standing = readComments(areas, monthFirst);
  const comments = [...standing, ...statedComments(jsonLd, standing)];
  const commentSystem = detectCommentSystem(tree, areas);
  const signals = readSignals({ tree, meta, url, base, monthFirst, commentDates: comments.map((comment) => comment.date) });
  const feeds = readFeeds(tree, base);
  for (const area of areas) removeElement(area);

  const title = readTitle(tree, meta, jsonLd, url);
  const author = readAuthor(tree, meta, jsonLd);
  const date = readPublicationDate(tree, meta, jsonLd, url, monthFirst);
  return { sources: { document, tree, jsonLd, meta, title, author }, page: { title, author, date, comments, commentSystem, feeds }, signals };
};

/**
 * Reads article text, readers' comments, comment system and the facts around them from a page.
 * @throws EMPTY when there is no markup or text, UNSUPPORTED_CONTENT for binary data
 */
export const extractPage = (html: string, url: string): ReadPage => {
  const { sources, page, signals } = preparePage(html, url);
  const text = articleText(sources);
  const { title, author, date, ...rest } = page;
  return { page: { title, author, date, language: readLanguage(sources.tree, sources.meta, text), text, ...rest }, signals };
};
