// The article alone, paragraphs apart by an empty line: every block of the page is judged by what it is, where it stands, and what Readability says of it.
import { buildBlockContext } from './block-context';
import { blockFeatures, foldText, type PageFacts } from './block-features';
import { blockModel } from './block-model.data';
import { cutBlocks, type Block } from './blocks';
import { predictRow } from './boosted-trees';
import type { DomDocument } from './dom';
import { typesOf, textMember, type JsonLd } from './metadata/json-ld';
import type { MetaTags } from './metadata/meta-tags';
import { readabilityView } from './readability-base';
import type { PageTree } from './page-tree';

export interface ArticleSources { document: DomDocument; tree: PageTree; jsonLd: JsonLd; meta: MetaTags; title: string | null; author: string | null }

const factsOf = ({ jsonLd, meta, title, author }: ArticleSources): PageFacts => {
  const body = jsonLd.nodes.filter((node) => !typesOf(node).some((type) => /Comment|Review|Question|Answer/.test(type))).map((node) => textMember(node, 'articleBody')).find((text) => text !== null && text.length > 200);
  return { title: foldText(title ?? ''), author: foldText(author ?? ''), description: foldText(meta.get('description') ?? meta.get('og:description') ?? ''), articleBody: foldText((body ?? '').replace(/<[^>]{0,500}>/g, ' ')) };
};

/** Blocks with their numbers: what the model judges, and what it learns from. */
export const describeBlocks = (sources: ArticleSources, names?: string[]): { blocks: Block[]; rows: Float64Array[]; kept: number[] } => {
  const blocks = cutBlocks(sources.tree.body);
  const facts = factsOf(sources);
  const view = readabilityView(sources.document); // from here on the document is spent
  const context = buildBlockContext(blocks, view);
  return { blocks, rows: blockFeatures(context, facts, names), kept: context.kept };
};

/** The chosen blocks as one text. */
export const joinBlocks = (blocks: readonly { text: string }[], chosen: (index: number) => boolean): string =>
  blocks.filter((_, index) => chosen(index)).map((block) => block.text).join('\n\n');

/** A little above even: a wrong sentence in the text costs more than a missing one, since comments quote it. */
export const threshold = 0.55;

export const articleText = (sources: ArticleSources): string => {
  const { blocks, rows } = describeBlocks(sources);
  const scores = rows.map((row) => predictRow(blockModel, row));
  return joinBlocks(blocks, (index) => (scores[index] ?? 0) >= threshold);
};
