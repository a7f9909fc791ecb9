import { cosine } from '../../core/ports/embedder';
import type { AgentContext } from '../agent-context';
import { embedAll, type Material, type ReadPassage } from './post-material';
import { commonTopics, relatedFrom, meaningOf, pointFitsPost, scorePair, tellingInPost, type Embedded, type Pair } from './pairing';
import { appealOf } from './quote-appeal';
import type { TalkingPoint } from './talking-point';

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

const postFitFrom = 0.3;
const meaningFrom = 0.05;
const topicWeightFrom = 0.45;

/** Talking points that speak to what the post is about as a whole, though to no sentence of it in particular. */
const relatedPairs = (material: Material, scored: readonly Scored[]): Pair[] =>
  material.points.flatMap((point) => {
    const mine = scored.filter((entry) => entry.point === point).sort((a, b) => b.meaning - a.meaning);
    const near = mine.slice(0, 3).reduce((sum, { meaning }) => sum + meaning, 0) / 3;
    const [topic] = commonTopics(point, material.postTerms);
    const postFit = mine[0]?.postFit ?? 0;
    if (!topic || postFit < postFitFrom || near < meaningFrom || topic.weight < topicWeightFrom) return [];
    return mine.flatMap(({ read, meaning }) => read.fragments.map((fragment) => ({ ...scorePair(fragment, point, meaning, postFit, read.terms, topic.key), fit: 0.3 + near * 1.5 + postFit * 0.3 })));
  });

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
  const fragments = [...new Set(top.flatMap(({ read }) => read.fragments))];
  const vectors = await embedAll(fragments.map(({ quote }) => quote), context);
  const vectorOf = new Map(fragments.map((fragment, at) => [fragment, vectors[at]]));
  const pairs = top.flatMap(({ read, point, meaning, postFit, vector }) =>
    read.fragments.map((fragment) => {
      const own = vectorOf.get(fragment);
      const inFragment = own ? meaningOf(own, vector) : meaning;
      return scorePair(fragment, point, inFragment * 0.65 + meaning * 0.35, postFit, read.terms, commonTopics(point, material.postTerms)[0]?.key ?? null);
    }),
  );
  const near = passageVectors.flatMap((passage) => pointVectors.map((point) => meaningOf(passage, point)));
  const related = relatedPairs(material, scored);
  return {
    pairs: pairs.filter(({ fit }) => fit >= relatedFrom).sort((a, b) => b.fit + appealOf(b.fragment) - a.fit - appealOf(a.fragment)).slice(0, pairsKept),
    related,
    meaning: Math.max(0, ...near),
    nearest: nearestOf(material, passageVectors, pointVectors),
  };
};
