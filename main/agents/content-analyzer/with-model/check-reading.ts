// What a model read out of a post is believed in nothing: sentences are looked up word by word, talking points in the list that it was given.
import type { Quote } from '@shared/contracts/basics';
import type { Claim, Gap, Stance } from '@shared/contracts/reading';
import { speaksToMachines } from '../../../language/machine-address';
import { indexForVerbatim, placeVerbatim } from '../../../language/verbatim';
import { hedgeIn } from '../stance-words.data';
import type { ReadingAnswer } from './reading.schema';

/** What of an answer holds. */
export interface CheckedReading {
  claims: Claim[];
  stances: Stance[];
  /** Those of `gaps` that the model names, in its order. */
  gaps: Gap[];
}

/** A reading leads nowhere: no address of the page gets into it. */
const sayable = (text: string): boolean => !speaksToMachines(text) && !/https?:|www\.|@/iu.test(text);
const holds = (sentence: string, words: string): boolean => sentence.toLowerCase().includes(words.trim().toLowerCase());

/** @param gaps what the built-in reading measured, in the order in which the model was told them */
export const checkReading = (answer: ReadingAnswer, text: string, gaps: readonly Gap[]): CheckedReading => {
  const index = indexForVerbatim(text);
  const place = (sentence: string): Quote | null => (sayable(sentence) ? placeVerbatim(sentence, text, index) : null);
  const once = <T extends Quote>(quotes: T[]): T[] => [...new Map(quotes.map((quote) => [quote.start, quote])).values()];
  const claims = answer.claims.flatMap((sentence): Claim[] => {
    const found = place(sentence);
    return found ? [{ ...found, hedge: hedgeIn(found.quote) }] : [];
  });
  const stances = answer.stances.flatMap(({ subject, stance, evidence }): Stance[] => {
    if (!text.toLowerCase().includes(subject.toLowerCase())) return [];
    const shown = evidence.flatMap(({ sentence, words, sign }) => {
      const found = place(sentence);
      return found && holds(found.quote, words) ? [{ ...found, sign, words: words.trim() }] : [];
    });
    return shown.length > 0 ? [{ subject, stance, evidence: once(shown) }] : [];
  });
  const named = new Map(answer.gaps.map(({ talkingPoint, why }) => [talkingPoint, why] as const));
  const kept = [...named].flatMap(([at, why]): Gap[] => {
    const gap = gaps[at];
    return gap ? [{ ...gap, why: sayable(why) ? why.trim() : gap.why }] : [];
  });
  return { claims: once(claims), stances, gaps: kept };
};
