// Turns what people marked on whole pages into labels of blocks, with a weight for how much each counts in the score.
import type { Block } from '../../main/web/extraction/blocks';
import { evenSpace } from './segment-score';

export interface Label { label: number; weight: number }

const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

const positionsOf = (words: readonly string[], n: number): Map<string, number[]> => {
  const positions = new Map<string, number[]>();
  for (let i = 0; i + n <= words.length; i += 1) {
    const key = words.slice(i, i + n).join(' ');
    const list = positions.get(key);
    if (list) list.push(i);
    else positions.set(key, [i]);
  }
  return positions;
};

/** Labels from the whole true text: long blocks by their 4-grams, short ones by standing between the right neighbours. */
export const labelsFromText = (blocks: readonly Block[], truth: string): Label[] => {
  const words = tokens(truth);
  const grams = positionsOf(words, 4);
  const starts: (number | null)[] = [];
  const coverage = blocks.map((block, index) => {
    const own = tokens(block.text);
    starts[index] = null;
    if (own.length < 6) return 0;
    let hits = 0;
    for (let i = 0; i + 4 <= own.length; i += 1) {
      const at = grams.get(own.slice(i, i + 4).join(' '));
      if (!at) continue;
      hits += 1;
      starts[index] ??= (at[0] as number) - i;
    }
    return hits / (own.length - 3);
  });
  for (const [index, block] of blocks.entries()) {
    const own = tokens(block.text);
    if (own.length >= 6 || own.length === 0) continue;
    const before = neighbour(coverage, starts, index, -1);
    const after = neighbour(coverage, starts, index, 1);
    const from = before ? (starts[before.index] as number) + tokens((blocks[before.index] as Block).text).length - 3 : -3;
    const to = after ? (starts[after.index] as number) + 3 : words.length + 3;
    if (to - from > 400 || !(before ?? after)) continue;
    for (let at = Math.max(0, from); at + own.length <= Math.min(words.length, to); at += 1) {
      if (own.every((word, offset) => words[at + offset] === word)) { coverage[index] = 1; break; }
    }
  }
  return blocks.map((block, index) => ({ label: coverage[index] ?? 0, weight: 0.2 + (20 * tokens(block.text).length) / (words.length + 50) }));
};

const neighbour = (coverage: readonly number[], starts: readonly (number | null)[], from: number, step: 1 | -1): { index: number } | null => {
  for (let index = from + step, steps = 0; index >= 0 && index < coverage.length && steps < 12; index += step, steps += 1) if ((coverage[index] ?? 0) > 0.8 && starts[index] !== null) return { index };
  return null;
};

const segmentWeight = 1.5;

/** Labels of those blocks that hold a marked segment; the others stay without a label. */
export const labelsFromSegments = (blocks: readonly Block[], wanted: readonly string[], unwanted: readonly string[]): (Label | null)[] => {
  const texts = blocks.map((block) => evenSpace(block.text));
  const labels: (Label | null)[] = blocks.map(() => null);
  for (const segment of unwanted) for (const [index, text] of texts.entries()) if (text.includes(evenSpace(segment))) labels[index] = { label: 0, weight: segmentWeight };
  for (const segment of wanted) {
    const holders = [...texts.keys()].filter((index) => texts[index]?.includes(evenSpace(segment)));
    if (holders.length === 1) labels[holders[0] as number] = { label: 1, weight: segmentWeight };
    else for (const index of holders) labels[index] = null;
  }
  return labels;
};
