import type { FitFeature } from './post-fit';

/**
 * Logistic weights, fitted on 160 posts of a developers' blog with two people's talking points, 8,100 pairs judged by a reader
 * (bench/point-fit prints the cross-validated figures).
 */
export const postFitWeights: { version: string; bias: number; weights: Record<FitFeature, number> } = {
  version: '2026-11-23',
  bias: -6.52,
  weights: { spoken: 2.7, titled: 2.14, head: 1.93, bestEvidence: 1.26, bestMeaning: 6.06, titleMeaning: 2.28 },
};
