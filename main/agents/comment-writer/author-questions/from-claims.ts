import { firstFinite } from '../clause-rules';
import type { Word } from '../../../language/tagged-words';
import { isTechnicalStep } from '../quote-appeal';
import type { Fragment } from '../quote-fragments';
import { heldView, lookingBack } from './looking-back.data';

export interface ClaimQuestion {
  id: string;
  text: string;
  strength: number;
}

/**
 * A question must be one that this author alone can answer, on something that mattered to them. What anybody could be asked of any
 * such claim ("where does it hurt most in practice?") or of any step ("are you still doing it that way?") is filler under a post, and
 * reads like it.
 */
const kindsFor = { alone: lookingBack, 'talking point': [...lookingBack, heldView] };

/** Old enough that "since" and "today" make sense. */
export const agedFrom = 365;

/** What had come to its end when the post was written: the post itself tells how it turned out. */
const longPast = /\b(?:ago|originally|initially|at first|back in|used to|at the time)\b/iu;

/** Up to a few words behind the verb: what the clause says, without what it mentions further on. */
const headOf = (words: readonly Word[], quote: string): string => {
  const last = words[Math.min(words.length - 1, firstFinite(words) + 7)];
  return last ? quote.slice(0, last.end - (words[0]?.start ?? 0)) : quote;
};

/** Questions on the quoted claim, by its kind: what the author can look back on; beside a talking point also a view. None for a post younger than a year or of no date. */
export const questionsOnClaim = ({ quote, words, form, hedge, passage }: Fragment, ageInDays: number | null, beside: keyof typeof kindsFor = 'alone'): ClaimQuestion[] => {
  if ((form !== 'clause' && form !== 'advice') || ageInDays === null || ageInDays < agedFrom) return [];
  if (longPast.test(passage.quote)) return [];
  const head = headOf(words, quote);
  const step = isTechnicalStep(quote);
  const found = kindsFor[beside].find((kind) => (!step || kind.technical) && ((kind.when.test(kind.anywhere ? quote : head) && !kind.unless?.test(quote)) || (kind === heldView && hedge === 'think')));
  return found ? found.questions.map((text, index) => ({ id: `claim-${found.kind}-${index}`, text, strength: found.strength })) : [];
};
