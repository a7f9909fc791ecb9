export const fitFeatures = ['spoken', 'titled', 'head', 'bestEvidence', 'nearest', 'whole'] as const;
export type FitFeature = (typeof fitFeatures)[number];

/**
 * Logistic weights, fitted on posts of a developers' blog: 8,100 pairs of 160 posts with two people's talking points, marked by one
 * reader, and 1,286 of 193 posts with those of 37 more, marked by five (bench/point-fit fits them anew and prints the cross-validated figures).
 */
export const postFitWeights: { version: string; bias: number; weights: Record<FitFeature, number> } = {
  version: '2026-11-26b',
  bias: -7.41,
  weights: { spoken: 2.26, titled: 3.18, head: 0.2, bestEvidence: 2.1, nearest: 12.37, whole: 1.82 },
};
