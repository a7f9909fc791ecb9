import type { CommentType, Length } from '@shared/contracts/style';
import type { Brief } from '../brief.schema';
import { questionsOnClaim } from './author-questions/from-claims';
import { closingsFor, type Closing } from './closing-questions';
import { builtOn, type AuthorQuestion } from './author-questions/author-question';
import { compose } from './compose';
import type { Draft } from './draft';
import { typesOf } from './comment-types';
import type { Frame, Move } from './frames/frame';
import { askWithBackground } from './frames/ask-with-background.data';
import { onTopic } from './frames/on-topic.data';
import { pointFirst } from './frames/point-first.data';
import { quoteFirst } from './frames/quote-first.data';
import { movesOf } from './moves';
import type { Outline } from './outline';
import { anchorWorth, fitFrom, quoteWorth, type Pair } from './pairing';
import type { TalkingPoint } from './talking-point';
import { topicOf } from './topic-wording';

export interface DraftSetting {
  brief: Brief;
  length: Length;
  allowed: readonly CommentType[];
  typeUses: ReadonlyMap<string, number>;
  questions: readonly AuthorQuestion[];
  /** What the post keeps coming back to, as noun phrases. */
  things: readonly string[];
  history: readonly string[];
  /** Characters, where not those of the length: for the parts of a long comment. */
  band?: readonly [number, number];
  /** Days since the post appeared; null where the page does not say. */
  ageInDays: number | null;
}

const frames: readonly Frame[] = [...quoteFirst, ...pointFirst];
/** A frame that says the two go together needs a pair that surely does. */
const closeFrom = 1.3;

const suits = (frame: Frame, move: Move, { fragment, point, fit, meaning, named, suits: postFit }: Pair, tone: Brief['tone']): boolean => {
  if (!frame.moves.includes(move) || !frame.forms.includes(fragment.form)) return false;
  if (frame.points ? !frame.points.includes(point.form) : point.form === 'phrase') return false;
  if (point.form === 'phrase' && !frame.text.includes('{tp-}')) return false;
  if (frame.text.includes('{q-}') && fragment.running === null) return false;
  // Two colons in one sentence: the talking point brings its own.
  if (frame.text.includes(': {tp,}') && point.text.includes(':')) return false;
  if (frame.plain && !(named && Number.isFinite(postFit))) return false;
  if (frame.close && (fit < closeFrom || meaning < 0.1)) return false;
  return !frame.tones || frame.tones.includes(tone);
};

/**
 * The talking point by itself, over the best frame with a quote: more where the quote is long, less where it is near. Fitted on 192 marks of 48 comments
 * on 34 posts in two fields, each without its quote and with it (mean 3.25 and 2.76 of 5; the difference by the quote's words 0.033, standard error 0.011).
 */
const plainWorth = ({ fit, meaning, fragment }: Pair): number => 0.7 + 0.033 * (fragment.wordCount - 12) - 1.5 * (meaning - 0.1) - 0.27 * (fit - 0.9);

const frameWorth = (frame: Frame, pair: Pair, tone: Brief['tone']): number => {
  const { fit } = pair;
  if (frame.plain) return plainWorth(pair) - quoteWorth(pair);
  let worth = (frame.liked ?? 0) + (frame.tones?.includes(tone) ? 0.06 : 0);
  if (frame.close) worth += 0.05;
  // What is less near is better asked about than asserted.
  if (fit < 1.1) worth += frame.asks ? 0.04 : 0;
  return worth;
};

/** Readers liked comments less with such a question at the end: 48 comments marked twice each with "Did you run into anything similar?" and without it, 2.6 and 3.3 of 5. The other closings are taken to be like it. */
const closingWorth = (closing: Closing | null): number => (closing ? closing.strength * 0.2 - 0.55 : 0);

/** A second talking point that fits the same passage or its like, for long comments. */
const companions = (pair: Pair, pairs: readonly Pair[]): TalkingPoint[] => {
  const seen = new Set([pair.point.original]);
  return pairs.flatMap(({ point, fit }) => {
    if (seen.has(point.original) || fit < 0.85 || point.form === 'phrase' || point.person !== pair.point.person && point.person !== null && pair.point.person !== null) return [];
    seen.add(point.original);
    return [point];
  });
};

const leastUsed = (types: readonly CommentType[], uses: ReadonlyMap<string, number>): CommentType | undefined =>
  [...types].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) + (types.indexOf(a) - types.indexOf(b)) * 1.5)[0];

/** What a pair gives to say: its moves, in a long comment with further points of the person's. */
const outlinesOfPair = (pair: Pair, pairs: readonly Pair[], length: Length): Outline[] => {
  const more = length === 'long' ? companions(pair, pairs) : [];
  const asking = frames.filter(({ asks }) => asks);
  const sets: { points: TalkingPoint[]; frames: readonly Frame[] }[] = more.length === 0 ? [{ points: [pair.point], frames }]
    : [{ points: [pair.point], frames: asking }, ...[1, 2].map((count) => ({ points: [pair.point, ...more.slice(0, count)], frames: frames.filter(({ asks }) => !asks) }))];
  return movesOf(pair).flatMap((move, place) => sets.map(({ points, frames: wordings }): Outline => ({ move, fragment: pair.fragment, points, question: null, pair, topic: null, frames: wordings, worth: anchorWorth(pair) - place * 0.05 })));
};

/** A question that may close what is said; after an answer only one on the answer itself. */
const closingsOf = ({ move, fragment }: Outline, point: TalkingPoint, { brief, things }: DraftSetting): (Closing | null)[] =>
  [null, ...closingsFor(fragment, point, brief, things).filter(({ id }) => move !== 'answer' || (!id.startsWith('point-') && !id.startsWith('thing-')) || id === 'point-agree')];

/** Every wording of a plan that stands by a pair. */
export const draftsOfOutline = (outline: Outline, setting: DraftSetting): Draft[] => {
  const { pair, points, question, worth } = outline;
  const { brief, length, allowed, history, typeUses, band } = setting;
  if (!pair) return [];
  return outline.frames.filter((frame) => suits(frame, outline.move, pair, brief.tone)).flatMap((frame) =>
    (question ? [question] : frame.asks || frame.plain ? [null] : closingsOf(outline, pair.point, setting)).flatMap((closing): Draft[] => {
      const type = leastUsed(typesOf({ frame, fragment: pair.fragment, points, closing }, allowed, brief), typeUses);
      const draft = type ? compose({ outline, type, frame, closing, worth: worth + frameWorth(frame, pair, brief.tone) + (question ? 0 : closingWorth(closing)) }, brief, length, history, band) : null;
      return draft ? [draft] : [];
    }));
};

const asksFor = ({ fragment }: Pair, { questions, ageInDays }: DraftSetting): Closing[] => [
  ...builtOn(fragment, questions.filter(({ passage, strength }) => passage.start === fragment.passage.start && strength >= 0.6)),
  ...questionsOnClaim(fragment, ageInDays, 'talking point'),
];

/** Plans to ask about the line, with the talking point as the ground of the question. */
const outlinesToAsk = (pair: Pair, from: readonly Frame[], setting: DraftSetting, topic: string | null = null): Outline[] =>
  asksFor(pair, setting).map((question) => ({ move: 'ask', fragment: pair.fragment, points: [pair.point], question, pair, topic, frames: from, worth: anchorWorth(pair) + question.strength * 0.25 - 0.25 }));

/** More in common than the name of a product or a trade. */
const tellsMore = ({ shared, point }: Pair): boolean => {
  const names = new Set(point.words.filter(({ pos, text }) => pos === 'PROPN' || /\p{Lu}.*\p{Lu}|\./u.test(text)).map(({ lemma }) => lemma.toLowerCase()));
  return shared.filter(({ key }) => !names.has(key)).reduce((sum, { weight }) => sum + weight, 0) >= 0.3;
};

/** A phrase is quoted for what it is about itself, not for what hangs on it, and it says more than the talking point says anyway. */
const isApt = ({ fragment, point, shared }: Pair): boolean => {
  const link = fragment.words.findIndex(({ low }) => /^(?:of|for|in|with|per|about|between|on|from|against|within)$/u.test(low));
  const core = fragment.words.slice(0, link === -1 ? fragment.words.length : link);
  const known = new Set(point.words.map(({ lemma }) => lemma.toLowerCase()));
  return core.some(({ lemma }) => shared.some(({ key, weight }) => key === lemma.toLowerCase() && weight >= 0.2) || known.has(lemma.toLowerCase())) && fragment.words.some((word) => !word.stop && !known.has(word.lemma.toLowerCase()) && word.low !== 'end');
};

/** A phrase says so little by itself that it must be near. */
const phraseFrom = 0.5;

/** To say that it answers a question, a talking point must speak of the very thing that is asked: below, seven of eight did not. */
const answerFrom = 0.85;

/** Whether the talking point speaks to the passage itself: then it is put beside the quote, else it is the ground of a question. */
const answersIt = (pair: Pair): boolean => {
  const { fit, meaning, shared, fragment, suits, chosen } = pair;
  if (chosen) return true;
  if (fragment.form === 'question') return fit >= answerFrom;
  if (fragment.form === 'phrase') return isApt(pair) && fit >= phraseFrom && shared.some(({ weight }) => weight >= 0.4) && (meaning >= 0.06 || (meaning >= 0 && shared.filter(({ weight }) => weight >= 0.25).length >= 2));
  return fit >= fitFrom(suits) && (Number.isFinite(suits) || meaning >= 0.02);
};

/** Everything that the pairs give to say or to ask. */
export const outlinesOfPairs = (pairs: readonly Pair[], setting: DraftSetting): Outline[] =>
  pairs.filter((pair) => Number.isFinite(pair.suits) || tellsMore(pair)).flatMap((pair) => [...(answersIt(pair) ? outlinesOfPair(pair, pairs, setting.length) : []), ...outlinesToAsk(pair, askWithBackground, setting)]);

/** "On spam comments: spam comments dropped ..." says it twice. */
const opensWithTopic = ({ point }: Pair, topic: string): boolean => {
  const head = (topic.split(' ').at(-1) ?? topic).toLowerCase();
  return point.words.slice(0, 4).some((word) => word.low === head || `${word.low}s` === head || word.low === `${head}s`);
};

const topicStandsApart = onTopic.filter(({ text }) => !/\{topic\}[^.?]*: \{tp,\}/u.test(text));

/** Plans to speak to the subject of the post and ask about one line of it. */
export const outlinesOnTopic = (pairs: readonly Pair[], setting: DraftSetting): Outline[] =>
  pairs.flatMap((pair) => {
    const topic = topicOf(pair);
    if (topic === null) return [];
    if (!opensWithTopic(pair, topic)) return outlinesToAsk(pair, onTopic, setting, topic);
    return [...outlinesToAsk(pair, topicStandsApart, setting, topic), ...(pair.shared.some(({ weight }) => weight >= 0.25) ? outlinesToAsk(pair, askWithBackground, setting) : [])];
  });
