import { backgroundSentences } from '../../language/background.data';
import type { AgentContext } from '../agent-context';
import type { CommentReading, PostReading, ReviewInput, TalkingPointReading } from './reading';
import { reviewerWeights } from './reviewer.weights';

/** Embeddings of all that a review compares; known after rules and spans. */
export interface ReviewVectors {
  whole: Float32Array;
  sentences: Float32Array[];
  passages: Float32Array[];
  /** The title before the passages: what the post is about in few words. */
  withTitle: Float32Array[];
  talkingPoints: Float32Array[];
  others: Float32Array[];
  history: Float32Array[];
  pageComments: Float32Array[];
}

const spread = <T>(items: readonly T[], most: number): T[] =>
  items.length <= most ? [...items] : Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)] as T);

/** The person's earlier comments and the page's, as far as they are compared, newest first. */
export const comparedHistory = ({ history }: ReviewInput): string[] => history.slice(0, reviewerWeights.limits.history);
export const comparedPageComments = ({ post }: ReviewInput): string[] => post.comments.slice(0, reviewerWeights.limits.pageComments).map(({ text }) => text);

export const embedReview = async (
  input: ReviewInput, comment: CommentReading, post: PostReading, talkingPoints: readonly TalkingPointReading[], { embedder, signal }: AgentContext,
): Promise<ReviewVectors> => {
  const groups = {
    whole: [comment.text],
    sentences: comment.sentences.map(({ text }) => text),
    title: input.post.title ? [input.post.title] : [],
    passages: post.supporting.map(({ text }) => text),
    talkingPoints: talkingPoints.map(({ text }) => text),
    others: [...backgroundSentences, ...spread(input.otherPassages, reviewerWeights.limits.otherPassages)],
    history: comparedHistory(input),
    pageComments: comparedPageComments(input),
  };
  const vectors = await embedder.embed(Object.values(groups).flat(), signal ? { signal } : {});
  let at = 0;
  const take = (texts: readonly string[]): Float32Array[] => vectors.slice(at, (at += texts.length));
  const whole = take(groups.whole)[0] ?? new Float32Array(embedder.dimensions);
  const sentences = take(groups.sentences);
  const title = take(groups.title);
  const passages = take(groups.passages);
  return {
    whole, sentences, passages,
    withTitle: [...title, ...passages],
    talkingPoints: take(groups.talkingPoints), others: take(groups.others), history: take(groups.history), pageComments: take(groups.pageComments),
  };
};
