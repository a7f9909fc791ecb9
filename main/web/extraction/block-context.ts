// What a block can be compared with: where the article seems to stand, by Readability and by the density of prose, and what its like on the page are.
import type { Block } from './blocks';
import { createMarks, type Marks } from './element-marks';
import type { PageElement } from './page-tree';
import { evenLength, evenText } from './page-text';
import type { ReadabilityView } from './readability-base';

/** Totals over blocks that share something. */
export interface Tally { blocks: number; chars: number; keptChars: number; linkChars: number; prose: number }

export interface BlockContext {
  blocks: readonly Block[];
  /** Characters of each block that read as running prose. */
  prose: number[];
  /** Share of each block's text that Readability keeps. */
  kept: number[];
  /** The element whose own paragraphs hold most of what Readability keeps; null when it keeps nothing. */
  home: PageElement | null;
  /** The same by density of prose alone. */
  proseHome: PageElement | null;
  first: number;
  last: number;
  byParent: Map<PageElement, Tally>;
  byShape: Map<string, Tally>;
  /** How many blocks of the page have this very text. */
  repeats: Map<string, number>;
  marks(element: PageElement): Marks;
  shape(element: PageElement): string;
}

const blankTally = (): Tally => ({ blocks: 0, chars: 0, keptChars: 0, linkChars: 0, prose: 0 });

/** Characters of a block that read as running prose. */
const proseChars = (block: Block): number => {
  const { length } = block.text;
  if (length < 60 || block.linkChars > length * 0.4 || !/[.!?…:;,"”»。！？،]/.test(block.text)) return 0;
  return length - block.linkChars;
};

const keptShare = (block: Block, view: ReadabilityView, byNode: boolean): number => {
  let [kept, all] = [0, 0];
  for (const node of block.nodes) {
    const text = node.textContent ?? '';
    const length = evenLength(text);
    all += length;
    if (byNode ? view.nodes.has(node) : view.texts().has(evenText(text))) kept += length;
  }
  return all > 0 ? kept / all : 0;
};

const shares = (blocks: readonly Block[], view: ReadabilityView): number[] => {
  const byNode = blocks.map((block) => keptShare(block, view, true));
  return byNode.some((share) => share > 0) || view.nodes.size === 0 ? byNode : blocks.map((block) => keptShare(block, view, false));
};

/** The element that holds most of the weights in its own children's blocks; the parent of the holder speaks for paragraphs, the holder for loose text. */
const homeOf = (blocks: readonly Block[], weight: (index: number) => number): PageElement | null => {
  const sums = new Map<PageElement, number>();
  let best: { element: PageElement; sum: number } | null = null;
  for (const [index, { holder }] of blocks.entries()) {
    const amount = weight(index);
    if (amount <= 0) continue;
    const element = /^(?:p|h[1-6]|li|pre|blockquote|td|dd|dt)$/.test(holder.tag) && holder.parent ? holder.parent : holder;
    const sum = (sums.get(element) ?? 0) + amount;
    sums.set(element, sum);
    if (!best || sum > best.sum) best = { element, sum };
  }
  return best?.element ?? null;
};

export const buildBlockContext = (blocks: readonly Block[], view: ReadabilityView): BlockContext => {
  const kept = shares(blocks, view);
  const prose = blocks.map(proseChars);
  const marks = createMarks();
  const shapes = new Map<PageElement, string>();
  const shape = (element: PageElement): string => {
    let known = shapes.get(element);
    if (known === undefined) shapes.set(element, (known = `${element.tag}|${(element.attrs['class'] ?? '').replace(/\d+/g, '')}|${element.parent?.tag ?? ''}|${(element.parent?.attrs['class'] ?? '').replace(/\d+/g, '')}`));
    return known;
  };
  const byParent = new Map<PageElement, Tally>();
  const byShape = new Map<string, Tally>();
  const repeats = new Map<string, number>();
  let [first, last] = [-1, -1];
  for (const [index, block] of blocks.entries()) {
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1);
    const share = kept[index] ?? 0;
    if (share > 0.5) { if (first < 0) first = index; last = index; }
    const parent = block.holder.parent ?? block.holder;
    const tallies = [byParent.get(parent) ?? blankTally(), byShape.get(shape(block.holder)) ?? blankTally()] as const;
    for (const tally of tallies) {
      tally.blocks += 1;
      tally.chars += block.text.length;
      tally.keptChars += share * block.text.length;
      tally.linkChars += block.linkChars;
      tally.prose += prose[index] ?? 0;
    }
    byParent.set(parent, tallies[0]);
    byShape.set(shape(block.holder), tallies[1]);
  }
  return {
    blocks, prose, kept, first, last, byParent, byShape, repeats, marks, shape,
    home: homeOf(blocks, (index) => (kept[index] ?? 0) * Math.max(prose[index] ?? 0, (blocks[index] as Block).text.length * 0.1)),
    proseHome: homeOf(blocks, (index) => prose[index] ?? 0),
  };
};

/** The nearest element that holds both. */
export const commonParent = (a: PageElement, b: PageElement): PageElement => {
  let [x, y]: [PageElement, PageElement] = [a, b];
  while (x.depth > y.depth && x.parent) x = x.parent;
  while (y.depth > x.depth && y.parent) y = y.parent;
  while (x !== y && x.parent && y.parent) [x, y] = [x.parent, y.parent];
  return x;
};
