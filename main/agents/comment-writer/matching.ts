import { cosine } from '../../core/ports/embedder';
import type { AgentContext } from '../agent-context';
import { embedAll, type Material, type ReadPassage } from './post-material';
import { commonTopics, relatedFrom, meaningOf, pointFitsPost, scorePair, tellingInPost, type Embedded, type Pair } from './pairing';
import { appealOf } from './quote-appeal';
import type { Fragment } from './quote-fragments';
import type { TalkingPoint } from './talking-point';
import { sharedTerms, termsOf } from './terms';

export interface Matches {
  /** Pairs that fit, best first. */
  pairs: Pair[];
  /** Talking points on the subject of the post, each with fragments of it that are worth a question, best first. */
  related: Pair[];
  /** The best likeness of meaning between any passage and any talking point. */
  meaning: number;
  /** The nearest talking point even where none fits, for the reason of a decline. */
  nearest: { point: TalkingPoint; passage: string; meaning: number; postFit: number } | null;
}

/** Above this the post has already said it: the talking point would add nothing. */
const alreadySaid = 0.86;
const passagesKept = 24;
const pairsKept = 24;

interface Scored { read: ReadPassage; point: TalkingPoint; index: number; rough: number; meaning: number; postFit: number; vector: Embedded }

const roughly = (material: Material, passageVectors: readonly Embedded[], pointVectors: readonly Embedded[]): Scored[] => {
  const scored: Scored[] = [];
  material.points.forEach((point, index) => {
    const vector = pointVectors[index];
    if (!vector) return;
    const postFit = pointFitsPost(point, material.postTerms);
    const telling = tellingInPost(point, material.postTerms);
    const nearest = Math.max(0, ...passageVectors.map((passage) => meaningOf(passage, vector)));
    if (!(telling >= 2 && postFit >= 0.2) && !(telling >= 1 && nearest >= 0.17)) return;
    material.passages.forEach((read, at) => {
      const mine = passageVectors[at];
      if (!mine || read.fragments.length === 0 || cosine(mine.vector, vector.vector) > alreadySaid) return;
      const meaning = meaningOf(mine, vector);
      const best = Math.max(...read.fragments.map((fragment) => scorePair(fragment, point, meaning, postFit, read.terms).fit + appealOf(fragment)));
      scored.push({ read, point, index, rough: best, meaning, postFit, vector });
    });
  });
  return scored.sort((a, b) => b.rough - a.rough);
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

/** Talking points that speak to what the post is about as a whole, though to no sentence of it in particular. */
const relatedPairs = (material: Material, passageVectors: readonly Embedded[], pointVectors: readonly Embedded[]): Pair[] => {
  const central = centralTerms(material);
  return material.points.flatMap((point, index) => {
    const vector = pointVectors[index];
    const heaviest = Math.max(0, ...[...point.terms.values()].map(({ full }) => full));
    // Only what the talking point is itself about: "people who installed the package" makes no note on packages.
    const topic = commonTopics(point, material.postTerms).find(({ key, weight }) => weight >= topicWeightFrom && central.has(key) && (point.terms.get(key)?.full ?? 0) >= heaviest * 0.6);
    if (!vector || !topic) return [];
    const likeness = passageVectors.map((passage) => meaningOf(passage, vector));
    const near = [...likeness].sort((a, b) => b - a).slice(0, 3).reduce((sum, value) => sum + value, 0) / 3;
    const postFit = pointFitsPost(point, material.postTerms);
    // One word in common is a subject only when the meanings are near as well, a pair of words almost always.
    if (topic.key.includes(' ') ? near < 0 : near < 0.06 || postFit < 0.35) return [];
    const fit = Math.min(0.9, 0.42 + near * 1.2 + postFit * 0.4 + topic.weight * 0.1);
    return material.passages.flatMap((read, at) => read.fragments.map((fragment) => ({ ...scorePair(fragment, point, likeness[at] ?? 0, postFit, read.terms, topic.key), fit })));
  });
};

const nearestOf = (material: Material, passages: readonly Embedded[], points: readonly Embedded[]): Matches['nearest'] => {
  let best: Matches['nearest'] = null;
  material.points.forEach((point, index) => {
    const postFit = pointFitsPost(point, material.postTerms);
    material.passages.forEach(({ passage }, at) => {
      const [a, b] = [passages[at], points[index]];
      const meaning = a && b ? meaningOf(a, b) : 0;
      if (!best || meaning + postFit > best.meaning + best.postFit) best = { point, passage: passage.quote, meaning, postFit };
    });
  });
  return best;
};

/** Every quotable passage against every talking point, by meaning and by the rare words that both hold. */
export const matchPoints = async (material: Material, context: AgentContext): Promise<Matches> => {
  if (material.passages.length === 0 || material.points.length === 0) return { pairs: [], related: [], meaning: 0, nearest: null };
  const pointVectors = await embedAll(material.points.map(({ text }) => text), context);
  const passageVectors = await embedAll(material.passages.map(({ passage }) => passage.quote), context);
  const scored = roughly(material, passageVectors, pointVectors);
  const top = scored.filter(({ rough }) => rough > relatedFrom - 0.15).slice(0, passagesKept);
  const useful = (fragment: Fragment, point: TalkingPoint): boolean => fragment.form !== 'phrase' || sharedTerms(termsOf(fragment.words), point.terms).some(({ key }) => (point.terms.get(key)?.weight ?? 0) >= 0.2);
  const fragments = [...new Set(top.flatMap(({ read, point }) => read.fragments.filter((fragment) => useful(fragment, point))))];
  const vectors = await embedAll(fragments.map(({ quote }) => quote), context);
  const vectorOf = new Map(fragments.map((fragment, at) => [fragment, vectors[at]]));
  const pairs = top.flatMap(({ read, point, meaning, postFit, vector }) =>
    read.fragments.filter((fragment) => useful(fragment, point)).map((fragment) => {
      const own = vectorOf.get(fragment);
      const inFragment = own ? meaningOf(own, vector) : meaning;
      return scorePair(fragment, point, inFragment * 0.65 + meaning * 0.35, postFit, read.terms, commonTopics(point, material.postTerms)[0]?.key ?? null);
    }),
  );
  const near = passageVectors.flatMap((passage) => pointVectors.map((point) => meaningOf(passage, point)));
  const related = relatedPairs(material, passageVectors, pointVectors);
  return {
    pairs: pairs.filter(({ fit }) => fit >= relatedFrom).sort((a, b) => b.fit + appealOf(b.fragment) - a.fit - appealOf(a.fragment)).slice(0, pairsKept),
    related,
    meaning: Math.max(0, ...near),
    nearest: nearestOf(material, passageVectors, pointVectors),
  };
};
