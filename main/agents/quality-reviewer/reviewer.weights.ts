/** Weights, thresholds and limits of the review: data with a version that is stored with every review. */
export const reviewerWeights = {
  version: 'review-1',
  parts: { relevance: 0.25, value: 0.2, engagement: 0.2, safety: 0.15, tone: 0.1, originality: 0.1 },
  /** Verdict: ready from the campaign's threshold, needs_revision from here. */
  readyFrom: 75,
  revisionFrom: 60,
  /** A broken hard rule keeps the score, but its safety part falls by this. */
  safetyLossPerBlock: 35,
  safetyLossPerWarning: 8,
  spamShare: 0.7,
  limits: {
    /** Sentences of a post that a comment is compared with. */
    postSentences: 180,
    otherPassages: 60,
    history: 40,
    pageComments: 40,
  },
  support: {
    /** Strength (see support.ts) from which a passage or talking point holds a sentence. */
    restated: 0.5,
    talkingPoint: 0.42,
    /** A sentence below this against everything, with new matter in it, is a claim without support. */
    leaning: 0.36,
    novelWords: 2,
    foreignWords: 3,
  },
  duplicate: { block: 0.45, warn: 0.3, meaning: 0.93 },
} as const;
