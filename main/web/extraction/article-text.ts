// The article alone, paragraphs apart by an empty line: every block of the page is judged by what it is, where it stands, and what Readability says of it.
import type { DomDocument } from './dom';
import { cutBlocks } from './blocks';
import type { JsonLd } from './metadata/json-ld';
import type { MetaTags } from './metadata/meta-tags';
import { readabilityLines } from './readability-base';
import type { PageTree } from './page-tree';

export interface ArticleSources { document: DomDocument; tree: PageTree; jsonLd: JsonLd; meta: MetaTags; title: string | null; author: string | null }

export const articleText = ({ document, tree, title }: ArticleSources): string => {
  const blocks = cutBlocks(tree.body);
  const kept = new Set(readabilityLines(document));
  return blocks.filter((block) => block.text !== title && block.text.split('\n').every((line) => kept.has(line))).map((block) => block.text).join('\n\n');
};
