import type { Passage } from '@shared/contracts/post';
import type { Quote } from '@shared/contracts/basics';
import type { TaggedSentence } from '../../language/tagged-sentences';
import { wordCount } from '../../language/words';
import { speaksToMachines } from '../../language/machine-address';
import { looksLikeCode } from '../../language/paragraphs';
import { isBoilerplate, isTeaser } from './boilerplate';

const fewestWords = 6;
const mostWords = 48;
const fewestContentWords = 3;

/** A sentence that stands by itself: whole, prose, with a verb, neither teaser nor page furniture. */
export const isQuotable = ({ text, heading, code, tokens, content }: TaggedSentence): boolean => {
  if (heading || code || looksLikeCode(text)) return false;
  const words = wordCount(text);
  if (words < fewestWords || words > mostWords || content.length < fewestContentWords) return false;
  if (!/[.!?]["”’')\]]*$/u.test(text) || /^[\p{Ll}]/u.test(text) && !/^(?:i|e)[A-Z]/u.test(text)) return false;
  if (isTeaser(text) || isBoilerplate(text) || speaksToMachines(text)) return false;
  if (!balanced(text) || shouting(text)) return false;
  return tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
};

/** A quote or bracket that opens in one sentence and closes in another makes a broken quotation. */
const balanced = (text: string): boolean => {
  const count = (sign: string): number => text.split(sign).length - 1;
  return count('"') % 2 === 0 && count('“') === count('”') && count('(') === count(')') && count('[') === count(']');
};

const shouting = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 12 && letters.replace(/[^\p{Lu}]/gu, '').length > letters.length * 0.6;
};

const firstPerson = /^(?:i|we|my|our|me|us|i'm|i've|i'd|i'll|we've|we're|we'd)$/iu;
const pastByForm = /(?:ed|ought|ound|ew|ent|ade|old|ept|ost|elt|eft|ame|ook|ote|oke|aw|ad|id|was|were|ran|began|met|got|gave|won|hit|cut|built|spent|learnt)$/iu;
const adviceFrame =
  /\b(?:you|we|one|developers?|teams?|people|everyone|companies|managers?|writers?|marketers?) (?:really |always |also |probably |just |all )?(?:should|must|need to|needs to|ought to|have to|has to|want to|can(?:no|')t afford)\b|\b(?:should|shouldn['’]t|must|mustn['’]t) (?:not |always |never |only |also )?(?:be|have|use|do|try|make|write|avoid|keep|start|consider|ask|look|take|think)\b|\b(?:make sure|be sure|be careful|keep in mind|avoid|consider|don['’]t forget|it(?:'s|’s| is) (?:best|better|important|worth|a good idea|wise)|i(?:'d|’d| would)? (?:recommend|suggest|advise))\b|^(?:never|always) \p{L}+/iu;

const isExperience = ({ tokens, text }: TaggedSentence): boolean => {
  const subject = tokens.findIndex(({ text: word, pos }) => firstPerson.test(word) && pos === 'PRON');
  if (subject === -1 || subject > 6) return false;
  const verb = tokens.slice(subject + 1, subject + 7).find(({ pos, text: word }) => (pos === 'VERB' || pos === 'AUX') && !/^(?:'ll|'d|will|would|can|could|should|might|may)$/iu.test(word));
  return verb !== undefined && verb.text.toLowerCase() !== verb.lemma && pastByForm.test(verb.text) && !/\b(?:will|would) \b/iu.test(text.slice(0, 40));
};

const isImperative = ({ tokens, text }: TaggedSentence): boolean => {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const first = words[0];
  if (!first || /^(?:thanks?|please|let|see|note|say|take|looking|given|imagine|suppose|sounds?|looks?|seems?|enter|check|click|run|open|go|got|had|was|were|is|are|am|do|does|did|has|have|can|could|will|would|should)$/iu.test(first.text)) return /^(?:don['’]t|do not|please (?:do|use|avoid))\b/iu.test(text);
  return first.pos === 'VERB' && first.text.toLowerCase() === first.lemma && words[1]?.pos !== 'PUNCT' && !/^(?:ing|ed)$/u.test(first.text.slice(-2));
};

const measured = /\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred)\s?(?:%|percent|x\b|times|years?|months?|weeks?|days?|hours?|minutes?|seconds?|ms\b|people|users?|customers?|developers?|lines|tests?|pages?|posts?|million|billion|thousand|k\b|gb\b|mb\b|kb\b|dollars|euros|pounds|miles|km\b|points?|projects?|downloads?|requests?|visitors?)|[$€£]\s?\d|\b(?:half|third|quarter|percent|twice|three times|dozens?|hundreds?|thousands?|millions?) (?:of|as|the|more|less)\b/iu;

const kindOf = (sentence: TaggedSentence): Passage['kind'] => {
  const { text, entities } = sentence;
  if (/\?["”’')\]]*$/u.test(text)) return 'question';
  if (measured.test(text) || entities.some(({ type }) => type === 'MONEY' || type === 'PERCENT')) return 'number';
  if (adviceFrame.test(text) || isImperative(sentence)) return 'advice';
  if (isExperience(sentence)) return 'experience';
  return 'claim';
};

/** The sentences of an English post that can be quoted, in order, with what they are. */
export const passagesOf = (sentences: readonly TaggedSentence[]): Passage[] =>
  sentences.filter(isQuotable).map((sentence) => ({ quote: sentence.text, start: sentence.start, end: sentence.end, kind: kindOf(sentence) }));

/** What the author asks: whole questions in the article's prose, not in headings. */
export const questionsOf = (sentences: readonly TaggedSentence[]): Quote[] =>
  sentences
    .filter(({ text, heading, code }) => !heading && !code && !speaksToMachines(text) && /[?？]["”’')\]]*$/u.test(text) && wordCount(text) >= 3 && !/\b(?:read more|subscribe)\b/iu.test(text))
    .map(({ text, start, end }) => ({ quote: text, start, end }));

/** Passages of a post in another language: whole sentences of fair length; a number or a question mark is all that is told without grammar. */
export const plainPassagesOf = (sentences: readonly { text: string; start: number; end: number; heading: boolean; code: boolean }[]): Passage[] =>
  sentences
    .filter(({ text, heading, code }) => !heading && !code && !isTeaser(text) && !speaksToMachines(text) && /[.!?。！？]["”’')\]»]*$/u.test(text) && wordCount(text) >= 5 && wordCount(text) <= mostWords)
    .map(({ text, start, end }) => ({ quote: text, start, end, kind: /[?？]["”’')\]»]*$/u.test(text) ? 'question' : /\d/u.test(text) ? 'number' : 'claim' }));
