import { spamEvidenceOf, type SpamFeature } from './spam-features';

export interface SpamModel { bias: number; weights: Record<SpamFeature, number> }
export interface LabelledText { text: string; spam: boolean }

const rounds = 2000;
const rate = 0.5;
/** How strongly weights are held to what is expected of them: two videos say little of features that are rare in them. */
const hold = 0.01;
/** What a hit of a pattern adds where nothing is known yet. */
const usual = 2.5;
/** What honest comments have as well. */
const weak: Partial<Record<SpamFeature, number>> = { money: 1.2, crowd: 0.3, begging: 0.8, genericPraise: 0, shouting: 0, exclamation: 0, repetition: 1, urgency: 0.5 };

export const spamLogit = ({ bias, weights }: SpamModel, features: Record<SpamFeature, number>): number =>
  (Object.keys(features) as SpamFeature[]).reduce((sum, feature) => sum + (weights[feature] ?? 0) * features[feature], bias);

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/**
 * Logistic regression by gradient descent, deterministic, and the same code that the benchmark holds out videos with. Each feature is
 * evidence of spam, so no weight falls below 0 (a video where honest people also wrote a word would turn it into an excuse), and each is
 * drawn towards what is expected of it instead of towards 0.
 */
export const trainSpamModel = (texts: readonly LabelledText[]): SpamModel => {
  const rows = texts.map(({ text, spam }) => ({ features: spamEvidenceOf(text).features, spam: spam ? 1 : 0 }));
  const names = Object.keys(spamEvidenceOf('').features) as SpamFeature[];
  const expected = Object.fromEntries(names.map((name) => [name, weak[name] ?? usual])) as Record<SpamFeature, number>;
  const model: SpamModel = { bias: -2, weights: { ...expected } };
  for (let round = 0; round < rounds; round += 1) {
    const slope = Object.fromEntries(names.map((name) => [name, 0])) as Record<SpamFeature, number>;
    let biasSlope = 0;
    for (const { features, spam } of rows) {
      const error = sigmoid(spamLogit(model, features)) - spam;
      biasSlope += error;
      for (const name of names) slope[name] += error * features[name];
    }
    for (const name of names) model.weights[name] = Math.max(0, model.weights[name] - rate * (slope[name] / rows.length + hold * (model.weights[name] - expected[name])));
    model.bias -= (rate * biasSlope) / rows.length;
  }
  return model;
};
