import { firstFinite, isGeneralClaim } from '../clause-rules';
import type { Word } from '../tagged-words';
import { isTechnicalStep, stance } from '../quote-appeal';
import type { Fragment } from '../quote-fragments';
import { believed, claimKinds, factQuestions, generalQuestions, ownKinds } from './claim-questions.data';

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

const asked = (kind: string, questions: readonly { text: string; aged?: boolean }[], strength: number, aged: boolean): ClaimQuestion[] =>
  questions.flatMap(({ text, aged: needsAge }, index) => (needsAge && !aged ? [] : [{ id: `claim-${kind}-${index}`, text, strength: strength + (needsAge ? 0.02 : 0) }]));

/** What a product does or can do, which a later version may change. */
const capable = /\b(?:supports?|allows?|provides?|requires?|handles?|offers?|lacks?|contains?|lets|does(?:n['’]t| not)|cannot|can['’]?t|can)\b/iu;

/** Questions on the quoted claim itself, by its kind: at most two kinds, the first the most telling. */
export const questionsOnClaim = ({ quote, form, hedge, words, hasNumber, firstPerson }: Fragment, ageInDays: number | null): ClaimQuestion[] => {
  if (form !== 'clause' && form !== 'advice') return [];
  const aged = ageInDays !== null && ageInDays >= agedFrom;
  const general = isGeneralClaim(words);
  const technical = isTechnicalStep(quote);
  const head = headOf(words, quote);
  const matching = [...claimKinds, ...ownKinds].filter(({ kind, when, unless, personal, anywhere }) =>
    (general || personal === true || form === 'advice') && !(technical && (kind === 'rule' || kind === 'importance')) && when.test(anywhere ? quote : head) && !unless?.test(quote));
  const kinds = [...matching, ...(hedge === 'think' && believed ? [believed] : [])].slice(0, 2);
  if (kinds.length > 0) return kinds.flatMap(({ kind, questions }, place) => asked(kind, questions, 0.72 - place * 0.06, aged));
  if (form === 'advice') return technical ? [] : asked('rule', claimKinds.find(({ kind }) => kind === 'rule')?.questions ?? [], 0.68, aged);
  if (!general || hasNumber || firstPerson) return [];
  if (capable.test(head) && words.slice(1).some(({ pos }) => pos === 'PROPN') && !/\byou\b/iu.test(quote)) return asked('fact', factQuestions, 0.54, aged);
  return stance.test(quote) && !technical && !/\bbeen\b/iu.test(quote) ? asked('general', generalQuestions, 0.6, aged) : [];
};
