import { isWord, type Word } from '../tagged-words';

/** By the short form in lower case: the words that it stands for. */
export type LongForms = ReadonlyMap<string, readonly string[]>;

/** "SemVer" opens two words, "CLI" three. */
const partsOf = (text: string): readonly string[] =>
  /^(?:\p{Lu}\p{Ll}{2,}){2,3}$/u.test(text) ? text.split(/(?=\p{Lu})/u) : /^\p{Lu}{3,5}$/u.test(text) ? [...text] : [];

/** "test-driven development" is three words to its initials. */
const spelled = (words: readonly Word[]): { low: string; stop: boolean }[] =>
  words.filter(isWord).flatMap(({ low, stop }) => low.split('-').map((part) => ({ low: part, stop })));

/**
 * What the short forms in some texts stand for, read from where other texts spell them out: each part of the short form opens one of
 * as many words in a row (after Schwartz and Hearst, A simple algorithm for identifying abbreviation definitions, 2003; here the two
 * need not stand side by side, so that no letter may come from within a word and none of the words may be a stop word).
 */
export const longFormsOf = (short: readonly (readonly Word[])[], long: readonly (readonly Word[])[]): LongForms => {
  const wanted = new Map(short.flat().map(({ text, low }) => [low, partsOf(text).map((part) => part.toLowerCase())] as const).filter(([, parts]) => parts.length > 1));
  const found = new Map<string, readonly string[]>();
  if (wanted.size === 0) return found;
  for (const words of long.map(spelled)) {
    words.forEach((_, at) => {
      for (const [form, parts] of wanted) {
        const run = words.slice(at, at + parts.length);
        if (!found.has(form) && run.length === parts.length && run.every(({ low, stop }, place) => !stop && low !== parts[place] && low.startsWith(parts[place] ?? ''))) found.set(form, run.map(({ low }) => low));
      }
    });
  }
  return found;
};
