import { quotedSpans } from '../../language/verbatim';
import { wordsOf } from '../../language/words';

const forms = (text: string): string[] => wordsOf(text).map(({ form }) => form);

const runAt = (words: readonly string[], at: number, run: readonly string[]): boolean => run.every((form, index) => words[at + index] === form);

/** Marks the longest head of a talking point that stands in the text: long ones may have been cut at a sentence. */
const markPoint = (words: readonly string[], mine: boolean[], point: readonly string[]): void => {
  for (let at = 0; at < words.length; at += 1) {
    if (!runAt(words, at, point.slice(0, 3))) continue;
    for (let index = 0; index < point.length && words[at + index] === point[index]; index += 1) mine[at + index] = false;
  }
};

/** Word 3-grams of a comment that are neither quote nor talking point: the drafter's own wording. */
export const ownWording = (comment: string, talkingPoints: readonly string[]): Set<string> => {
  const words = wordsOf(comment);
  const plain = words.map(({ form }) => form);
  const quotes = quotedSpans(comment);
  const mine = words.map(({ start }) => !quotes.some((quote) => start >= quote.start && start < quote.end));
  for (const point of talkingPoints) markPoint(plain, mine, forms(point));
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= plain.length; at += 1) if (mine[at] && mine[at + 1] && mine[at + 2]) grams.add(plain.slice(at, at + 3).join(' '));
  return grams;
};

/** Share of the smaller set that both hold: 0.3 is the most that two comments of a campaign may have in common. */
export const sharedWording = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared += 1;
  return shared / small.size;
};

export const mostSharedWording = 0.3;

/** Whether a comment holds a talking point, word for word up to its first five words. */
export const holdsPoint = (comment: string, point: string): boolean => {
  const words = forms(comment);
  const head = forms(point).slice(0, 5);
  return head.length > 0 && words.some((_, at) => runAt(words, at, head));
};
