// When a sentence names a passage of the post without quoting it: what the writer may leave to itself is what the reviewer lets stand.
import { wordRarity } from '../language/rare-words';
import type { Token } from '../language/tagging';

/** The share of a sentence's telling words that a set of stems holds, rare words first. */
export const coverageOf = (tokens: readonly Token[], stems: ReadonlySet<string>): number => {
  let whole = 0;
  let held = 0;
  for (const { text, stem } of tokens) {
    const weight = 0.15 + wordRarity(text);
    whole += weight;
    if (stems.has(stem)) held += weight;
  }
  return whole === 0 ? 0 : held / whole;
};

/** How many words that are not everyone's a sentence shares with a passage. */
export const rareShared = (sentence: readonly Token[], passage: ReadonlySet<string>): number =>
  new Set(sentence.filter(({ stem, text }) => passage.has(stem) && wordRarity(text) > 0.5).map(({ stem }) => stem)).size;

/** By its words alone the author can find the passage: three of them, and three tenths of what the sentence says. */
export const namesPassage = (sentence: readonly Token[], passage: ReadonlySet<string>): boolean =>
  rareShared(sentence, passage) >= 3 && coverageOf(sentence, passage) >= 0.3;
