import { firstFinite, isGeneralClaim } from '../clause-rules';
import type { Word } from '../../../language/tagged-words';
import { isTechnicalStep } from '../quote-appeal';
import type { Fragment } from '../quote-fragments';
import type { ClaimKind } from './claim-kind';
import { subjectOf } from './claim-subject';
import { generalClaims } from './general-claims.data';
import { lookingBack } from './looking-back.data';

export interface ClaimQuestion {
  id: string;
  text: string;
  strength: number;
}

/** Asked where the author says "I think" just before the quoted words. */
const believed = generalClaims.find(({ kind }) => kind === 'opinion');

const mostTelling = (kinds: readonly ClaimKind[]): ClaimKind[] => [...kinds].sort((a, b) => b.strength - a.strength);

/**
 * Asked with nothing told beside it, a question must be one that this author alone can answer, on something that mattered to them.
 * What anybody could be asked of any such claim ("where does it hurt most in practice?"), of any view ("has anything changed your
 * mind?") or of any step ("are you still doing it that way?") is filler under a post, and reads like it.
 */
const kindsFor = { alone: mostTelling(lookingBack), 'talking point': mostTelling(generalClaims) };

/** Old enough that "since" and "today" make sense. */
export const agedFrom = 365;

/** Up to a few words behind the verb: what the clause says, without what it mentions further on. */
const headOf = (words: readonly Word[], quote: string): string => {
  const last = words[Math.min(words.length - 1, firstFinite(words) + 7)];
  return last ? quote.slice(0, last.end - (words[0]?.start ?? 0)) : quote;
};

const fits = ({ quote, words, form }: Fragment, kinds: readonly ClaimKind[]): ClaimKind[] => {
  const general = isGeneralClaim(words) || form === 'advice';
  const technical = isTechnicalStep(quote);
  const head = headOf(words, quote);
  return kinds.filter(({ kind, when, unless, personal, anywhere }) =>
    (general || personal === true) && !(technical && (kind === 'rule' || kind === 'importance' || kind === 'enabling')) && when.test(anywhere ? quote : head) && !unless?.test(quote));
};

/** A second kind that fits is asked about with a little less trust. */
const secondKind = 0.06;
const kindsAsked = 2;

/** Questions on the quoted claim, by its kind: at most two kinds, the first the most telling. With nothing told beside it, what the author can look back on; beside a talking point, the matter itself. */
export const questionsOnClaim = (fragment: Fragment, ageInDays: number | null, beside: keyof typeof kindsFor = 'alone'): ClaimQuestion[] => {
  if (fragment.form !== 'clause' && fragment.form !== 'advice') return [];
  const aged = ageInDays !== null && ageInDays >= agedFrom;
  const subject = subjectOf(fragment);
  if (beside === 'alone' && isTechnicalStep(fragment.quote)) return [];
  const kinds = [...fits(fragment, kindsFor[beside]), ...(beside === 'talking point' && fragment.hedge === 'think' && believed ? [believed] : [])].slice(0, kindsAsked);
  return kinds.flatMap(({ kind, questions, strength }, place) =>
    questions.flatMap(({ text, aged: needsAge }, index) => {
      if ((needsAge && !aged) || (text.includes('{bare}') && !subject)) return [];
      return [{ id: `claim-${kind}-${index}`, text: text.replace('{bare}', () => subject?.bare ?? ''), strength: strength - place * secondKind }];
    }));
};
