// Logistic regression by Newton's method with a ridge on standardised features: a handful of weights, fitted in milliseconds.
export interface Example { values: readonly number[]; right: boolean }
export interface LogisticModel { bias: number; weights: number[] }

export const logit = ({ bias, weights }: LogisticModel, values: readonly number[]): number => weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), bias);

/** Solves a small symmetric positive definite system by Gaussian elimination. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const head = rows[pivot] ?? [];
    for (let at = pivot + 1; at < size; at += 1) {
      const row = rows[at] ?? [];
      const factor = (row[pivot] ?? 0) / (head[pivot] ?? 1);
      for (let column = pivot; column <= size; column += 1) row[column] = (row[column] ?? 0) - factor * (head[column] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    let rest = row[size] ?? 0;
    for (let column = at + 1; column < size; column += 1) rest -= (row[column] ?? 0) * (found[column] ?? 0);
    found[at] = rest / (row[at] ?? 1);
  }
  return found;
};

export const fitLogistic = (examples: readonly Example[], ridge: number): LogisticModel => {
  const size = examples[0]?.values.length ?? 0;
  const mean = Array.from({ length: size }, (_, at) => examples.reduce((sum, { values }) => sum + (values[at] ?? 0), 0) / examples.length);
  const spread = mean.map((middle, at) => Math.sqrt(examples.reduce((sum, { values }) => sum + ((values[at] ?? 0) - middle) ** 2, 0) / examples.length) || 1);
  const rows = examples.map(({ values, right }) => ({ x: [...values.map((value, at) => (value - (mean[at] ?? 0)) / (spread[at] ?? 1)), 1], right: right ? 1 : 0 }));
  let weights = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < 30; step += 1) {
    const gradient = weights.map((weight, at) => (at < size ? ridge : 1e-6) * weight);
    const hessian = weights.map((_, at) => weights.map((__, other) => (at === other ? (at < size ? ridge : 1e-6) : 0)));
    for (const { x, right } of rows) {
      const chance = 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
      x.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + value * (chance - right);
        const row = hessian[at] ?? [];
        x.forEach((second, other) => { row[other] = (row[other] ?? 0) + value * second * chance * (1 - chance); });
      });
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  const raw = weights.slice(0, size).map((weight, at) => weight / (spread[at] ?? 1));
  return { bias: (weights[size] ?? 0) - raw.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0), weights: raw };
};
