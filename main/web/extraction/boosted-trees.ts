// Boosted decision trees: the model's form and how it is read. Learning it is the bench's work (bench/lib/train-boosted-trees.ts).

/** A node is four numbers in a row: feature (or -1 for a leaf), threshold (or the leaf's value), left node, right node. */
export interface BoostedTrees { version: number; features: number; bias: number; trees: readonly (readonly number[])[] }

/** Probability, 0 to 1, that a row is of the positive class. A value up to the threshold goes left. */
export const predictRow = (model: BoostedTrees, row: ArrayLike<number>): number => {
  let sum = model.bias;
  for (const tree of model.trees) {
    let at = 0;
    for (;;) {
      const feature = tree[at] as number;
      if (feature < 0) { sum += tree[at + 1] as number; break; }
      at = 4 * ((row[feature] as number) <= (tree[at + 1] as number) ? (tree[at + 2] as number) : (tree[at + 3] as number));
    }
  }
  return 1 / (1 + Math.exp(-sum));
};
