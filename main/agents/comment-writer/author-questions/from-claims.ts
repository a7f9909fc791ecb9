import { firstFinite, isGeneralClaim } from '../clause-rules';
import type { Word } from '../../../language/tagged-words';
import { isTechnicalStep } from '../quote-appeal';
import type { Fragment } from '../quote-fragments';
import type { ClaimKind } from './claim-kind';
import { subjectOf } from './claim-subject';
import { generalClaims, generalQuestions } from './general-claims.data';
import { ownDoings } from './own-doings.data';

export interface ClaimQuestion {
  id: string;
  text: string;
  strength: number;
}

/** The most telling first. */
const claimKinds = [...ownDoings, ...generalClaims].sort((a, b) => b.strength - a.strength);

/** Asked where the author says "I think" just before the quoted words. */
const believed = generalClaims.find(({ kind }) => kind === 'opinion');

/** The author weighs something: such a claim has an example for it and one against it. */
const judgement = /\b(?:should|must|needs? to|matters?|worth|(?:is|are) needed|better (?:than|to|if|for|off)|best|worse|worst|hard|harder|difficult|impossible|inevitable|natural|cost|risk|trust|value|mistake|lesson|no (?:substitute|excuse)|rather than|too (?:much|many|few|little)|never|rarely|usually|often|tends? to)\b/iu;
const reported = /\b(?:points? out|notes?|noted|writes?|wrote|says|said|mentions?|article|essay|argues?|explains?|announce\w*|note that|to note|asks?|asked|cites?|cited|quotes?)\b/iu;

/** Old enough that "since" and "today" make sense. */
const agedFrom = 365;

/** Up to a few words behind the verb: what the clause says, without what it mentions further on. */
const headOf = (words: readonly Word[], quote: string): string => {
  const last = words[Math.min(words.length - 1, firstFinite(words) + 7)];
  return last ? quote.slice(0, last.end - (words[0]?.start ?? 0)) : quote;
};

const fits = ({ quote, words, form }: Fragment): ClaimKind[] => {
  const general = isGeneralClaim(words) || form === 'advice';
  const technical = isTechnicalStep(quote);
  const head = headOf(words, quote);
  return claimKinds.filter(({ kind, when, unless, personal, anywhere }) =>
    (general || personal === true) && !(technical && (kind === 'rule' || kind === 'importance' || kind === 'enabling')) && when.test(anywhere ? quote : head) && !unless?.test(quote));
};

/** A second kind that fits is asked about with a little less trust. */
const secondKind = 0.06;
const kindsAsked = 2;
const ofAnyClaim = 0.62;
/** Shorter claims are too thin to ask for an example of. */
const sayingSomething = 7;

/** Questions on the quoted claim, by its kind: at most two kinds, the first the most telling. What the author did is asked about where nothing else is told beside it. */
export const questionsOnClaim = (fragment: Fragment, ageInDays: number | null, beside: 'alone' | 'talking point' = 'alone'): ClaimQuestion[] => {
  if (fragment.form !== 'clause' && fragment.form !== 'advice') return [];
  const aged = ageInDays !== null && ageInDays >= agedFrom;
  const subject = subjectOf(fragment);
  const kinds = [...fits(fragment).filter((kind) => beside === 'alone' || !ownDoings.includes(kind)), ...(fragment.hedge === 'think' && believed ? [believed] : [])].slice(0, kindsAsked);
  if (kinds.length === 0 && isGeneralClaim(fragment.words) && fragment.wordCount >= sayingSomething && !fragment.hasNumber && !fragment.firstPerson && !isTechnicalStep(fragment.quote) && judgement.test(fragment.quote) && !reported.test(fragment.quote)) {
    return generalQuestions.map((text, index) => ({ id: `claim-general-${index}`, text, strength: ofAnyClaim }));
  }
  return kinds.flatMap(({ kind, questions, strength }, place) =>
    questions.flatMap(({ text, aged: needsAge }, index) => {
      if ((needsAge && !aged) || (text.includes('{bare}') && !subject)) return [];
      return [{ id: `claim-${kind}-${index}`, text: text.replace('{bare}', () => subject?.bare ?? ''), strength: strength - place * secondKind }];
    }));
};
