import { wordFrequencies } from './word-frequencies.data';

const commonest = 3.5;
const rarest = 13;
/** A word that the table does not hold is as rare as the rarest in it. */
const unknown = 1;

let table: Map<string, number> | null = null;

const frequencies = (): Map<string, number> => {
  table ??= new Map(wordFrequencies.flatMap(([band, words]) => words.split(' ').map((word) => [word, band] as const)));
  return table;
};

const baseForms = (word: string): string[] => {
  const forms: string[] = [];
  const cut = (suffix: string, ...ends: string[]): void => {
    if (word.length > suffix.length + 2 && word.endsWith(suffix)) for (const end of ends) forms.push(word.slice(0, -suffix.length) + end);
  };
  cut("'s", '');
  cut('ies', 'y');
  cut('es', '', 'e');
  cut('s', '');
  cut('ied', 'y');
  cut('ed', '', 'e');
  cut('ing', '', 'e');
  cut('ly', '');
  return forms;
};

/** How rare an English word is: 0 for "the", 1 for names, jargon and whatever the table does not hold. */
export const wordRarity = (word: string): number => {
  const lower = word.toLowerCase().replaceAll('’', "'");
  const known = frequencies();
  const cost = known.get(lower) ?? baseForms(lower).map((form) => known.get(form)).find((value) => value !== undefined);
  if (cost === undefined) return unknown;
  return Math.min(1, Math.max(0, (cost - commonest) / (rarest - commonest)));
};

/** Above this a word tells what a text is about rather than how it is written. */
export const rareFrom = 0.62;

export interface RareTerm { term: string; rarity: number }

/** Rare terms that both texts hold (by word stem as given), with their rarity: the more and the rarer, the more they speak of one thing. */
export const sharedRareTerms = (a: Iterable<{ text: string; stem: string }>, b: ReadonlySet<string>): RareTerm[] => {
  const found = new Map<string, RareTerm>();
  for (const { text, stem } of a) {
    if (!/^\p{L}[\p{L}\p{N}+#.'’-]+$/u.test(text) || !b.has(stem)) continue;
    const rarity = wordRarity(text);
    if (rarity >= rareFrom) found.set(stem, { term: text, rarity });
  }
  return [...found.values()].sort((x, y) => y.rarity - x.rarity);
};
