/** Every weight and threshold of the analyzer, in one place. Measured on software posts against news, recipes and reviews (see bench). */
export const analyzerWeights = {
  version: 'analyzer-2',
  /** Sentences of a post that are embedded: spread over its length. */
  sampledPassages: 40,
  /** Mean of the passages' nearest campaign sentence, and the best single pair: news 0.12 to 0.27 and 0.2 to 0.45, posts of the field 0.35 to 0.6 and 0.45 to 0.8. */
  fit: { offTopicBelow: 0.42, strongFrom: 0.62, keywordBonus: 0.02, mostKeywordBonus: 0.06 },
  /** Of a talking point: how near to the post (0 to 100) it belongs to its subject, how like a passage must be to say the same, how rare a word must be to count, and how much of that must be missing. */
  gaps: { nearFrom: 27, saidFrom: 0.82, looseBelow: 0.4, tellingFrom: 0.5, missingFrom: 0.4, mostPassages: 120, most: 6 },
  /** Of readers' comments: how many are grouped, how like two must be to speak of one thing, and what is shown. */
  discussion: { mostComments: 60, alikeFrom: 0.4, aboveUsual: 0.08, mostThemes: 5, mostQuestions: 12, answersFrom: 0.35 },
  tooShortWords: 60,
  substance: { fewWords: 150, manyWords: 300, tooManyWords: 4000 },
  lowWorthinessBelow: 30,
  worthiness: {
    base: 22, fitMost: 32, invites: 14, asks: 8, fresh: 8, recent: 4, old: -4, discussion: 10, someDiscussion: 5, substance: 10, thin: -8,
    quotable: 6, open: 6, login: -8, captcha: -3, announcement: -8, listing: -10,
  },
} as const;
