import type { Span } from '@shared/contracts/basics';

/** A stretch of a text with the layers that cover it. */
export interface Segment<L extends string> {
  start: number;
  end: number;
  layers: readonly L[];
}

/** The paragraphs of a post with their absolute offsets; blank lines part them. */
export const splitBlocks = (text: string): Span[] => {
  const blocks: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n{2,}/g)) {
    if (gap.index > start) blocks.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
};

/** Cuts a range at every border of the spans in it, so that spans may touch, nest and overlap. */
export const cutSegments = <L extends string>(range: Span, spans: readonly (Span & { layer: L })[]): Segment<L>[] => {
  const inside = spans.filter((span) => span.start < range.end && span.end > range.start && span.end > span.start);
  const borders = [...new Set([range.start, range.end, ...inside.flatMap(({ start, end }) => [Math.max(start, range.start), Math.min(end, range.end)])])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, at) => {
    const end = borders[at + 1] ?? range.end;
    return { start, end, layers: [...new Set(inside.filter((span) => span.start <= start && span.end >= end).map((span) => span.layer))] };
  });
};

/** A short line without a full stop before running text reads as a heading. */
export const looksLikeHeading = (block: string): boolean => block.length <= 80 && !block.includes('\n') && !/[.!?:;,…"”')\]]$/.test(block) && /[\p{L}]/u.test(block);
