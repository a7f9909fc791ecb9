// Texts that say the same in nearly the same words: word shingles, the smallest hashes to find pairs, true overlap to decide.

const shingleLength = 4;
const sketchSize = 24;
/** Share of common shingles from which two texts are one: a copy with another frame around it, not two reports of the same event. */
export const sameTextFrom = 0.7;

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])+/gu;

const hashWord = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** Avalanche of 32 bits, so that the smallest hashes are a fair sample. */
const mix = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** Hashes of every run of `length` words; of the whole text when it is shorter. */
export const shingles = (text: string, length = shingleLength): Set<number> => {
  const words = (text.normalize('NFKC').toLowerCase().match(word) ?? []).map(hashWord);
  const found = new Set<number>();
  for (let i = 0; i + length <= words.length || (i === 0 && words.length > 0); i += 1) {
    found.add(mix(words.slice(i, i + length).reduce((sum, hash) => (Math.imul(sum, 31) + hash) >>> 0, 17)));
  }
  return found;
};

/** Common shingles over all shingles of both, 0 to 1. */
export const overlap = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const hash of small) if (large.has(hash)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
};

export interface NearDuplicateGroup {
  /** Index of the text that stands for the group: the longest, the earlier one of equals. */
  kept: number;
  /** Indexes of the texts that say the same, in order. */
  merged: number[];
}

const candidatePairs = (sets: readonly Set<number>[]): Map<number, Set<number>> => {
  const byHash = new Map<number, number[]>();
  const pairs = new Map<number, Set<number>>();
  sets.forEach((set, index) => {
    for (const hash of [...set].sort((a, b) => a - b).slice(0, sketchSize)) {
      const others = byHash.get(hash) ?? [];
      for (const other of others) pairs.set(index, (pairs.get(index) ?? new Set()).add(other));
      byHash.set(hash, [...others, index]);
    }
  });
  return pairs;
};

/** Groups texts that are near-duplicates; every index stands in exactly one group. Empty texts are never merged. */
export const mergeNearDuplicates = (texts: readonly string[], from = sameTextFrom): NearDuplicateGroup[] => {
  const sets = texts.map((text) => shingles(text));
  const groupOf = texts.map((_, index) => index);
  const root = (index: number): number => (groupOf[index] === index ? index : root(groupOf[index] ?? index));
  for (const [index, others] of candidatePairs(sets)) {
    for (const other of others) {
      const [a, b] = [sets[index], sets[other]];
      if (a && b && root(index) !== root(other) && overlap(a, b) >= from) groupOf[Math.max(root(index), root(other))] = Math.min(root(index), root(other));
    }
  }
  const groups = new Map<number, number[]>();
  texts.forEach((_, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), index]));
  return [...groups.values()].map((members) => {
    const kept = members.reduce((best, index) => ((texts[index]?.length ?? 0) > (texts[best]?.length ?? 0) ? index : best));
    return { kept, merged: members.filter((index) => index !== kept) };
  });
};
