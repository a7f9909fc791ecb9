import { firstFinite, isGeneralClaim } from '../clause-rules';
import type { Word } from '../tagged-words';
import { isTechnicalStep, stance } from '../quote-appeal';
import type { Fragment } from '../quote-fragments';
import { believed, claimKinds, generalQuestions, ownKinds, type ClaimKind } from './claim-questions.data';
import { likedThing, nameIn, subjectOf, type ClaimSubject } from './claim-subject';

export interface ClaimQuestion {
  id: string;
  text: string;
  strength: number;
}

/** Old enough that "since" and "today" make sense. */
const agedFrom = 365;

/** Up to a few words behind the verb: what the clause says, without what it mentions further on. */
const headOf = (words: readonly Word[], quote: string): string => {
  const last = words[Math.min(words.length - 1, firstFinite(words) + 7)];
  return last ? quote.slice(0, last.end - (words[0]?.start ?? 0)) : quote;
};

const asked = (kind: string, questions: readonly { text: string; aged?: boolean }[], subject: ClaimSubject | null, strength: number, aged: boolean): ClaimQuestion[] =>
  questions.flatMap(({ text, aged: needsAge }, index) => {
    if ((needsAge && !aged) || (text.includes('{') && !subject)) return [];
    return [{ id: `claim-${kind}-${index}`, text: subject ? nameIn(text, subject) : text, strength: strength + (needsAge ? 0.02 : 0) }];
  });

const fits = (kinds: readonly ClaimKind[], { quote, words, form }: Fragment): ClaimKind[] => {
  const general = isGeneralClaim(words) || form === 'advice';
  const technical = isTechnicalStep(quote);
  const head = headOf(words, quote);
  return kinds.filter(({ kind, when, unless, personal, anywhere }) =>
    (general || personal === true) && !(technical && (kind === 'rule' || kind === 'importance')) && when.test(anywhere ? quote : head) && !unless?.test(quote));
};

/** Questions on the quoted claim, by its kind, each naming what the claim is about: at most two kinds, the first the most telling. */
export const questionsOnClaim = (fragment: Fragment, ageInDays: number | null): ClaimQuestion[] => {
  if (fragment.form !== 'clause') return [];
  const aged = ageInDays !== null && ageInDays >= agedFrom;
  const subject = subjectOf(fragment);
  const kinds = [...fits(claimKinds, fragment), ...(fragment.hedge === 'think' && believed ? [believed] : [])].slice(0, 2);
  if (kinds.length > 0) return kinds.flatMap(({ kind, questions }, place) => asked(kind, questions, kind === 'preference' ? likedThing(fragment) : subject, 0.74 - place * 0.06, aged));
  if (!isGeneralClaim(fragment.words) || fragment.hasNumber || fragment.firstPerson || isTechnicalStep(fragment.quote) || !stance.test(fragment.quote)) return [];
  return asked('general', generalQuestions, subject, 0.64, aged);
};

/** Questions on the author's own doings as quoted; they name nothing themselves and want a talking point beside them. */
export const questionsOnDoing = (fragment: Fragment, ageInDays: number | null): ClaimQuestion[] =>
  fragment.form !== 'clause' ? [] : fits(ownKinds, fragment).slice(0, 1).flatMap(({ kind, questions }) => asked(kind, questions, null, 0.62, ageInDays !== null && ageInDays >= agedFrom));
