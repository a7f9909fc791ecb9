/** A word in comparable form, and where it stands. */
export interface Word {
  /** Lower case, straight apostrophes, no marks around. */
  form: string;
  start: number;
  end: number;
}

const pattern = /[.#]?[\p{L}\p{N}]+(?:['’.\-+/][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/** The words of a text in order; punctuation, quotes and white space do not count. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(pattern)) {
    words.push({ form: raw.toLowerCase().replaceAll('’', "'"), start: index, end: index + raw.length });
  }
  return words;
};

export const wordCount = (text: string): number => {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) count += 1;
  return count;
};

/** Word n-grams as strings. */
export const shinglesOf = (words: readonly string[], size: number): Set<string> => {
  const shingles = new Set<string>();
  for (let at = 0; at + size <= words.length; at += 1) shingles.add(words.slice(at, at + size).join(' '));
  return shingles;
};

/** The share of `a` that `b` holds as well, 0 to 1; 0 where `a` is empty. */
export const containment = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0) return 0;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return shared / a.size;
};

/** Shared over all, 0 to 1. */
export const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 && b.size === 0) return 0;
  const shared = containment(a, b) * a.size;
  return shared / (a.size + b.size - shared);
};

/** Likeness of two short texts in wording, 0 to 1: shared word 3-grams over the shorter one, so that a copy with a sentence added is still a copy. */
export const wordingLikeness = (a: string, b: string, size = 3): number => {
  const [first, second] = [a, b].map((text) => shinglesOf(wordsOf(text).map(({ form }) => form), size)) as [Set<string>, Set<string>];
  return first.size <= second.size ? containment(first, second) : containment(second, first);
};
