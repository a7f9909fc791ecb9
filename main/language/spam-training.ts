import { spamEvidenceOf, type SpamFeature } from './spam-features';

export interface SpamModel { bias: number; weights: Record<SpamFeature, number> }
export interface LabelledText { text: string; spam: boolean }

const rounds = 3000;
const rate = 0.5;
const decay = 0.002;

export const spamLogit = ({ bias, weights }: SpamModel, features: Record<SpamFeature, number>): number =>
  (Object.keys(features) as SpamFeature[]).reduce((sum, feature) => sum + (weights[feature] ?? 0) * features[feature], bias);

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Plain logistic regression by gradient descent: small, deterministic, and the same code that the benchmark holds out videos with. */
export const trainSpamModel = (texts: readonly LabelledText[]): SpamModel => {
  const rows = texts.map(({ text, spam }) => ({ features: spamEvidenceOf(text).features, spam: spam ? 1 : 0 }));
  const names = Object.keys(spamEvidenceOf('').features) as SpamFeature[];
  const model: SpamModel = { bias: 0, weights: Object.fromEntries(names.map((name) => [name, 0])) as Record<SpamFeature, number> };
  for (let round = 0; round < rounds; round += 1) {
    const slope = Object.fromEntries(names.map((name) => [name, 0])) as Record<SpamFeature, number>;
    let biasSlope = 0;
    for (const { features, spam } of rows) {
      const error = sigmoid(spamLogit(model, features)) - spam;
      biasSlope += error;
      for (const name of names) slope[name] += error * features[name];
    }
    for (const name of names) model.weights[name] -= rate * (slope[name] / rows.length + decay * model.weights[name]);
    model.bias -= (rate * biasSlope) / rows.length;
  }
  return model;
};
