// Boosted decision trees: the model's form and how it is read. Learning it is the bench's work (bench/lib/train-boosted-trees.ts).

/** A node is four numbers in a row: feature (or -1 for a leaf), threshold (or the leaf's value), left node, right node. */
export interface BoostedTrees { version: number; features: number; bias: number; trees: readonly (readonly number[])[] }

/** All trees in one run of nodes: indexes apart from thresholds, so that none is converted while rows are judged. */
interface FlatTrees { roots: Int32Array; features: Int32Array; values: Float64Array; left: Int32Array; right: Int32Array }

const flatForms = new WeakMap<BoostedTrees, FlatTrees>();

const flatten = ({ trees }: BoostedTrees): FlatTrees => {
  const total = trees.reduce((sum, tree) => sum + tree.length / 4, 0);
  const flat: FlatTrees = { roots: new Int32Array(trees.length), features: new Int32Array(total), values: new Float64Array(total), left: new Int32Array(total), right: new Int32Array(total) };
  let start = 0;
  for (const [index, tree] of trees.entries()) {
    flat.roots[index] = start;
    for (let node = 0; node < tree.length / 4; node += 1) {
      flat.features[start + node] = tree[4 * node] as number;
      flat.values[start + node] = tree[4 * node + 1] as number;
      flat.left[start + node] = start + (tree[4 * node + 2] as number);
      flat.right[start + node] = start + (tree[4 * node + 3] as number);
    }
    start += tree.length / 4;
  }
  return flat;
};

/** Probability, 0 to 1, that a row is of the positive class. A value up to the threshold goes left. */
export const predictRow = (model: BoostedTrees, row: ArrayLike<number>): number => {
  let flat = flatForms.get(model);
  if (!flat) flatForms.set(model, (flat = flatten(model)));
  const { roots, features, values, left, right } = flat;
  let sum = model.bias;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let at = roots[tree] as number;
    let feature = features[at] as number;
    while (feature >= 0) {
      at = ((row[feature] as number) <= (values[at] as number) ? left[at] : right[at]) as number;
      feature = features[at] as number;
    }
    sum += values[at] as number;
  }
  return 1 / (1 + Math.exp(-sum));
};
