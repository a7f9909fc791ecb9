import { cosine } from '../../core/ports/embedder';
import type { Fragment } from './quote-fragments';
import type { TalkingPoint } from './talking-point';
import { sharedTerms, termsOf, totalWeight, type Terms } from './terms';

/** A quoted fragment and a talking point, and why they belong together. */
export interface Pair {
  fragment: Fragment;
  point: TalkingPoint;
  /** 0 to about 2; `fitFrom` and above is used. */
  fit: number;
  /** Likeness of meaning above what each has with sentences about anything. */
  meaning: number;
  /** What both speak of, heaviest first. */
  shared: { key: string; text: string; weight: number }[];
  postFit: number;
  /** The heaviest term that talking point and post have in common; null when it is said only in passing. */
  topicKey: string | null;
}

/**
 * Calibrated on posts of a developers' blog against fitting and unfitting talking points: from `relatedFrom` a talking point is the
 * ground of a question, from `fitFrom` it is put beside the quote as an answer to it.
 */
export const relatedFrom = 0.6;
export const fitFrom = 0.78;

export interface Embedded { vector: Float32Array; hub: number }

const nearestCounted = 6;

/** Likeness to the nearest sentences on other things: what a text has in common with everything of its trade. */
export const hubOf = (vector: Float32Array, background: readonly Float32Array[]): number => {
  const nearest = background.map((other) => cosine(vector, other)).sort((a, b) => b - a).slice(0, nearestCounted);
  return nearest.length === 0 ? 0 : nearest.reduce((sum, value) => sum + value, 0) / nearest.length;
};

/** Likeness of two sentences beyond what either has with everything. */
export const meaningOf = (a: Embedded, b: Embedded): number => cosine(a.vector, b.vector) - (a.hub + b.hub) / 2;

/** How many telling words of the talking point the post holds; a pair of neighbours counts for two. */
export const tellingInPost = (point: TalkingPoint, postTerms: ReadonlyMap<string, number>): number =>
  sharedTerms(point.terms, postTerms).reduce((sum, { key, weight }) => (weight < 0.2 || (postTerms.get(key) ?? 0) < 2 ? sum : sum + (key.includes(' ') ? 2 : 1)), 0);

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

export const scorePair = (fragment: Fragment, point: TalkingPoint, meaning: number, postFit: number, passageTerms: Terms, topicKey: string | null = null): Pair => {
  const inFragment = termsOf(fragment.words);
  const shared = sharedTerms(point.terms, passageTerms);
  const wording = shared.reduce((sum, { key, weight }) => sum + weight * (inFragment.has(key) ? 1 : 0.6), 0);
  const telling = shared.filter(({ weight }) => weight >= 0.15);
  const oneWord = telling.length <= 1 && !telling[0]?.key.includes(' ');
  // A rare word in common says little where the meanings are far apart, and like meaning says little without a word in common.
  const fit = meaning * 2.2 + Math.min(1.2, wording) * 0.35 * (0.5 + Math.max(0, meaning) * 2.5) + postFit * 0.35 - (wording < 0.2 ? 0.1 : 0) - (postFit < 0.2 ? 0.2 : 0) - (oneWord ? 0.08 : 0);
  return { fragment, point, fit, meaning, shared, postFit, topicKey };
};
