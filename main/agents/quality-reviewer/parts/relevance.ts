import type { Span } from '@shared/contracts/basics';
import type { ReviewPart, ReviewReason } from '@shared/contracts/review';
import { cosine } from '../../../core/ports/embedder';
import { sharedRareTerms } from '../../../language/rare-words';
import { lexicalRelatedness, openness, relatednessScore, semanticLikeness } from '../../../language/relatedness';
import { oncePerPost } from '../once-per-post';
import { reviewerWeights } from '../reviewer.weights';
import { excerpt, type ReviewReading } from '../rules/rule';

const nearest = (vector: Float32Array, others: readonly Float32Array[], most = 3): number => {
  const top = others.map((other) => cosine(vector, other)).sort((a, b) => b - a).slice(0, most);
  return top.reduce((sum, value) => sum + value, 0) / Math.max(1, top.length);
};

/** What fits other texts better than its own post is generic; from a small lead on it pays. */
const genericLead = 0.03;
const genericFactor = 0.7;

/** Below this hardly any talking point was one that a reader would bring up under the post; from `never` on none was. */
const strange = { from: -2.5, never: -4.5, factor: 0.4 };

/** What is told of the person's own that suits the post least, and how little: 0 to 1. */
const strangest = ({ support, fits }: ReviewReading): { sentence: Span; text: string; share: number } | null => {
  const told = support.flatMap(({ sentence, talkingPoint, passage }) => {
    const fit = talkingPoint && talkingPoint.strength >= reviewerWeights.support.talkingPoint && talkingPoint.strength > (passage?.strength ?? 0) ? fits?.[talkingPoint.by] : undefined;
    return fit === undefined ? [] : [{ sentence, text: sentence.text, share: Math.max(0, Math.min(1, (strange.from - fit) / (strange.from - strange.never))) }];
  });
  return told.sort((a, b) => b.share - a.share).find(({ share }) => share > 0) ?? null;
};

/** Is it about this post? Words that are telling and shared, nearness in meaning to its passages, less what would be near to any post. */
export const relevancePart = (reading: ReviewReading): ReviewPart => {
  const { comment, post, support, vectors, input } = reading;
  const reasons: ReviewReason[] = [];
  const semantic = vectors && {
    likeness: semanticLikeness(vectors.whole, vectors.sentences, vectors.withTitle),
    openness: oncePerPost(post, `openness against ${vectors.others.length}`, () => openness(vectors.withTitle, vectors.others)),
  };
  let score = relatednessScore(lexicalRelatedness(comment.tokens, post.terms), semantic);
  const held = [...support].filter(({ passage }) => passage !== null && passage.strength >= 0.4).sort((a, b) => (b.passage?.strength ?? 0) - (a.passage?.strength ?? 0))[0];
  if (held?.passage) {
    const { by, strength } = held.passage;
    reasons.push({ text: `${strength >= 0.6 ? 'Speaks of' : 'Touches'} "${excerpt(by.text)}"`, span: { start: held.sentence.start, end: held.sentence.end }, source: { start: by.start, end: by.end } });
  }
  const terms = sharedRareTerms(comment.tokens.filter(({ stop }) => !stop), post.stems).slice(0, 5);
  if (terms.length > 0) reasons.push({ text: `Shares telling words with the post: ${terms.map(({ term }) => term).join(', ')}.` });
  else reasons.push({ text: 'Shares no telling word with the post.' });
  if (vectors && nearest(vectors.whole, vectors.others) > nearest(vectors.whole, vectors.withTitle) + genericLead) {
    score *= genericFactor;
    reasons.push({ text: input.otherPassages.length > 0 ? 'It would fit other posts of the campaign at least as well.' : 'It would fit any post at least as well as this one.' });
  } else if (score < 45) reasons.push({ text: 'Hardly anything in it is about this post.' });
  const far = strangest(reading);
  if (far) {
    score *= 1 - far.share * (1 - strange.factor);
    reasons.push({ text: `The post hardly speaks of what "${excerpt(far.text, 60)}" is about: a reader may not see why it is told here.`, span: { start: far.sentence.start, end: far.sentence.end } });
  }
  return { score: Math.round(score * 10) / 10, reasons };
};
