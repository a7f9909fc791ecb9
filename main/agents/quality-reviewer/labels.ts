import type { LabelledSentence } from '@shared/contracts/review';
import type { Affiliation } from '@shared/contracts/persona';
import { experienceClaim } from '../../language/first-person';
import { isDisclosure } from './disclosure';
import { type CommentReading, overlaps } from './reading';
import { reviewerWeights } from './reviewer.weights';
import type { SentenceSupport } from './support';

const { support: limits } = reviewerWeights;

/** Words by which a sentence offers itself as a view, a condition or a remark on the post rather than as a fact. */
const viewMarks =
  /\b(?:i (?:think|believe|guess|suspect|agree|disagree|wonder|doubt|feel|like|prefer|suppose|imagine|hope|wish|read|take|see|find|would|['’]d)|i['’]d|in my (?:view|opinion|book)|to me|imo|imho|maybe|perhaps|probably|possibly|might|may|could|would|seems?|sounds?|looks? like|feels? like|likely|unlikely|arguably|curious|wondering|not sure|my (?:take|guess|view|hunch|question|reading)|if (?:you|one|that|the|it|a|so)|unless|depends?|tends? to|should|ought|worth|deserves?|matters?|thanks?|thank you|agreed|true|fair point|well said|good (?:point|question)|your?|you['’]re|this post|the post|the article|the author)\b/iu;

export const isHedged = (sentence: string): boolean => viewMarks.test(sentence);

const postSupport = ({ passage }: SentenceSupport, comment: CommentReading): LabelledSentence['support'] => {
  const spans = comment.runs.map(({ source }) => ({ post: source }));
  return spans.length > 0 ? spans : passage ? [{ post: { start: passage.by.start, end: passage.by.end } }] : [];
};

/** One sentence of the comment by what holds it. */
export const labelOf = (held: SentenceSupport, whole: CommentReading, affiliations: readonly Affiliation[]): LabelledSentence => {
  const { sentence, talkingPoint, passage, novel, quotedShare } = held;
  const { text, start, end } = sentence;
  const runs = whole.runs.filter(({ span }) => overlaps(span, sentence));
  const comment = { ...whole, runs };
  const byPoint = talkingPoint && talkingPoint.strength >= limits.talkingPoint ? [{ talkingPoint: talkingPoint.by }] : [];
  const byPost = runs.length > 0 || (passage && passage.strength >= limits.restated) ? postSupport(held, comment) : [];
  const both = [...byPost, ...byPoint];
  if (isDisclosure(text, affiliations)) return { start, end, label: 'disclosure', support: byPoint };
  const claim = experienceClaim(sentence);
  if (claim && byPoint.length === 0 && !runs.some(({ span }) => overlaps(span, claim))) return { start, end, label: 'unsupported', support: byPost };
  if (/\?["”’')\]]*\s*$/u.test(text)) return { start, end, label: 'question', support: both };
  if (byPoint.length > 0 && quotedShare < 0.4) return { start, end, label: 'experience', support: both };
  if (runs.some(({ marked }) => marked) || quotedShare >= 0.4) return { start, end, label: 'quote', support: both };
  if (byPost.length > 0) return { start, end, label: 'restatement', support: both };
  // A sentence that leans on the post and yet is mostly about something else claims that something else.
  const foreign = new Set(novel.map(({ stem }) => stem)).size;
  const leaning = Math.max(passage?.strength ?? 0, talkingPoint?.strength ?? 0) >= limits.leaning && foreign <= limits.foreignWords;
  if (isHedged(text) || leaning || foreign < limits.novelWords) return { start, end, label: 'opinion', support: both };
  return { start, end, label: 'unsupported', support: [] };
};
