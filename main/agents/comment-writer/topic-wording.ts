import type { Pair } from './pairing';
import type { Word } from '../../language/tagged-words';

const uncountable = /(?:ing|ware|ance|ence|ship|ism|ity|ics|source|code|advice|content|feedback|documentation|validation|data|email|spam|soil|music|traffic|copy|research|compost|maintenance|injection)$/u;

const plural = (noun: string): string => {
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
};

/** The first place where these lemmas stand side by side, in either order. */
export const findIn = (words: readonly Word[], lemmas: readonly string[]): Word[] | null => {
  for (let at = 0; at + lemmas.length <= words.length; at += 1) {
    const run = words.slice(at, at + lemmas.length);
    const keys = run.map((word) => word.lemma.toLowerCase()).sort().join(' ');
    if (keys === [...lemmas].sort().join(' ') && run.every((word, index) => index === 0 || word.start === (run[index - 1]?.end ?? 0) + 1)) return run;
  }
  return null;
};

/** A run of words as a noun phrase that stands without an article; null when it can't. */
export const asTopic = (run: readonly Word[]): string | null => {
  const last = run.at(-1);
  if (run.length === 1 && /^\p{Lu}{2,5}s?$/u.test(last?.text ?? '')) return null;
  if (!last || !['NOUN', 'PROPN'].includes(last.pos) || run.some((word) => word.pos === 'VERB' || word.pos === 'ADV')) return null;
  const head = run.slice(0, -1).map((word) => (word.pos === 'PROPN' && /\p{Lu}/u.test(word.text.slice(1)) ? word.text : word.low));
  const named = last.pos === 'PROPN' && /\p{Lu}/u.test(last.text);
  if (named) return [...run.slice(0, -1).map((word) => word.text), last.text].join(' ');
  if (last.low !== last.lemma || uncountable.test(last.low)) return [...head, last.low].join(' ');
  return [...head, plural(last.low)].join(' ');
};

/** What pair and post speak of, as a noun phrase that stands without an article ("pull requests"); null where there is none. */
export const topicOf = ({ point, topicKey }: Pair): string | null => {
  if (topicKey === null) return null;
  const run = findIn(point.words, topicKey.split(' '));
  return run ? asTopic(run) : null;
};
