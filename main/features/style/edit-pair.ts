import { ownWordsOf } from '../../language/own-words';
import { wordsOf } from '../../language/words';

/** A draft and what the person made of it, as they are stored. */
export interface StoredEdit {
  commentId: string;
  postId: string;
  before: string;
  after: string;
  talkingPoints: string[];
}

/** A draft that the person approved as it was. */
export type KeptText = Pick<StoredEdit, 'postId' | 'talkingPoints'> & { text: string };

/** An edit with the words in it that are nobody else's. */
export interface EditPair extends StoredEdit {
  own: { before: string; after: string };
  words: { before: ReadonlySet<string>; after: ReadonlySet<string> };
}

const formsOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map(({ form }) => form));

export const pairOf = (edit: StoredEdit): EditPair => {
  const own = { before: ownWordsOf(edit.before, edit.talkingPoints), after: ownWordsOf(edit.after, edit.talkingPoints) };
  return { ...edit, own, words: { before: formsOf(own.before), after: formsOf(own.after) } };
};

export const ownForms = ({ text, talkingPoints }: KeptText): ReadonlySet<string> => formsOf(ownWordsOf(text, talkingPoints));
