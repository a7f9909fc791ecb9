import { cosine } from '../../core/ports/embedder';
import { sameRoot, type TellingWord, type WeighedPoint } from './evidence';
import { fitFeatures, postFitWeights, type FitFeature } from './post-fit.weights';

/** What the fit of every talking point to one post is read from; the last three in the order of the points. */
export interface FitSource {
  /** Telling words, sentence by sentence. */
  sentences: readonly (readonly TellingWord[])[];
  title: readonly TellingWord[];
  titleVector: Float32Array | null;
  points: readonly WeighedPoint[];
  pointVectors: readonly Float32Array[];
  /** Of its best sentence: the evidence, and the likeness of meaning above the usual. */
  best: readonly { evidence: number; meaning: number }[];
}

const holds = (words: readonly TellingWord[], word: TellingWord): boolean => words.some(({ root }) => sameRoot(root, word.root));
/** From that many sentences on a word runs through the post; fewer in a short one. */
const runsThrough = (sentences: number): number => Math.min(4, Math.max(1.5, sentences / 6));

/**
 * The features of each talking point against the post: how much of it the post speaks of (`spoken`), its title names (`titled`),
 * how present its most present word is (`head`), its best sentence, and its likeness to the title above that of the others.
 */
export const fitFeaturesOf = ({ sentences, title, titleVector, points, pointVectors, best }: FitSource): Record<FitFeature, number>[] => {
  const titles = pointVectors.map((vector) => (titleVector ? cosine(titleVector, vector) : 0));
  const usual = titles.reduce((sum, value) => sum + value, 0) / Math.max(1, titles.length);
  const through = runsThrough(sentences.length);
  const most = Math.log1p(Math.max(2 * through, sentences.length / 2));
  return points.map(({ words, total }, at) => {
    const scale = Math.sqrt(Math.max(1, total));
    const counts = words.map((word) => sentences.filter((own) => holds(own, word)).length);
    const sum = (share: (word: TellingWord, index: number) => number): number => words.reduce((all, word, index) => all + word.weight * share(word, index), 0) / scale;
    return {
      spoken: sum((_, index) => Math.min(1, (counts[index] ?? 0) / through)),
      titled: sum((word) => (holds(title, word) ? 1 : 0)),
      head: Math.max(0, ...words.map(({ weight }, index) => (weight * Math.log1p(counts[index] ?? 0)) / most)),
      bestEvidence: best[at]?.evidence ?? 0,
      bestMeaning: best[at]?.meaning ?? 0,
      titleMeaning: titleVector ? (titles[at] ?? 0) - usual : 0,
    };
  });
};

/** How well each talking point suits the post as a whole, as a logit: 0 is as likely as not that a reader sees why it is brought up. */
export const postFitsOf = (source: FitSource): number[] =>
  fitFeaturesOf(source).map((features) => fitFeatures.reduce((sum, name) => sum + postFitWeights.weights[name] * features[name], postFitWeights.bias));

/** From here on a talking point may be brought up under the post: three of four such were right when measured. */
export const suitsFrom = -1;
/** Under a post that is plainly the campaign's trade a less certain one may do, where the post speaks of what it is most about. */
export const suitsOnTopicFrom = -2;
