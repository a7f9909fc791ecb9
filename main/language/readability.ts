import { wordsOf } from './words';

const silentEnding = /(?:[^laeiouy]es|ed|[^laeiouy]e)$/u;

/** Syllables of an English word, by vowel groups and silent endings. */
export const syllablesOf = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/gu, '');
  if (letters.length <= 3) return letters.length > 0 ? 1 : 0;
  const groups = letters.replace(silentEnding, '').replace(/^y/u, '').match(/[aeiouy]{1,2}/gu);
  return Math.max(1, groups?.length ?? 1);
};

/** Flesch reading ease of English sentences, 0 (hard) to 100 (easy); null without a word. */
export const fleschReadingEase = (sentences: readonly string[]): number | null => {
  const words = sentences.flatMap((sentence) => wordsOf(sentence).map(({ form }) => form)).filter((form) => /\p{L}/u.test(form));
  if (words.length === 0 || sentences.length === 0) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const ease = 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length);
  return Math.round(Math.min(100, Math.max(0, ease)) * 10) / 10;
};
