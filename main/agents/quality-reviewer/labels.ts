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

/** Puts words into the author's mouth: then the post must hold them. */
const attribution = /\b(?:you|the (?:author|post|article|piece)) (?:\w+ly )?(?:say|said|write|wrote|argue|claim|mention|show|note|state|suggest|recommend|conclude|admit|promise|prove)(?:s|d|ed)?\b/iu;

/** A sentence that leans on the post and yet is mostly about something else claims that something else. */
const isMereView = ({ sentence, passage, talkingPoint, novel }: SentenceSupport): boolean => {
  const foreign = new Set(novel.map(({ stem }) => stem)).size;
  const strength = Math.max(passage?.strength ?? 0, talkingPoint?.strength ?? 0);
  if (attribution.test(sentence.text) && strength < limits.leaning && foreign > 0) return false;
  return isHedged(sentence.text) || foreign < limits.novelWords || (strength >= limits.leaning && foreign <= limits.foreignWords);
};

type Held = Pick<LabelledSentence, 'label' | 'support'>;

const heldLabel = (held: SentenceSupport, comment: CommentReading, affiliations: readonly Affiliation[]): Held => {
  const { sentence, talkingPoint, passage, quotedShare } = held;
  const { runs } = comment;
  const byPoint = talkingPoint && talkingPoint.strength >= limits.talkingPoint ? [{ talkingPoint: talkingPoint.by }] : [];
  const byPost = runs.length > 0 || (passage && passage.strength >= limits.restated) ? postSupport(held, comment) : [];
  const support = [...byPost, ...byPoint];
  if (isDisclosure(sentence.text, affiliations)) return { label: 'disclosure', support: byPoint };
  const claim = experienceClaim(sentence);
  if (claim && byPoint.length === 0 && !runs.some(({ span }) => overlaps(span, claim))) return { label: 'unsupported', support: byPost };
  if (/\?["”’')\]]*\s*$/u.test(sentence.text)) return { label: 'question', support };
  if (byPoint.length > 0 && quotedShare < 0.4) return { label: 'experience', support };
  if (runs.some(({ marked }) => marked) || quotedShare >= 0.4) return { label: 'quote', support };
  if (byPost.length > 0) return { label: 'restatement', support };
  return isMereView(held) ? { label: 'opinion', support } : { label: 'unsupported', support: [] };
};

/** One sentence of the comment by what holds it. */
export const labelOf = (held: SentenceSupport, comment: CommentReading, affiliations: readonly Affiliation[]): LabelledSentence => {
  const { start, end } = held.sentence;
  const runs = comment.runs.filter(({ span }) => overlaps(span, held.sentence));
  return { start, end, ...heldLabel(held, { ...comment, runs }, affiliations) };
};
