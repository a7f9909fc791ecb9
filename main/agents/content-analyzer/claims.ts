import type { Passage } from '@shared/contracts/post';
import type { Claim } from '@shared/contracts/reading';
import { argumentMarksOf } from '../../language/argument-marks';
import { lineKindOf } from '../../language/line-kind';
import type { TaggedSentence } from '../../language/tagged-sentences';
import type { Token } from '../../language/tagging';
import { criticism, hedgeIn, praise } from './stance-words.data';

const mostClaims = 24;

const personal = /^(?:i|we|you|he|she|they|my|our|your|his|her|their)$/iu;
/** Their subject stands in another sentence. */
const pointing = /^(?:this|that|these|those|they|he|she|it|here|there)\b/iu;
const expletive = /^(?:it['’]?s|it is|it takes|it pays|it helps|there['’]?s|there is|there are|there is no)\b/iu;
const past = /^(?:was|were|did|had)$/iu;

/** The verb with tense, as far as the tagger tells: the first auxiliary, or the first verb that is not an infinitive or an -ing form. */
const mainVerb = (tokens: readonly Token[]): number =>
  tokens.findIndex(({ pos, text }, at) => at > 0 && (pos === 'AUX' || (pos === 'VERB' && !/ing$/iu.test(text))) && tokens[at - 1]?.text.toLowerCase() !== 'to');

/** In the present tense, about something other than a person in the story. */
const holdsBeyondOnce = ({ tokens, text }: TaggedSentence): boolean => {
  if (pointing.test(text) && !expletive.test(text)) return false;
  const verb = mainVerb(tokens);
  const [head, subject] = [tokens[verb], tokens.slice(0, Math.max(0, verb))];
  if (!head || past.test(head.text) || subject.some(({ text: word }) => personal.test(word))) return false;
  const things = subject.filter(({ pos, text: word }) => pos === 'NOUN' || pos === 'PROPN' || /ing$/iu.test(word));
  if (things.length === 0 && !expletive.test(text)) return false;
  // "Kim walks into the room": a story in the present tense.
  if (head.pos === 'VERB' && things.every(({ pos }) => pos === 'PROPN') && !expletive.test(text)) return false;
  return head.pos === 'AUX' || head.text.toLowerCase() === head.lemma || /s$/iu.test(head.text);
};

const general = /\b(?:most|many|all|every|always|never|often|rarely|usually|no|only|any|tends?|can|should|must|need|needs|will)\b/iu;

/** It gives a reason, compares, weighs, or speaks of all cases: something to agree with or not. */
const argues = ({ text, tokens }: TaggedSentence): boolean =>
  general.test(text) || argumentMarksOf(text).some(({ mark }) => mark !== 'example' && mark !== 'evidence') || hedgeIn(text) !== null || tokens.some(({ lemma, text: word }) => [lemma, word.toLowerCase()].some((form) => praise.has(form) || criticism.has(form)));

/** What the post asserts: sentences that hold beyond one occasion, without steps, features and questions. */
export const claimsOf = (sentences: readonly TaggedSentence[], passages: readonly Passage[]): Claim[] => {
  const byStart = new Map(sentences.map((sentence) => [sentence.start, sentence]));
  return passages.flatMap(({ quote, start, end, kind }): Claim[] => {
    const sentence = byStart.get(start);
    if (!sentence || kind === 'question' || kind === 'experience' || /^\d+\.\s/u.test(quote) || lineKindOf(quote) !== null || !holdsBeyondOnce(sentence) || !argues(sentence)) return [];
    return [{ quote, start, end, hedge: hedgeIn(quote) }];
  }).slice(0, mostClaims);
};
