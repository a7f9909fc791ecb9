// A draft as its person would rather have it: what can be done to the drafter's own words without saying anything else. Quotations
// and talking points stay as they are; the check of drafts and the reviewer judge what comes out as they judge every draft.
import type { WriterStyle } from '@shared/contracts/style-card';
import { lengthBands, type Length } from '@shared/contracts/style';
import { mapOwnWords, ownWordsOf } from '../../language/own-words';
import { contracted, countHedges, writtenOut } from '../../language/style-marks';
import { wordsOf } from '../../language/words';
import type { Draft } from './draft';
import type { Picked } from './ranking';

/** Rather another frame, or the next best passage, than a word that the person always strikes; not one that fits badly. */
const struckCost = 1;
const hedgeCost = 0.15;
/** More than what a closing question costs anyhow: who adds one wants it. */
const questionCost = 0.6;
/** For a length as far off as the band is wide; a quote of a dozen words more or less is a quarter of that. */
const lengthCost = 1.2;

const givenOf = ({ points }: Draft): string[] => points.map(({ text }) => text);

const holdsStruck = (draft: Draft, { struck = [] }: WriterStyle): boolean => {
  const forms = new Set(wordsOf(ownWordsOf(draft.text, givenOf(draft))).map(({ form }) => form));
  return struck.some((word) => forms.has(word.toLowerCase()));
};

/** Of drafts that are about as good, those with a struck word go where others are left. */
export const withoutStruck = (picked: Picked, style: WriterStyle | undefined): Picked => {
  const left = style ? picked.drafts.filter(({ draft }) => !holdsStruck(draft, style)) : picked.drafts;
  return left.length > 0 ? { ...picked, drafts: left } : picked;
};

const costOf = (draft: Draft, style: WriterStyle, length: Length): number => {
  const { hedges, questions, length: wished } = style;
  const own = ownWordsOf(draft.text, givenOf(draft));
  const [least, most] = lengthBands[length];
  const asks = draft.text.trimEnd().endsWith('?');
  return (holdsStruck(draft, style) ? struckCost : 0)
    + (hedges === 'fewer' && countHedges(own) > 0 ? hedgeCost : 0) + (hedges === 'more' && countHedges(own) === 0 ? hedgeCost : 0)
    + ((questions === 'fewer' && asks) || (questions === 'more' && !asks) ? questionCost : 0)
    // The length band is the campaign's; inside it the person's own length is nearer or farther.
    + (wished === undefined ? 0 : (Math.min(1, Math.abs(draft.text.length - Math.min(most, Math.max(least, wished))) / (most - least)) * lengthCost));
};

/** @returns the same drafts, with the drafter's words contracted or written out and each worth as much as it suits the person */
export const inOwnStyle = (drafts: readonly Draft[], style: WriterStyle | undefined, length: Length): Draft[] => {
  if (!style) return [...drafts];
  const { contractions } = style;
  return drafts.map((draft) => {
    const text = contractions ? mapOwnWords(draft.text, givenOf(draft), contractions === 'use' ? contracted : writtenOut) : draft.text;
    return { ...draft, text, worth: draft.worth - costOf({ ...draft, text }, style, length) };
  });
};
