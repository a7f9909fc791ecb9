import { firstFinite, isGeneralClaim } from '../clause-rules';
import type { Word } from '../tagged-words';
import { stance } from '../quote-appeal';
import type { Fragment } from '../quote-fragments';
import { believed, claimKinds, generalQuestions } from './claim-questions.data';

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

/** Questions on the quoted claim itself, by its kind: at most two kinds, the first the most telling. */
export const questionsOnClaim = ({ quote, form, hedge, words, hasNumber, negated }: Fragment, ageInDays: number | null): ClaimQuestion[] => {
  if (form !== 'clause' && form !== 'advice') return [];
  const general = isGeneralClaim(words);
  const head = headOf(words, quote);
  const matching = claimKinds.filter(({ when, unless, personal, anywhere }) => (general || personal === true || form === 'advice') && when.test(anywhere ? quote : head) && !unless?.test(quote));
  const kinds = [...matching, ...(hedge === 'think' && believed ? [believed] : [])].slice(0, 2);
  const aged = ageInDays !== null && ageInDays >= agedFrom;
  const found = kinds.flatMap(({ kind, questions }, place) =>
    questions.flatMap(({ text, aged: needsAge }, index): ClaimQuestion[] => (needsAge && !aged ? [] : [{ id: `claim-${kind}-${index}`, text, strength: 0.72 - place * 0.06 + (needsAge ? 0.03 : 0) }])),
  );
  const advice = form === 'advice' && kinds.length === 0 ? claimKinds.find(({ kind }) => kind === 'rule') : undefined;
  if (found.length === 0 && !advice && form === 'clause' && !hasNumber && general && (stance.test(quote) || negated)) return generalQuestions.filter(({ aged: needsAge }) => !needsAge || aged).map(({ text }, index) => ({ id: `claim-general-${index}`, text, strength: 0.58 }));
  return advice ? advice.questions.filter(({ aged: needsAge }) => !needsAge || aged).map(({ text }, index) => ({ id: `claim-rule-${index}`, text, strength: 0.68 })) : found;
};
