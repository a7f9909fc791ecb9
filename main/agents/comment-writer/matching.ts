import { cosine } from '../../core/ports/embedder';
import type { AgentContext } from '../agent-context';
import { centredMeaning, sameRoot, weighEvidence, type Evidence, type TellingWord, type WeighedPoint } from '../../language/point-fit/evidence';
import { anchorWorth, commonTopics, pairOf, pointFitsPost, type Pair } from './pairing';
import { postFitsOf, suitsFrom, suitsOnTopicFrom } from '../../language/point-fit/post-fit';
import type { Material, ReadPassage } from './post-material';
import type { Fragment } from './quote-fragments';
import type { TalkingPoint } from './talking-point';
import { sharedTerms, termsOf } from './terms';

export interface Matches {
  /** Pairs that fit, best first. */
  pairs: Pair[];
  /** Talking points on the subject of the post, each with fragments of it that are worth a question, best first. */
  related: Pair[];
  /** Where no talking point suits the post: those that come nearest, beside the sentences nearest to them, best first. */
  loose: Pair[];
  /** The nearest talking point even where none fits, for the reason of a decline. */
  nearest: { point: TalkingPoint; passage: string; score: number } | null;
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

/** A sentence this near to a talking point is answered by it, whatever the rest of the post is about. */
const closeEnough = 1.3;
/** What the author asks invites an answer: a near one will do. */
const answersFrom = 0.95;
/** A talking point that suits the post may stand beside a sentence that alone would not be near enough: beside one of its nearest, that is. */
const anchorsKept = 10;
const anchorFrom = 0.25;
const likeFrom = 0.5;
const likenessShare = 0.5;
/** A sentence that names what the talking point is most about, and is like it as a whole. */
const namesFrom = 0.6;

/** A note on the post's subject, beside no sentence in particular, must suit it surely. */
const onSubjectFrom = 0;

/** Talking points that suit the post as a whole, with the fragments that speak of the same subject. */
const relatedPairs = (material: Material, scored: readonly Scored[], suited: ReadonlyMap<TalkingPoint, number>): Pair[] => {
  const central = centralTerms(material);
  return material.points.flatMap((point) => {
    const suits = suited.get(point);
    if (suits === undefined || suits < onSubjectFrom) return [];
    const heaviest = Math.max(0, ...[...point.terms.values()].map(({ full }) => full));
    // Only what the talking point is itself about: "people who installed the package" makes no note on packages.
    const topic = commonTopics(point, material.postTerms).find(({ key, weight }) => weight >= topicWeightFrom && central.has(key) && (point.terms.get(key)?.full ?? 0) >= heaviest * 0.6);
    if (!topic) return [];
    const fit = Math.min(0.9, 0.6 + suits * 0.05 + topic.weight * 0.1);
    return scored.filter((entry) => entry.point === point).flatMap(({ read, evidence, likeness, postFit }) => read.fragments.map((fragment) => ({ ...pairOf(fragment, point, evidence, { likeness, postFit, suits, topicKey: topic.key }), fit })));
  });
};

const nearestOf = ([best]: readonly Scored[]): Matches['nearest'] =>
  best ? { point: best.point, passage: best.read.passage.quote, score: best.evidence.score } : null;

const heaviestOf = (weighed: WeighedPoint | undefined): readonly TellingWord[] => [...(weighed?.words ?? [])].sort((a, b) => b.weight - a.weight).slice(0, 3);

const namesIt = ({ weighed, evidence, likeness }: Scored, { onTopic }: Material): boolean =>
  onTopic && evidence.score >= namesFrom && likeness >= likeFrom && heaviestOf(weighed).some(({ root }) => evidence.here.some((word) => word.root === root));

/** Of talking points that suit less surely, two of five whose best sentence has this much evidence were right under a reader's labels, of the others one of five. */
const speaksFrom = 0.7;

/** Whether the post speaks of what the talking point is most about, apart from what the whole campaign is about, or has a sentence that plainly does. */
const speaksOf = ({ sentences, points, weighed }: Material, scored: readonly Scored[], point: TalkingPoint): boolean => {
  const [heaviest] = heaviestOf(weighed[points.indexOf(point)]);
  return (heaviest !== undefined && sentences.filter((words) => words.some(({ root }) => sameRoot(root, heaviest.root))).length > 1)
    || scored.some((entry) => entry.point === point && entry.evidence.score >= speaksFrom);
};

/** Below it the best sentence is no ground to stand on where the post as a whole suits a talking point less surely: of four such under a reader's labels none was right. */
const groundFrom = 0.5;

/** How well each talking point suits the post as a whole. */
const pointFits = async (material: Material, scored: readonly Scored[], pointVectors: readonly Float32Array[], embedder: AgentContext['embedder'], options: { signal?: AbortSignal }): Promise<Map<TalkingPoint, number>> => {
  const [titleVector] = material.titleText === null ? [] : await embedder.embed([material.titleText], options);
  const best = material.points.map((point) => {
    const mine = scored.filter((entry) => entry.point === point);
    return { evidence: Math.max(0, ...mine.map(({ evidence }) => evidence.score)), meaning: Math.max(0, ...mine.map(({ evidence }) => evidence.meaning)) };
  });
  const fits = postFitsOf({ sentences: material.sentences, title: material.title, titleVector: titleVector ?? null, points: material.weighed, pointVectors, best });
  return new Map(material.points.map((point, at) => {
    const fit = fits[at] ?? Number.NEGATIVE_INFINITY;
    return [point, fit < suitsFrom && (best[at]?.evidence ?? 0) < groundFrom ? Number.NEGATIVE_INFINITY : fit];
  }));
};

/** The sentences of the post that are nearest to a talking point which suits it. */
const anchorsOf = (scored: readonly Scored[], wanted: TalkingPoint): Scored[] => {
  const nearness = ({ evidence, likeness }: Scored): number => evidence.score + likeness * likenessShare;
  return scored.filter(({ point, evidence, likeness, read }) => point === wanted && read.fragments.length > 0 && (evidence.score >= anchorFrom || likeness >= likeFrom)).sort((a, b) => nearness(b) - nearness(a)).slice(0, anchorsKept);
};

const loosePoints = 2;
const looseAnchors = 4;
const looseFrom = { fit: -1.5, likeness: 0.5, evidence: 0.15, offTopicLikeness: 0.5, offTopicEvidence: 0.3, plainEvidence: 0.6 };

/** A phrase is only named for want of a sentence where the title names it too: it is what the post is about. */
const isTitled = ({ quote }: Fragment, titleText: string | null): boolean => titleText?.toLowerCase().includes(quote.toLowerCase().replace(/^(?:the|an?) /u, '')) ?? false;

const loosePairs = (material: Material, scored: readonly Scored[], fits: ReadonlyMap<TalkingPoint, number>): Pair[] => {
  const { onTopic, titleText } = material;
  // What the title names is what the post is about, so that a less certain talking point may go with it.
  const suitsLoosely = (point: TalkingPoint, { fragments }: ReadPassage): boolean => (fits.get(point) ?? Number.NEGATIVE_INFINITY) >= (fragments.some((fragment) => isTitled(fragment, titleText)) ? suitsOnTopicFrom : looseFrom.fit);
  const near = scored.filter(({ read, point, likeness, evidence }) => read.fragments.length > 0 && suitsLoosely(point, read) && (evidence.score >= looseFrom.plainEvidence || (likeness >= (onTopic ? looseFrom.likeness : looseFrom.offTopicLikeness) && evidence.score >= (onTopic ? looseFrom.evidence : looseFrom.offTopicEvidence))));
  const ranked = [...near].sort((a, b) => b.evidence.score + b.likeness - a.evidence.score - a.likeness);
  const points = [...new Set(ranked.map(({ point }) => point))].slice(0, loosePoints);
  return points.flatMap((point) => ranked.filter((entry) => entry.point === point).slice(0, looseAnchors)).flatMap(({ read, point, evidence, likeness, postFit }) =>
    read.fragments.filter((fragment) => fragment.form !== 'phrase' || isTitled(fragment, titleText)).map((fragment) => ({ ...pairOf(fragment, point, evidence, { likeness, postFit, suits: suitsOnTopicFrom, topicKey: null }), loose: true })));
};

/** Every quotable passage against every talking point, by meaning and by the telling words that both hold. */
export const matchPoints = async (material: Material, { embedder, signal }: AgentContext): Promise<Matches> => {
  if (material.passages.length === 0 || material.points.length === 0) return { pairs: [], related: [], loose: [], nearest: null };
  const options = signal ? { signal } : {};
  const points = await embedder.embed(material.points.map(({ text }) => text), options);
  const passages = await embedder.embed(material.passages.map(({ passage }) => passage.quote), options);
  const scored = scoreAll(material, passages, points);
  const fits = await pointFits(material, scored, points, embedder, options);
  const suited = new Map([...fits].filter(([point, fit]) => fit >= suitsFrom || (material.onTopic && fit >= suitsOnTopicFrom && speaksOf(material, scored, point))));
  // A word in common is no reason under a post that the talking point does not suit: of 30 posts never looked at before, four drafts rested on that, all off the point.
  const named = (entry: Scored): boolean => (fits.get(entry.point) ?? Number.NEGATIVE_INFINITY) >= suitsOnTopicFrom && namesIt(entry, material);
  const near = scored.filter((entry) => entry.read.fragments.length > 0 && (entry.evidence.score >= (entry.read.passage.kind === 'question' ? answersFrom : closeEnough) || named(entry))).slice(0, passagesKept);
  const top = [...new Set([...near, ...[...suited.keys()].flatMap((point) => anchorsOf(scored, point))])];
  const useful = (fragment: Fragment, point: TalkingPoint): boolean => fragment.form !== 'phrase' || sharedTerms(termsOf(fragment.words), point.terms).some(({ key }) => (point.terms.get(key)?.weight ?? 0) >= 0.2);
  const pairs = top.flatMap((entry) => {
    const { read, point, evidence, likeness, postFit } = entry;
    const suits = suited.get(point) ?? (named(entry) ? suitsOnTopicFrom : Number.NEGATIVE_INFINITY);
    return read.fragments.filter((fragment) => useful(fragment, point)).map((fragment) => pairOf(fragment, point, evidence, { likeness, postFit, suits, topicKey: commonTopics(point, material.postTerms)[0]?.key ?? null }));
  });
  return {
    pairs: pairs.sort((a, b) => anchorWorth(b) - anchorWorth(a)).slice(0, pairsKept),
    related: relatedPairs(material, scored, suited),
    loose: loosePairs(material, scored, fits),
    nearest: nearestOf(scored),
  };
};
