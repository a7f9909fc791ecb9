// Words that a person always strikes out of drafts, and words of their own.
import { functionWords } from '../../language/style-marks.data';
import type { EditPair } from './edit-pair';
import type { Learned } from './learned';

/** Seen under this many different posts: what one page brings about teaches nothing. */
const postsNeeded = 3;
const struckShare = 0.8;
const addedShare = 0.5;
const mostWords = 12;

/** A word that is never small, and has a capital where no sentence begins, is a name. */
const isName = (word: string, texts: readonly string[]): boolean => {
  const [small, within] = [new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'), new RegExp(`[^.!?:\\s▪"”]\\s+${word.charAt(0).toUpperCase()}${word.slice(1)}(?!\\p{L})`, 'u')];
  return !texts.some((text) => small.test(text)) && texts.some((text) => within.test(text));
};

const isWord = (form: string): boolean => /^\p{L}{3,30}$/u.test(form) && !functionWords.has(form);

interface Tally { edits: EditPair[]; against: number }

/** @param among the words that an edit moves, and those that it leaves where it could have moved them */
const tallyOf = (edits: readonly EditPair[], among: (edit: EditPair) => { moved: Iterable<string>; left: Iterable<string> }): Map<string, Tally> => {
  const tally = new Map<string, Tally>();
  const of = (word: string): Tally => {
    const known = tally.get(word) ?? { edits: [], against: 0 };
    tally.set(word, known);
    return known;
  };
  for (const edit of edits) {
    const { moved, left } = among(edit);
    for (const word of moved) if (isWord(word)) of(word).edits.push(edit);
    for (const word of left) if (isWord(word)) of(word).against += 1;
  }
  return tally;
};

const chosen = (tally: Map<string, Tally>, share: number, texts: (edit: EditPair) => string): Learned<string[]> | null => {
  const sure = [...tally].filter(([word, { edits, against }]) =>
    new Set(edits.map(({ postId }) => postId)).size >= postsNeeded && edits.length / (edits.length + against) >= share && !isName(word, edits.map(texts)))
    .sort((a, b) => b[1].edits.length - a[1].edits.length || (a[0] < b[0] ? -1 : 1)).slice(0, mostWords);
  const showing = new Set(sure.flatMap(([, { edits }]) => edits));
  const [newest] = [...showing];
  return newest ? { value: sure.map(([word]) => word), seen: showing.size, example: newest } : null;
};

const minus = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((word) => !b.has(word));

/** @param kept words of drafts that were approved as they were: who leaves a word there does not always strike it */
export const struckWords = (edits: readonly EditPair[], kept: readonly ReadonlySet<string>[]): Learned<string[]> | null => {
  const tally = tallyOf(edits, ({ words }) => ({ moved: minus(words.before, words.after), left: [...words.before].filter((word) => words.after.has(word)) }));
  for (const forms of kept) for (const word of forms) { const known = tally.get(word); if (known) known.against += 1; }
  return chosen(tally, struckShare, ({ own }) => own.before);
};

export const addedWords = (edits: readonly EditPair[]): Learned<string[]> | null =>
  chosen(tallyOf(edits, ({ words }) => ({ moved: minus(words.after, words.before), left: words.before })), addedShare, ({ own }) => own.after);
