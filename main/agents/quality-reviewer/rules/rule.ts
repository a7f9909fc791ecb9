import type { Issue, LabelledSentence } from '@shared/contracts/review';
import type { CommentReading, PostReading, ReviewInput, TalkingPointReading } from '../reading';
import type { ReviewVectors } from '../review-vectors';
import type { SentenceSupport } from '../support';

/** All that is known of a comment when its rules and parts are judged. `vectors` null: rules and spans only. */
export interface ReviewReading {
  input: ReviewInput;
  comment: CommentReading;
  post: PostReading;
  talkingPoints: readonly TalkingPointReading[];
  support: readonly SentenceSupport[];
  labels: readonly LabelledSentence[];
  vectors: ReviewVectors | null;
  /** How well each talking point suits the post, as a logit (language/point-fit); known with the vectors. */
  fits: readonly number[] | null;
}

/** One hard rule of product.md on one text; pure. */
export type Rule = (reading: ReviewReading) => Issue[];

export const excerpt = (text: string, most = 80): string => {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length <= most ? plain : `${plain.slice(0, most).replace(/\s+\S*$/u, '')} …`;
};
