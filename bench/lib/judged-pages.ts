// Pages of both data sets with their blocks described and labelled, in folds by site, so that no site is learnt from and judged at once.
import { chooseText, describeBlocks } from '../../main/web/extraction/article-text';
import type { Block } from '../../main/web/extraction/blocks';
import type { BoostedTrees } from '../../main/web/extraction/boosted-trees';
import { preparePage, type PreparedPage } from '../../main/web/extraction/extract-page';
import { labelsFromSegments, labelsFromText, type Label } from './block-labels';
import type { ArticlePage, SegmentPage } from './extraction-data';
import { trainBoostedTrees, type Example } from './train-boosted-trees';

export interface JudgedPage { url: string; fold: number; blocks: { text: string }[]; rows: Float32Array[]; kept: number[]; labels: (Label | null)[]; facts: PreparedPage['page'] }

export const folds = 5;

const hash = (text: string): number => {
  let value = 2_166_136_261;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16_777_619);
  return value >>> 0;
};
const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : url);

/** The fold that all pages of a site are in. */
export const foldOf = (url: string): number => hash(siteOf(url)) % folds;

const judge = (html: string, url: string, label: (blocks: Block[]) => (Label | null)[]): JudgedPage => {
  const { sources, page } = preparePage(html, url);
  const { blocks, rows, kept } = describeBlocks(sources);
  const texts = blocks.map(({ text }) => ({ text })); // the documents behind the blocks need not stay in memory
  return { url, fold: foldOf(url), blocks: texts, rows: rows.map((row) => Float32Array.from(row)), kept, labels: label(blocks), facts: page };
};

export const judgeArticlePage = (page: ArticlePage): JudgedPage => judge(page.html, page.url, (blocks) => labelsFromText(blocks, page.body));
export const judgeSegmentPage = (page: SegmentPage): JudgedPage => judge(page.html, page.url, (blocks) => labelsFromSegments(blocks, page.with, page.without));

const examplesOf = (pages: readonly JudgedPage[]): Example[] =>
  pages.flatMap((page) => page.rows.flatMap((row, index) => {
    const label = page.labels[index];
    return label ? [{ row, ...label }] : [];
  }));

/** A model of all pages, or of all but those of one fold. */
export const learn = (pages: readonly JudgedPage[], without = -1): BoostedTrees => trainBoostedTrees(examplesOf(pages.filter((page) => page.fold !== without)));

/** The text of every page by a model that has seen no page of its site's fold. */
export const crossValidatedTexts = (pages: readonly JudgedPage[]): Map<JudgedPage, string> => {
  const texts = new Map<JudgedPage, string>();
  for (let fold = 0; fold < folds; fold += 1) {
    const model = learn(pages, fold);
    for (const page of pages) if (page.fold === fold) texts.set(page, chooseText(model, page));
  }
  return texts;
};
