import type { Word } from '../tagged-words';
import { focus, tellingWords, weighPoints, type TellingWord, type WeighedPoint } from './evidence';
import { longFormsOf } from './long-forms';

interface TaggedTexts {
  title: readonly Word[];
  sentences: readonly (readonly Word[])[];
  points: readonly (readonly Word[])[];
  /** What the whole campaign is about. */
  campaign: readonly (readonly Word[])[];
}

export interface ReadTelling {
  title: TellingWord[];
  /** Sentence by sentence. */
  sentences: TellingWord[][];
  /** In the order of the points. */
  weighed: WeighedPoint[];
  /** Of more words of the post. */
  wordsOf(words: readonly Word[]): TellingWord[];
}

/** The telling words of a post and of talking points; a short form of the one speaks of what the other spells out. */
export const readTelling = ({ title, sentences, points, campaign }: TaggedTexts): ReadTelling => {
  const post = [title, ...sentences];
  const [inPost, inPoints] = [longFormsOf(post, [...points, ...campaign]), longFormsOf(points, post)];
  const wordsOf = (words: readonly Word[]): TellingWord[] => tellingWords(words, false, inPost);
  return {
    title: wordsOf(title), sentences: sentences.map(wordsOf), wordsOf,
    weighed: weighPoints(points.map((words) => tellingWords(focus(words), true, inPoints)), campaign.flatMap((words) => tellingWords(words))),
  };
};
