import type { Passage } from '@shared/contracts/post';
import type { Word } from '../../../language/tagged-words';

/** A question that the author, and only the author, can answer, built from something the post names. */
export interface AuthorQuestion {
  /** Which grammar made it; part of a comment's shape. */
  id: string;
  text: string;
  /** The same asked right behind a quote that holds the point: "it" instead of naming it again. */
  short?: string;
  /** 0 to 1: how precise it is. */
  strength: number;
  /** Asked only where the author can look back over a year or more, or only where not; undefined: either. */
  age?: 'old' | 'new';
  passage: Passage;
  /** The words of the post it is built from, for checks. */
  about: string;
}

/** A sentence of the post with its tagged words, as the question grammars read it. */
export interface QuestionSource {
  passage: Passage;
  words: Word[];
  text: string;
}

/** Questions as they stand right behind this fragment: what it already names is not named again. */
export const builtOn = ({ quote }: { quote: string }, questions: readonly AuthorQuestion[]): { id: string; text: string; strength: number }[] =>
  questions.flatMap(({ id, text, short, strength, about }) => {
    const heard = about.split(' ').slice(-2).join(' ');
    if (quote.includes(heard)) return short ? [{ id, text: short, strength: strength + 0.03 }] : [];
    return [{ id, text, strength: strength - 0.1 }];
  });
