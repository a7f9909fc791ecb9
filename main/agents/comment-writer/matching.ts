import { cosine } from '../../core/ports/embedder';
import type { AgentContext } from '../agent-context';
import { centredMeaning, weighEvidence, type Evidence } from './evidence';
import { commonTopics, pairOf, pointFitsPost, relatedFrom, type Pair } from './pairing';
import type { Material, ReadPassage } from './post-material';
import { appealOf } from './quote-appeal';
import type { Fragment } from './quote-fragments';
import type { TalkingPoint } from './talking-point';
import { sharedTerms, termsOf } from './terms';

export interface Matches {
  /** Pairs that fit, best first. */
  pairs: Pair[];
  /** Talking points on the subject of the post, each with fragments of it that are worth a question, best first. */
  related: Pair[];
  /** The nearest talking point even where none fits, for the reason of a decline. */
  nearest: { point: TalkingPoint; passage: string; score: number } | null;
}

/** Above this the post has already said it: the talking point would add nothing. */
const alreadySaid = 0.86;
const passagesKept = 24;
const pairsKept = 24;

interface Scored { read: ReadPassage; point: TalkingPoint; evidence: Evidence; postFit: number }

const scoreAll = (material: Material, passages: readonly Float32Array[], points: readonly Float32Array[]): Scored[] => {
  const meaning = centredMeaning(passages, points);
  return material.points.flatMap((point, index) => {
    const [weighed, vector] = [material.weighed[index], points[index]];
    if (!weighed || !vector) return [];
    const postFit = pointFitsPost(point, material.postTerms);
    return material.passages.flatMap((read, at): Scored[] => {
      const mine = passages[at];
      if (!mine || read.fragments.length === 0 || cosine(mine, vector) > alreadySaid) return [];
      return [{ read, point, evidence: weighEvidence(weighed, read.around, material.title, meaning[at]?.[index] ?? 0), postFit }];
    });
  }).sort((a, b) => b.evidence.score - a.evidence.score);
};

const topicWeightFrom = 0.3;
const topicsCounted = 8;
const topicCountFrom = 4;

/** What the post is about: the terms that weigh most by how often they stand in it. */
const centralTerms = ({ passages, postTerms }: Material): ReadonlySet<string> => {
  const weights = new Map<string, number>();
  for (const { terms } of passages) for (const [key, { weight }] of terms) weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  const ranked = [...weights].map(([key, weight]) => [key, weight * (postTerms.get(key) ?? 0), postTerms.get(key) ?? 0] as const).filter(([, , count]) => count >= topicCountFrom);
  return new Set(ranked.sort((a, b) => b[1] - a[1]).slice(0, topicsCounted).map(([key]) => key));
};

const relatedBest = 0.45;
const relatedMean = 0.2;

/** Talking points that speak to what the post is about as a whole, though to no sentence of it in particular. */
const relatedPairs = (material: Material, scored: readonly Scored[]): Pair[] => {
  const central = centralTerms(material);
  return material.points.flatMap((point) => {
    const heaviest = Math.max(0, ...[...point.terms.values()].map(({ full }) => full));
    // Only what the talking point is itself about: "people who installed the package" makes no note on packages.
    const topic = commonTopics(point, material.postTerms).find(({ key, weight }) => weight >= topicWeightFrom && central.has(key) && (point.terms.get(key)?.full ?? 0) >= heaviest * 0.6);
    const mine = scored.filter((entry) => entry.point === point);
    const best = mine.slice(0, 3).map(({ evidence }) => evidence.score);
    const mean = best.reduce((sum, score) => sum + score, 0) / Math.max(1, best.length);
    if (!topic || (best[0] ?? 0) < relatedBest || mean < relatedMean) return [];
    const fit = Math.min(0.9, 0.4 + mean * 0.4 + topic.weight * 0.1);
    return mine.flatMap(({ read, evidence, postFit }) => read.fragments.map((fragment) => ({ ...pairOf(fragment, point, evidence, postFit, topic.key), fit })));
  });
};

const nearestOf = ([best]: readonly Scored[]): Matches['nearest'] =>
  best ? { point: best.point, passage: best.read.passage.quote, score: best.evidence.score } : null;

/** Every quotable passage against every talking point, by meaning and by the telling words that both hold. */
export const matchPoints = async (material: Material, { embedder, signal }: AgentContext): Promise<Matches> => {
  if (material.passages.length === 0 || material.points.length === 0) return { pairs: [], related: [], nearest: null };
  const options = signal ? { signal } : {};
  const points = await embedder.embed(material.points.map(({ text }) => text), options);
  const passages = await embedder.embed(material.passages.map(({ passage }) => passage.quote), options);
  const scored = scoreAll(material, passages, points);
  const top = scored.filter(({ evidence }) => evidence.score >= relatedFrom).slice(0, passagesKept);
  const useful = (fragment: Fragment, point: TalkingPoint): boolean => fragment.form !== 'phrase' || sharedTerms(termsOf(fragment.words), point.terms).some(({ key }) => (point.terms.get(key)?.weight ?? 0) >= 0.2);
  const pairs = top.flatMap(({ read, point, evidence, postFit }) =>
    read.fragments.filter((fragment) => useful(fragment, point)).map((fragment) => pairOf(fragment, point, evidence, postFit, commonTopics(point, material.postTerms)[0]?.key ?? null)));
  return {
    pairs: pairs.filter(({ fit }) => fit >= relatedFrom).sort((a, b) => b.fit + appealOf(b.fragment) - a.fit - appealOf(a.fragment)).slice(0, pairsKept),
    related: relatedPairs(material, scored),
    nearest: nearestOf(scored),
  };
};
