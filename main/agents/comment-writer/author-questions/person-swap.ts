import type { Word } from '../../../language/tagged-words';

const swaps: Record<string, string> = { i: 'you', me: 'you', my: 'your', mine: 'yours', myself: 'yourself', we: 'you', us: 'you', our: 'your', ours: 'yours', ourselves: 'yourselves' };
const toBe: Record<string, string> = { am: 'are', "'m": "'re", was: 'were', is: 'are', "'s": "'re" };
const addressed = new Set(['you', 'your', 'yours', 'yourself']);

/**
 * The author's words as said to the author: "my own tests" becomes "your own tests", "I was" becomes "you were".
 * null when the words already speak to the reader, since two kinds of "you" in one question confuse.
 */
export const saidToAuthor = (words: readonly Word[], source: string, sourceStart: number): string | null => {
  if (words.some((word) => addressed.has(word.low))) return null;
  let text = '';
  words.forEach((word, at) => {
    const previous = words[at - 1];
    const gap = previous ? source.slice(previous.end - sourceStart, word.start - sourceStart) : '';
    const afterI = previous?.low === 'i' || (previous?.pos === 'ADV' && words[at - 2]?.low === 'i');
    const swapped = swaps[word.low] ?? (afterI ? toBe[word.low] : undefined) ?? word.text;
    text += gap + swapped;
  });
  return text.replace(/\s+/gu, ' ').trim();
};
