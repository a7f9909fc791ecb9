// Learns boosted trees for main/web/extraction/boosted-trees.ts: logistic loss, histograms, seeded sampling, soft labels and weights.
import type { BoostedTrees } from '../../main/web/extraction/boosted-trees';

export interface Example { row: ArrayLike<number>; label: number; weight: number }

export interface TrainOptions { trees: number; depth: number; rate: number; lambda: number; minWeight: number; columns: number; rows: number; bins: number; seed: number }

export const defaultOptions: TrainOptions = { trees: 200, depth: 5, rate: 0.07, lambda: 2, minWeight: 4, columns: 0.4, rows: 0.8, bins: 48, seed: 7 };

const seeded = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 4_294_967_296;
};

/** Cut points between the values of a column, at most `bins` - 1. */
const cutPoints = (values: number[], bins: number): number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= bins) return distinct.slice(0, -1);
  const quantiles = Array.from({ length: bins - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / bins)] as number);
  return [...new Set(quantiles)].filter((value) => value !== sorted[sorted.length - 1]);
};

const binOf = (value: number, cuts: readonly number[]): number => {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
};

interface Prepared { count: number; features: number; bins: Uint8Array[]; cuts: number[][] }

const prepare = (examples: readonly Example[], bins: number): Prepared => {
  const features = examples[0]?.row.length ?? 0;
  const columns: Uint8Array[] = [];
  const cuts: number[][] = [];
  for (let f = 0; f < features; f += 1) {
    const values = examples.map((example) => example.row[f] as number);
    const points = cutPoints(values, bins);
    cuts.push(points);
    columns.push(Uint8Array.from(values, (value) => binOf(value, points)));
  }
  return { count: examples.length, features, bins: columns, cuts };
};

interface Round { data: Prepared; gradient: Float64Array; hessian: Float64Array; columns: readonly number[]; options: TrainOptions }

interface Split { gain: number; feature: number; bin: number }

const bestSplit = ({ data, gradient, hessian, columns, options }: Round, rows: Int32Array): Split | null => {
  let [g, h] = [0, 0];
  for (const row of rows) { g += gradient[row] as number; h += hessian[row] as number; }
  const parent = (g * g) / (h + options.lambda);
  let best: Split | null = null;
  const sums = new Float64Array(256);
  const weights = new Float64Array(256);
  for (const feature of columns) {
    const size = (data.cuts[feature]?.length ?? 0) + 1;
    if (size < 2) continue;
    sums.fill(0, 0, size);
    weights.fill(0, 0, size);
    const column = data.bins[feature] as Uint8Array;
    for (const row of rows) {
      const bin = column[row] as number;
      sums[bin] = (sums[bin] as number) + (gradient[row] as number);
      weights[bin] = (weights[bin] as number) + (hessian[row] as number);
    }
    let [gl, hl] = [0, 0];
    for (let bin = 0; bin < size - 1; bin += 1) {
      gl += sums[bin] as number;
      hl += weights[bin] as number;
      const hr = h - hl;
      if (hl < options.minWeight * 0.25 || hr < options.minWeight * 0.25) continue;
      const gain = (gl * gl) / (hl + options.lambda) + ((g - gl) * (g - gl)) / (hr + options.lambda) - parent;
      if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin };
    }
  }
  return best;
};

const rounded = (value: number): number => Number(value.toPrecision(6));
const leaf = (value: number): number => Number(value.toPrecision(4));

const growTree = (round: Round, sample: Int32Array): number[] => {
  const { data, gradient, hessian, options } = round;
  const tree: number[] = [];
  const grow = (rows: Int32Array, depth: number): number => {
    const at = tree.length;
    tree.push(-1, 0, 0, 0);
    const split = depth < options.depth ? bestSplit(round, rows) : null;
    if (!split) {
      let [g, h] = [0, 0];
      for (const row of rows) { g += gradient[row] as number; h += hessian[row] as number; }
      tree[at + 1] = leaf((options.rate * g) / (h + options.lambda));
      return at / 4;
    }
    const column = data.bins[split.feature] as Uint8Array;
    tree[at] = split.feature;
    tree[at + 1] = rounded(data.cuts[split.feature]?.[split.bin] ?? 0);
    tree[at + 2] = grow(rows.filter((row) => (column[row] as number) <= split.bin), depth + 1);
    tree[at + 3] = grow(rows.filter((row) => (column[row] as number) > split.bin), depth + 1);
    return at / 4;
  };
  grow(sample, 0);
  return tree;
};

const addTree = (tree: readonly number[], examples: readonly Example[], scores: Float64Array): void => {
  for (const [index, { row }] of examples.entries()) {
    let at = 0;
    while ((tree[at] as number) >= 0) at = 4 * ((row[tree[at] as number] as number) <= (tree[at + 1] as number) ? (tree[at + 2] as number) : (tree[at + 3] as number));
    scores[index] = (scores[index] as number) + (tree[at + 1] as number);
  }
};

export const trainBoostedTrees = (examples: readonly Example[], given: Partial<TrainOptions> = {}): BoostedTrees => {
  const options = { ...defaultOptions, ...given };
  const random = seeded(options.seed);
  const data = prepare(examples, options.bins);
  let [positive, all] = [0, 0];
  for (const { label, weight } of examples) { positive += label * weight; all += weight; }
  const bias = rounded(Math.log((positive + 1) / (all - positive + 1)));
  const scores = new Float64Array(examples.length).fill(bias);
  const gradient = new Float64Array(examples.length);
  const hessian = new Float64Array(examples.length);
  const trees: number[][] = [];
  for (let t = 0; t < options.trees; t += 1) {
    for (const [index, { label, weight }] of examples.entries()) {
      const p = 1 / (1 + Math.exp(-(scores[index] as number)));
      gradient[index] = weight * (label - p);
      hessian[index] = weight * Math.max(1e-4, p * (1 - p));
    }
    const sample = Int32Array.from(examples.keys()).filter(() => random() < options.rows);
    const columns = Array.from({ length: data.features }, (_, f) => f).filter(() => random() < options.columns);
    const tree = growTree({ data, gradient, hessian, columns, options }, sample);
    trees.push(tree);
    addTree(tree, examples, scores);
  }
  return { version: 1, features: data.features, bias, trees };
};
