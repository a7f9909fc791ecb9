import { rootOf, sameRoot, type Evidence, type TellingWord } from '../../language/point-fit/evidence';
import { appealOf } from './quote-appeal';
import type { Fragment } from './quote-fragments';
import type { TalkingPoint } from './talking-point';
import { sharedTerms, totalWeight, type Terms } from './terms';

/** A quoted fragment and a talking point, and why they belong together. */
export interface Pair {
  fragment: Fragment;
  point: TalkingPoint;
  /** 0 to about 2: the evidence of the sentence, less what the quote leaves out of it. */
  fit: number;
  /** Likeness of meaning above what each has with all the others. */
  meaning: number;
  /** What both speak of, heaviest first. */
  shared: { key: string; text: string; weight: number }[];
  /** Likeness of meaning of the whole sentence, as it is. */
  likeness: number;
  postFit: number;
  /** How well the talking point suits the post as a whole, as a logit (post-fit). */
  suits: number;
  /** The heaviest term that talking point and post have in common; null when it is said only in passing. */
  topicKey: string | null;
  /** A person put the two together: whether they fit is decided. */
  chosen: boolean;
  /** The talking point names the passage even unquoted. */
  named: boolean;
}

/**
 * From here on a talking point is put beside the quote; below it is the ground of a question. One that suits the whole post may stand
 * beside any of the sentences nearest to it, since the frames claim nothing about how the two relate.
 */
export const fitFrom = (suits: number): number => (Number.isFinite(suits) ? 0.15 : 0.92);

/** How much of what the talking point is about the post is about too, 0 to 1. */
export const pointFitsPost = (point: TalkingPoint, postTerms: ReadonlyMap<string, number>): number => {
  const total = Math.max(1.4, totalWeight(point.terms));
  const covered = sharedTerms(point.terms, postTerms).reduce((sum, { key, weight }) => sum + weight * Math.min(1, (postTerms.get(key) ?? 0) / 3), 0);
  return Math.min(1, covered / total);
};

/** Terms that run through the post and carry the talking point, heaviest first. */
export const commonTopics = (point: TalkingPoint, postTerms: ReadonlyMap<string, number>): { key: string; weight: number }[] =>
  sharedTerms(point.terms, postTerms).filter(({ key }) => (postTerms.get(key) ?? 0) >= 3).map(({ key, weight }) => ({ key, weight }));

/** How often each term stands in the post. */
export const countTerms = (sentences: readonly Terms[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const terms of sentences) for (const key of terms.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** The evidence of a whole sentence, less what lies outside the fragment that is quoted of it. */
export const pairOf = (fragment: Fragment, point: TalkingPoint, { score, here, meaning }: Evidence, { likeness, postFit, suits, topicKey, chosen }: Pick<Pair, 'likeness' | 'postFit' | 'suits' | 'topicKey' | 'chosen'>): Pair => {
  const quoted = here.filter(({ root }) => fragment.words.some((word) => sameRoot(rootOf(word.lemma.toLowerCase()), root)));
  const sum = (words: readonly TellingWord[]): number => words.reduce((total, { weight }) => total + weight, 0);
  const lost = sum(here) === 0 ? 1 : 1 - sum(quoted) / sum(here);
  const shared = quoted.map(({ lemma, text, weight }) => ({ key: lemma, text, weight }));
  return { fragment, point, fit: score - lost * 0.4, meaning, shared, likeness, postFit, suits, topicKey, chosen, named: false };
};

/** How good the fragment is to quote: a near sentence that only tells a step is a poor one to answer. */
export const quoteWorth = ({ fragment }: Pair): number => appealOf(fragment) * 0.6;

/** How near the two are, and how good the fragment is to quote. */
export const anchorWorth = (pair: Pair): number => pair.fit + pair.likeness * 0.5 + quoteWorth(pair) + Math.max(-3, Math.min(2, pair.suits)) * 0.12;
