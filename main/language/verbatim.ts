import type { Quote, Span } from '@shared/contracts/basics';
import { wordsOf, type Word } from './words';

/** A run of words that stands alike in a text and in its source. */
export interface VerbatimRun {
  span: Span;
  source: Span;
  words: number;
  /** Inside quotation marks (or a `>` line), so offered as a quote. */
  marked: boolean;
}

const seedSize = 3;
const marks = /“([^”\n]{2,600})”|"([^"\n]{2,600})"|«([^»\n]{2,600})»|(?<![\p{L}\p{N}])[‘']([^'’\n]{2,400})[’'](?![\p{L}\p{N}])|(?:^|\n)>\s*([^\n]+)/gu;

/** What stands inside quotation marks, without the marks. */
export const quotedSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  for (const match of text.matchAll(marks)) {
    const inner = match.slice(1).find((group) => group !== undefined) ?? '';
    const start = match.index + match[0].indexOf(inner);
    spans.push({ start, end: start + inner.length });
  }
  return spans;
};

/** The words of a post, indexed once for many comparisons. */
export interface VerbatimIndex { words: Word[]; seeds: Map<string, number[]>; /** All words in comparable form, parted by single spaces, one before and after. */ flat: string }

export const indexForVerbatim = (source: string): VerbatimIndex => {
  const words = wordsOf(source);
  const seeds = new Map<string, number[]>();
  for (let at = 0; at + seedSize <= words.length; at += 1) {
    const key = words.slice(at, at + seedSize).map(({ form }) => form).join(' ');
    const places = seeds.get(key);
    if (places) places.push(at);
    else seeds.set(key, [at]);
  }
  return { words, seeds, flat: ` ${words.map(({ form }) => form).join(' ')} ` };
};

const longestFrom = (words: readonly Word[], at: number, { words: source, seeds }: VerbatimIndex): { length: number; place: number } => {
  const key = words.slice(at, at + seedSize).map(({ form }) => form).join(' ');
  let best = { length: 0, place: 0 };
  for (const place of seeds.get(key) ?? []) {
    let length = seedSize;
    while (at + length < words.length && words[at + length]?.form === source[place + length]?.form) length += 1;
    if (length > best.length) best = { length, place };
  }
  return best;
};

export interface VerbatimOptions {
  /** Fewest words of a run inside quotation marks, and of one outside. */
  marked?: number;
  unmarked?: number;
}

/** The longest runs, left to right, that a text shares word for word with its source: case and punctuation aside. */
export const findVerbatim = (text: string, index: VerbatimIndex, { marked = 3, unmarked = 6 }: VerbatimOptions = {}): VerbatimRun[] => {
  const words = wordsOf(text);
  const quotes = quotedSpans(text);
  const runs: VerbatimRun[] = [];
  for (let at = 0; at + seedSize <= words.length; ) {
    const { length, place } = longestFrom(words, at, index);
    const first = words[at];
    const last = words[at + length - 1];
    const from = index.words[place];
    const to = index.words[place + length - 1];
    if (length === 0 || !first || !last || !from || !to) { at += 1; continue; }
    const isMarked = quotes.some((quote) => first.start >= quote.start - 1 && first.start < quote.end);
    if (length < (isMarked ? marked : unmarked)) { at += 1; continue; }
    runs.push({ span: { start: first.start, end: last.end }, source: { start: from.start, end: to.end }, words: length, marked: isMarked });
    at += length;
  }
  return runs;
};

/** Where a quotation stands in its source, with the source's own letters; null: nowhere, so it is invented. */
export const placeVerbatim = (quote: string, source: string, index: VerbatimIndex): Quote | null => {
  const bare = quote.trim().replace(/^["“”]+|["“”]+$/gu, '');
  const at = bare === '' ? -1 : source.indexOf(bare);
  if (at >= 0) return { quote: bare, start: at, end: at + bare.length };
  const words = wordsOf(bare).length;
  const run = findVerbatim(bare, index, { unmarked: Math.max(3, words) }).find((found) => found.words >= words);
  return run ? { quote: source.slice(run.source.start, run.source.end), ...run.source } : null;
};

const leftOut = /…|\.{3}|\[[^\]\n]*\]/u;

/** Whether a quotation is word for word: every part of it between marks of omission stands in the source. */
export const isVerbatim = (quoted: string, { flat }: VerbatimIndex): boolean => {
  const parts = quoted.split(leftOut).map((part) => wordsOf(part).map(({ form }) => form).join(' ')).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => flat.includes(` ${part} `));
};
