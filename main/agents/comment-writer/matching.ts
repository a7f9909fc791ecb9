import { cosine } from '../../core/ports/embedder';
import type { AgentContext } from '../agent-context';
import { isChosenPair, meetsPassage, type Choice } from './choice';
import { centredMeaning, weighEvidence, type Evidence, type WeighedPoint } from '../../language/point-fit/evidence';
import { anchorWorth, commonTopics, pairOf, pointFitsPost, type Pair } from './pairing';
import { fieldVectors } from '../../language/point-fit/field-vectors';
import { postFitsOf, suitsFrom, type FitSource } from '../../language/point-fit/post-fit';
import type { Material, ReadPassage } from './post-material';
import type { Fragment } from './quote-fragments';
import type { TalkingPoint } from './talking-point';
import { tellNamed } from './tell-named';
import { sharedTerms, termsOf } from './terms';

export interface Matches {
  /** Pairs that fit, best first. */
  pairs: Pair[];
  /** Talking points on the subject of the post, each with fragments of it that are worth a question, best first. */
  related: Pair[];
  /** The talking point that suits the post best, even where it does not suit it well enough: for the reason of a decline. */
  nearest: { point: TalkingPoint; fit: number } | null;
}

/** Above this the post has already said it: the talking point would add nothing. */
const alreadySaid = 0.86;
const passagesKept = 24;
const pairsKept = 40;

interface Scored { read: ReadPassage; point: TalkingPoint; weighed: WeighedPoint; evidence: Evidence; postFit: number; likeness: number }

const scoreAll = (material: Material, passages: readonly Float32Array[], points: readonly Float32Array[]): Scored[] => {
  const meaning = centredMeaning(passages, points);
  return material.points.flatMap((point, index) => {
    const [weighed, vector] = [material.weighed[index], points[index]];
    if (!weighed || !vector) return [];
    const postFit = pointFitsPost(point, material.postTerms);
    return material.passages.flatMap((read, at): Scored[] => {
      const mine = passages[at];
      const likeness = mine ? cosine(mine, vector) : 1;
      if (!mine || likeness > alreadySaid) return [];
      return [{ read, point, weighed, likeness, evidence: weighEvidence(weighed, read.around, material.title, meaning[at]?.[index] ?? 0), postFit }];
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

/** A sentence this near to a talking point is answered by it, where the post as a whole is not too far from it. */
const closeEnough = 1.3;
const answersAnywayFrom = -1.5;
/** What the author asks invites an answer: a near one will do. */
const answersFrom = 0.95;
/** A talking point that suits the post may stand beside a sentence that alone would not be near enough: beside one of its nearest, that is. */
const anchorsKept = 10;
const anchorFrom = 0.25;
const likeFrom = 0.5;
const likenessShare = 0.5;

/** Talking points that suit the post as a whole, with the fragments that speak of the same subject. */
const relatedPairs = (material: Material, scored: readonly Scored[], suited: ReadonlyMap<TalkingPoint, number>): Pair[] => {
  const central = centralTerms(material);
  return material.points.flatMap((point) => {
    const suits = suited.get(point);
    if (suits === undefined) return [];
    const heaviest = Math.max(0, ...[...point.terms.values()].map(({ full }) => full));
    // Only what the talking point is itself about: "people who installed the package" makes no note on packages.
    const topic = commonTopics(point, material.postTerms).find(({ key, weight }) => weight >= topicWeightFrom && central.has(key) && (point.terms.get(key)?.full ?? 0) >= heaviest * 0.6);
    if (!topic) return [];
    const fit = Math.min(0.9, 0.6 + suits * 0.05 + topic.weight * 0.1);
    return scored.filter((entry) => entry.point === point).flatMap(({ read, evidence, likeness, postFit }) => read.fragments.map((fragment) => ({ ...pairOf(fragment, point, evidence, { likeness, postFit, suits, topicKey: topic.key, chosen: false }), fit })));
  });
};

const nearestOf = (fits: ReadonlyMap<TalkingPoint, number>): Matches['nearest'] =>
  [...fits].map(([point, fit]) => ({ point, fit })).reduce<Matches['nearest']>((best, one) => (best && best.fit >= one.fit ? best : one), null);

/** How well each talking point suits the post as a whole. */
const pointFits = (material: Material, scored: readonly Scored[], vectors: FitSource['vectors']): Map<TalkingPoint, number> => {
  const evidence = material.points.map((point) => Math.max(0, ...scored.filter((entry) => entry.point === point).map((entry) => entry.evidence.score)));
  const fits = postFitsOf({ sentences: material.sentences, title: material.title, points: material.weighed, vectors, evidence });
  return new Map(material.points.map((point, at) => [point, fits[at] ?? Number.NEGATIVE_INFINITY]));
};

/** The sentences of the post that are nearest to a talking point which suits it; how near they are a person has decided for the one that was chosen. */
const anchorsOf = (scored: readonly Scored[], wanted: TalkingPoint, choice: Choice | undefined): Scored[] => {
  const decided = wanted.original === choice?.point;
  const nearness = ({ evidence, likeness }: Scored): number => evidence.score + likeness * likenessShare;
  return scored.filter(({ point, evidence, likeness, read }) => point === wanted && read.fragments.length > 0 && (decided ? meetsPassage(choice, read.passage) : evidence.score >= anchorFrom || likeness >= likeFrom)).sort((a, b) => nearness(b) - nearness(a)).slice(0, anchorsKept);
};

/** Every quotable passage against every talking point, by meaning and by the telling words that both hold. */
export const matchPoints = async (material: Material, { embedder, signal }: AgentContext, choice?: Choice): Promise<Matches> => {
  if (material.passages.length === 0 || material.points.length === 0) return { pairs: [], related: [], nearest: null };
  const options = signal ? { signal } : {};
  const points = await embedder.embed(material.points.map(({ text }) => text), options);
  const passages = await embedder.embed(material.passages.map(({ passage }) => passage.quote), options);
  const scored = scoreAll(material, passages, points);
  const fits = pointFits(material, scored, { passages, points, field: await fieldVectors(embedder, options) });
  // The person knows better than the fit: what was chosen suits.
  const suited = new Map([...fits].map(([point, fit]) => [point, point.original === choice?.point ? Math.max(fit, suitsFrom) : fit] as const).filter(([, fit]) => fit >= suitsFrom));
  const near = scored.filter(({ read, point, evidence }) => read.fragments.length > 0 && (fits.get(point) ?? Number.NEGATIVE_INFINITY) >= answersAnywayFrom && evidence.score >= (read.passage.kind === 'question' ? answersFrom : closeEnough)).slice(0, passagesKept);
  const top = [...new Set([...near, ...[...suited.keys()].flatMap((point) => anchorsOf(scored, point, choice))])];
  const useful = (fragment: Fragment, point: TalkingPoint): boolean => fragment.form !== 'phrase' || sharedTerms(termsOf(fragment.words), point.terms).some(({ key }) => (point.terms.get(key)?.weight ?? 0) >= 0.2);
  const pairs = top.flatMap((entry) => {
    const { read, point, evidence, likeness, postFit } = entry;
    const suits = suited.get(point) ?? Number.NEGATIVE_INFINITY;
    const chosen = isChosenPair(choice, point.original, read.passage);
    return read.fragments.filter((fragment) => useful(fragment, point) || (chosen && choice?.passage)).map((fragment) => pairOf(fragment, point, evidence, { likeness, postFit, suits, topicKey: commonTopics(point, material.postTerms)[0]?.key ?? null, chosen }));
  });
  return {
    pairs: await tellNamed(pairs.sort((a, b) => anchorWorth(b) - anchorWorth(a)).filter(({ chosen }, at) => chosen || at < pairsKept), signal),
    related: relatedPairs(material, scored, suited),
    nearest: nearestOf(fits),
  };
};
