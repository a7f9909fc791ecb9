import type { ReviewPart, ReviewReason } from '@shared/contracts/review';
import { toneMarksOf } from '../../../language/civility';
import { wordRarity } from '../../../language/rare-words';
import type { ReviewReading } from '../rules/rule';
import { isDiscourse, type SentenceSupport } from '../support';
import { stockShare } from '../rules/g9-duplicates';

const base = 34;
const toAuthor = /\b(?:you|your|yours|you['’](?:re|ve|d|ll))\b/iu;
const stance = /\b(?:i (?:agree|disagree|think|would|['’]d|doubt|suspect|wonder|prefer|see it)|in my (?:view|experience)|to me|i['’]d|not sure|but|however|rather|instead|except|unless|what (?:i|we) (?:found|saw|learned)|same here)\b/iu;
const yesNo = /^(?:and |but |so )?(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should)\b/iu;
const openQuestion = /\b(?:how|why|what|which|where|when|who)\b/iu;

interface Question {
  held: SentenceSupport;
  specific: boolean;
  /** Specific by the passage that it quotes alone: its own words would fit any passage. */
  borrowed: boolean;
  open: boolean;
}

const questionsOf = ({ support, post }: ReviewReading): Question[] =>
  support
    .filter(({ sentence }) => /\?["”’')\]]*\s*$/u.test(sentence.text))
    .map((held) => {
      const telling = held.sentence.content.filter(({ text }) => wordRarity(text) > 0.4);
      const shared = telling.filter(({ stem }) => post.stems.has(stem)).length;
      const specific = shared >= 1 && telling.length >= 2;
      const ownWords = held.own.filter((token) => wordRarity(token.text) > 0.4 && !isDiscourse(token)).length;
      return { held, specific, borrowed: specific && held.quotedShare > 0.3 && ownWords < 2, open: openQuestion.test(held.sentence.text) && !yesNo.test(held.sentence.text) };
    });

const questionReasons = (reading: ReviewReading): ReviewReason[] => {
  const questions = questionsOf(reading);
  const best = questions.find(({ specific }) => specific) ?? questions[0];
  if (!best) return [];
  const span = { start: best.held.sentence.start, end: best.held.sentence.end };
  const reasons: ReviewReason[] = best.borrowed
    ? [{ text: 'Asks about a passage, in words that would fit any passage.', span, weight: 20 }]
    : best.specific ? [{ text: best.open ? 'Asks something that the author can answer at length.' : 'Asks something that the author can answer.', span, weight: best.open ? 30 : 26 }]
    : [{ text: 'Its question is too general to be answered: name what in the post it is about.', span, weight: 6 }];
  if (questions.length > 2) reasons.push({ text: `${questions.length} questions at once: keep the one that matters most.`, weight: -8 * (questions.length - 2) });
  return reasons;
};

const bridgeReasons = ({ comment, support, labels }: ReviewReading): ReviewReason[] => {
  const reasons: ReviewReason[] = [];
  const quoted = comment.runs.find(({ marked }) => marked) ?? comment.runs[0];
  const held = support.find(({ passage }) => (passage?.strength ?? 0) >= 0.45);
  if (quoted) reasons.push({ text: 'Takes up the author’s own words.', span: quoted.span, source: quoted.source, weight: 15 });
  else if (held?.passage) reasons.push({ text: 'Takes up a point of the post.', span: { start: held.sentence.start, end: held.sentence.end }, source: { start: held.passage.by.start, end: held.passage.by.end }, weight: 12 });
  const own = labels.find(({ label }) => label === 'experience');
  if (own) reasons.push({ text: 'Offers something of your own to talk about.', span: { start: own.start, end: own.end }, weight: 18 });
  return reasons;
};

/** Would the author want to answer? */
export const engagementPart = (reading: ReviewReading): ReviewPart => {
  const { comment, support } = reading;
  const reasons = [...questionReasons(reading), ...bridgeReasons(reading)];
  const addressing = toAuthor.exec(comment.text);
  if (addressing) reasons.push({ text: 'Speaks to the author.', span: { start: addressing.index, end: addressing.index + addressing[0].length }, weight: 9 });
  const view = stance.exec(comment.text);
  if (view) reasons.push({ text: 'Takes a position.', span: { start: view.index, end: view.index + view[0].length }, weight: 8 });
  const rude = toneMarksOf(comment.ownText).filter(({ mark }) => mark === 'insult' || mark === 'dismissive');
  if (rude[0]) reasons.push({ text: `"${rude[0].text}" closes a conversation.`, span: rude[0].span, weight: -15 * Math.min(2, rude.length) });
  const stock = stockShare(comment.text);
  if (stock > 0.3) reasons.push({ text: 'Mostly phrases that nobody answers.', weight: -30 });
  else if (support.length > 0 && reasons.every(({ weight }) => (weight ?? 0) < 12)) reasons.push({ text: 'Leaves the author nothing to answer.', weight: -8 });
  const copied = support.filter(({ quotedShare }) => quotedShare > 0.9).length;
  if (support.length > 0 && copied === support.length) reasons.push({ text: 'It is the post’s own text: the author has nothing to answer.', weight: -35 });
  const sum = reasons.reduce((total, { weight }) => total + (weight ?? 0), base);
  return { score: Math.min(100, Math.max(0, sum)), reasons };
};
