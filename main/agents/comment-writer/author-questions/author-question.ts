import type { Passage } from '@shared/contracts/post';
import type { Word } from '../tagged-words';

/** A question that the author, and only the author, can answer, built from something the post names. */
export interface AuthorQuestion {
  /** Which grammar made it; part of a comment's shape. */
  id: string;
  text: string;
  /** 0 to 1: how precise it is. */
  strength: number;
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
