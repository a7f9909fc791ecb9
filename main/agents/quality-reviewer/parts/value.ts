import type { ReviewPart, ReviewReason } from '@shared/contracts/review';
import { argumentMarksOf, type ArgumentMark } from '../../../language/argument-marks';
import { experienceClaim } from '../../../language/first-person';
import { toneMarksOf } from '../../../language/civility';
import { wordRarity } from '../../../language/rare-words';
import { spamEvidenceOf } from '../../../language/spam-features';
import { reviewerWeights } from '../reviewer.weights';
import { excerpt, type ReviewReading } from '../rules/rule';
import { isDiscourse, type SentenceSupport } from '../support';
import { stockShare } from '../rules/g9-duplicates';

/** The rarity that the new words of one sentence must add up to for a full unit of information. */
const fullUnit = 3;
/**
 * Units that a comment of so many words is expected to hold. It grows slower than the words do: more of the same density is a little
 * better, the same matter in more words is worse, and no step makes a longer comment jump.
 */
const expectedUnits = (words: number): number => 0.24 * Math.sqrt(Math.max(9, words));
/** Mean units a sentence from which every sentence carries. */
const fullCarriage = 0.8;
/** Relevance from which a comment is in its place. */
const inPlaceFrom = 45;
const markNames: Record<ArgumentMark, string> = {
  cause: 'gives a reason', contrast: 'sets a contrast', condition: 'names a condition', example: 'gives an example', comparison: 'compares', proposal: 'proposes something', evidence: 'brings evidence',
};

/** A statement that only states, and what each sign of an argument (reason, contrast, condition, example ...) adds to it. */
const plainStatement = 0.75;
const argumentStep = 0.25;

interface Unit { amount: number; marks: ArgumentMark[]; fromTalkingPoint: boolean; entailed: boolean; empty: boolean }

const entailment = ({ passage, own, quotedShare }: SentenceSupport): number => {
  if (own.length === 0) return 1;
  const strength = passage?.strength ?? 0;
  // A sentence that says a passage over again adds what it does not share with it.
  return Math.min(1, Math.max(quotedShare >= 0.9 ? 1 : 0, strength >= 0.5 ? strength + 0.2 : strength * 0.6));
};

const unitOf = (held: SentenceSupport, seen: Set<string>, postStems: ReadonlySet<string>): Unit => {
  const { sentence, own, talkingPoint } = held;
  const { features } = spamEvidenceOf(sentence.text);
  const praised = features.genericPraise > 0;
  const advertises = features.link + features.callToAction > 0 && features.link + features.selfReference + features.money > 0;
  const fresh = own.filter(({ stem }) => !seen.has(stem));
  for (const { stem } of own) seen.add(stem);
  // What the post already talks of is matter only by what is said of it.
  const matter = fresh.filter((token) => !isDiscourse(token)).reduce((sum, { text, stem }) => sum + wordRarity(text) * (postStems.has(stem) ? 0.5 : 1), 0);
  const fromTalkingPoint = (talkingPoint?.strength ?? 0) >= reviewerWeights.support.talkingPoint;
  const entailed = fromTalkingPoint ? 0.15 : entailment(held);
  const marks = argumentMarksOf(sentence.text).map(({ mark }) => mark);
  if (experienceClaim(sentence)) marks.push('evidence');
  const question = /\?["”’')\]]*\s*$/u.test(sentence.text);
  const specific = own.filter(({ stem }) => postStems.has(stem)).length > 0 && own.length >= 2;
  const rude = toneMarksOf(sentence.text).filter(({ mark }) => mark === 'insult' || mark === 'dismissive').length;
  let amount = Math.min(1, matter / fullUnit) * (1 - entailed) * (plainStatement + argumentStep * Math.min(3, marks.length));
  if (question) amount = specific ? Math.max(amount, Math.min(0.75, 0.25 + matter / 4)) : amount * 0.5;
  if (fromTalkingPoint) amount *= 1.25;
  if (stockShare(sentence.text) >= 0.5 || (praised && matter < 1.5)) amount = 0;
  if (advertises) amount *= 0.2;
  amount *= 0.6 ** Math.min(2, rude);
  return { amount, marks, fromTalkingPoint, entailed: entailed >= 0.7, empty: amount < 0.12 };
};

const reasonsOf = (units: readonly Unit[], { support }: ReviewReading): ReviewReason[] => {
  const reasons: ReviewReason[] = [];
  units.forEach((unit, at) => {
    const { sentence, talkingPoint, passage } = support[at] as SentenceSupport;
    const span = { start: sentence.start, end: sentence.end };
    if (unit.fromTalkingPoint && talkingPoint) reasons.push({ text: 'Adds what you know and the post does not say.', span, weight: 1 });
    else if (!unit.empty && unit.marks.length > 0) reasons.push({ text: `Adds something: ${unit.marks.slice(0, 2).map((mark) => markNames[mark]).join(', ')}.`, span });
    else if (unit.entailed && passage) reasons.push({ text: `Only repeats the post: "${excerpt(passage.by.text, 60)}"`, span, source: { start: passage.by.start, end: passage.by.end } });
    else if (unit.empty) reasons.push({ text: 'Says nothing that the post does not.', span });
  });
  return reasons.slice(0, 8);
};

/** What does it add that the post does not say? Units of new matter against what its length lets expect, and how much of the comment carries any. */
export const valuePart = (reading: ReviewReading, relevance: number): ReviewPart => {
  const { support, labels, post, comment } = reading;
  const seen = new Set<string>();
  const judged = support.map((held, at): Unit => {
    const label = labels[at]?.label;
    if (label === 'disclosure') return { amount: 0, marks: [], fromTalkingPoint: false, entailed: false, empty: false };
    const unit = unitOf(held, seen, post.stems);
    // Made up is not added; without a campaign nothing of the person is known, so nothing is held against them.
    return label === 'unsupported' && reading.input.brief ? { ...unit, amount: unit.amount * 0.4 } : unit;
  });
  const counting = judged.filter((_, at) => labels[at]?.label !== 'disclosure');
  const total = counting.reduce((sum, { amount }) => sum + amount, 0);
  const amount = 1 - Math.exp((-1.15 * total) / expectedUnits(comment.words.length));
  const carrying = counting.length === 0 ? 0 : Math.min(1, total / counting.length / fullCarriage);
  // What has nothing to do with the post adds nothing to it, however new.
  const inPlace = Math.min(1, Math.max(0.25, relevance / inPlaceFrom));
  const score = 100 * (0.65 * amount + 0.35 * carrying) * inPlace;
  const reasons = reasonsOf(judged, reading);
  if (inPlace < 0.9 && total > 0.3) reasons.unshift({ text: 'What it says is new, but hardly about this post.' });
  return { score: Math.round(score * 10) / 10, reasons: reasons.length > 0 ? reasons : [{ text: 'It adds nothing to the post.' }] };
};
