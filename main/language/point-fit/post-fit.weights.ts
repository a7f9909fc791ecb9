export const fitFeatures = ['spoken', 'titled', 'head', 'bestEvidence', 'bestMeaning', 'titleMeaning'] as const;
export type FitFeature = (typeof fitFeatures)[number];

/**
 * Logistic weights, fitted on 160 posts of a developers' blog with two people's talking points, 8,100 pairs judged by a reader
 * (bench/point-fit fits them anew and prints the cross-validated figures).
 */
export const postFitWeights: { version: string; bias: number; weights: Record<FitFeature, number> } = {
  version: '2026-11-23',
  bias: -6.9,
  weights: { spoken: 2.83, titled: 1.9, head: 2.02, bestEvidence: 1.39, bestMeaning: 6.81, titleMeaning: 2.36 },
};
