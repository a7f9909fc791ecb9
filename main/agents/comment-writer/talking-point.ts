import type { Tagger } from '../../language/tagging';
import { firstFinite, firstPersonWords, isFinite, negations } from './clause-rules';
import { countWords, tagWords, type Word } from '../../language/tagged-words';
import { focus } from '../../language/point-fit/evidence';
import { termsOf, type Terms } from './terms';

/** What a talking point is, so that it is only put where it reads well. */
export type PointForm = 'experience' | 'advice' | 'opinion' | 'fact' | 'phrase';

export interface TalkingPoint {
  /** As the person wrote it. */
  original: string;
  /** As it stands in a comment: one space between words, a full stop at the end. */
  text: string;
  sentences: string[];
  form: PointForm;
  person: 'i' | 'we' | null;
  hasNumber: boolean;
  negated: boolean;
  conditional: boolean;
  words: Word[];
  terms: Terms;
}

const opinionVerbs = new Set(['think', 'believe', 'prefer', 'recommend', 'suggest', 'expect', 'hope', 'guess', 'suspect', 'would', "'d", 'feel', 'wish', 'doubt']);
const opinionWords = new Set(['should', 'better', 'best', 'worse', 'worst', 'worth', 'matters', 'matter', 'important', 'overrated', 'underrated', 'good', 'bad', 'wrong', 'easier', 'harder', 'rarely', 'often', 'usually', 'most', 'always']);
const conditionWords = new Set(['if', 'when', 'unless', 'until', 'once', 'whenever', 'provided', 'depends']);

const tidy = (text: string): string => {
  const flat = text.replace(/^[\s\-*•–—]+/u, '').replace(/\s+/gu, ' ').trim();
  const capital = /^\p{Ll}[\p{Ll}'’-]*(?:\s|,)/u.test(flat) ? flat.charAt(0).toUpperCase() + flat.slice(1) : flat;
  return /[.!?)"”]$/u.test(capital) ? capital : `${capital.replace(/[,;:\s]+$/u, '')}.`;
};

const personOf = (words: readonly Word[]): 'i' | 'we' | null => {
  const first = words.find((word) => firstPersonWords.has(word.low));
  if (!first) return null;
  return ['i', 'me', 'my', 'mine', 'myself'].includes(first.low) ? 'i' : 'we';
};

const isBareVerb = (word: Word | undefined): boolean => word !== undefined && word.pos === 'VERB' && word.low === word.lemma;

const isAdvice = (words: readonly Word[]): boolean => {
  const [first, second, third] = words;
  if (first?.low === 'do' && second?.low === "n't") return true;
  if ((first?.low === 'never' || first?.low === 'always') && isBareVerb(second)) return true;
  if (first?.low === 'you' && (second?.low === 'should' || second?.low === 'must')) return true;
  return isBareVerb(first) && !isFinite(words, 1) && third !== undefined;
};

/** A phrase is short: where no verb is seen in more words, the tagger has missed it ("upgrading cost us a week"). */
const longestPhrase = 10;

const formOf = (words: readonly Word[], person: 'i' | 'we' | null): PointForm => {
  if (isAdvice(words)) return 'advice';
  if (firstFinite(words) === -1 && countWords(words) <= longestPhrase) return 'phrase';
  if (person !== null) {
    const subject = words.findIndex((word) => word.low === 'i' || word.low === 'we');
    const opinion = subject !== -1 && words.slice(subject + 1, subject + 4).some((word) => opinionVerbs.has(word.low));
    return opinion ? 'opinion' : 'experience';
  }
  return words.some((word) => opinionWords.has(word.low)) ? 'opinion' : 'fact';
};

/** Reads one talking point; null when nothing is left of it. */
export const readTalkingPoint = (tagger: Tagger, original: string, sentencesOf: (text: string) => string[], common: ReadonlySet<string> = new Set()): TalkingPoint | null => {
  const text = tidy(original);
  const words = tagWords(tagger, text);
  if (countWords(words) < 2) return null;
  const person = personOf(words);
  return {
    original, text, sentences: sentencesOf(text), form: formOf(words, person), person, words, terms: termsOf(focus(words), common),
    hasNumber: words.some((word) => word.pos === 'NUM' && word.low !== 'one') || /\d/u.test(text),
    negated: words.some((word) => negations.has(word.low)),
    conditional: words.some((word) => conditionWords.has(word.low)),
  };
};

/** First-person experience, which only the person's own words may bring into a comment (G7). */
export const isExperience = (point: TalkingPoint): boolean => point.person !== null && point.form !== 'phrase' && point.form !== 'advice';
