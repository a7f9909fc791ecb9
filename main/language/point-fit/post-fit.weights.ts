export const fitFeatures = ['spoken', 'titled', 'head', 'bestEvidence', 'nearest', 'whole'] as const;
export type FitFeature = (typeof fitFeatures)[number];

/**
 * Logistic weights, fitted on 160 posts of a developers' blog with two people's talking points, 8,100 pairs judged by a reader
 * (bench/point-fit fits them anew and prints the cross-validated figures).
 */
export const postFitWeights: { version: string; bias: number; weights: Record<FitFeature, number> } = {
  version: '2026-11-26',
  bias: -6.39,
  weights: { spoken: 2.67, titled: 1.81, head: 1.36, bestEvidence: 1.67, nearest: 7.41, whole: 4.9 },
};
