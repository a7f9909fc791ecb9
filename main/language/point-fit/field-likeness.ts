import { cosine } from '../../core/ports/embedder';

/** Likeness of meaning of one talking point to a post, above that to its field: about -0.2 to 0.4. */
export interface FieldLikeness {
  /** Of the fifth of the passages that are nearest to the point. */
  nearest: number;
  /** Of all passages. */
  whole: number;
}

const fieldKept = 30;
const nearestShare = 5;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The sentences that are nearest to the post as a whole: its field. */
const fieldOf = (passages: readonly Float32Array[], sentences: readonly Float32Array[]): Float32Array[] =>
  sentences.map((sentence) => ({ sentence, near: mean(passages.map((passage) => cosine(passage, sentence))) }))
    .sort((a, b) => b.near - a.near).slice(0, fieldKept).map(({ sentence }) => sentence);

/**
 * How near each talking point is to the post's passages, less how near it is to sentences of the same field by others: some points are
 * near to whatever is said about code, which says nothing about this post (the neighbourhood as the measure of nearness, as in CSLS:
 * Conneau et al., "Word translation without parallel data", 2018). Zeros for a post without passages.
 */
export const likenessAboveField = (passages: readonly Float32Array[], points: readonly Float32Array[], fieldSentences: readonly Float32Array[]): FieldLikeness[] => {
  if (passages.length === 0) return points.map(() => ({ nearest: 0, whole: 0 }));
  const field = fieldOf(passages, fieldSentences);
  return points.map((point) => {
    const usual = mean(field.map((sentence) => cosine(sentence, point)));
    const likeness = passages.map((passage) => cosine(passage, point)).sort((a, b) => b - a);
    return { nearest: mean(likeness.slice(0, Math.max(1, Math.round(passages.length / nearestShare)))) - usual, whole: mean(likeness) - usual };
  });
};
