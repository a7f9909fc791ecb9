// The article alone, paragraphs apart by an empty line: every block of the page is judged by what it is, where it stands, and what Readability says of it.
import { buildBlockContext } from './block-context';
import { blockFeatures, foldText, type PageFacts } from './block-features';
import { blockModel } from './block-model.data';
import { cutBlocks, type Block } from './blocks';
import { predictRow, type BoostedTrees } from './boosted-trees';
import { typesOf, textMember, type JsonLd } from './metadata/json-ld';
import type { MetaTags } from './metadata/meta-tags';
import { readabilityView } from './readability-base';
import { removeElement, type PageTree } from './page-tree';
import type { ReaderDocument } from './reader-dom';

export interface ArticleSources { document: ReaderDocument; tree: PageTree; jsonLd: JsonLd; meta: MetaTags; title: string | null; author: string | null }

const factsOf = ({ jsonLd, meta, title, author }: ArticleSources): PageFacts => {
  const body = jsonLd.nodes.filter((node) => !typesOf(node).some((type) => /Comment|Review|Question|Answer/.test(type))).map((node) => textMember(node, 'articleBody')).find((text) => text !== null && text.length > 200);
  return { title: foldText(title ?? ''), author: foldText(author ?? ''), description: foldText(meta.get('description') ?? meta.get('og:description') ?? ''), articleBody: foldText((body ?? '').replace(/<[^>]{0,500}>/g, ' ')) };
};

/** Elements that Readability would pass over many times and never reads; without them it takes a quarter less time. */
const speechless = ['script', 'style', 'noscript', 'svg', 'template', 'link', 'iframe'];

export interface DescribedBlocks { blocks: Block[]; rows: Float64Array[]; kept: number[] }

/** Blocks with their numbers: what the model judges, and what it learns from. The title is no part of the text, wherever it stands as a heading. */
export const describeBlocks = (sources: ArticleSources, names?: string[]): DescribedBlocks => {
  const facts = factsOf(sources);
  const isTitle = (block: Block): boolean => /^h[1-3]$/.test(block.holder.tag) && facts.title !== '' && foldText(block.text) === facts.title;
  const blocks = cutBlocks(sources.tree.body).filter((block) => !isTitle(block));
  for (const tag of speechless) for (const element of sources.tree.byTag.get(tag) ?? []) removeElement(element);
  const view = readabilityView(sources.document); // from here on the document is spent
  const context = buildBlockContext(blocks, view);
  return { blocks, rows: blockFeatures(context, facts, names), kept: context.kept };
};

/** A little above even: a wrong sentence in the text costs more than a missing one, since comments quote it. */
const threshold = 0.55;
/** A text shorter than this, in characters, is doubted: then less sure blocks count, and Readability's word at last. */
const doubtful = 250;
const lowThreshold = 0.3;

/** The text that the model chooses. */
export const chooseText = (model: BoostedTrees, { blocks, rows, kept }: { blocks: readonly { text: string }[]; rows: readonly ArrayLike<number>[]; kept: readonly number[] }): string => {
  const scores = rows.map((row) => predictRow(model, row));
  const above = (limit: number): string => blocks.filter((_, index) => (scores[index] ?? 0) >= limit).map((block) => block.text).join('\n\n');
  const sure = above(threshold);
  if (sure.length >= doubtful) return sure;
  return above(lowThreshold) || blocks.filter((_, index) => (kept[index] ?? 0) > 0.5).map((block) => block.text).join('\n\n');
};

export const articleText = (sources: ArticleSources): string => chooseText(blockModel, describeBlocks(sources));
