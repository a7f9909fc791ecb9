import { spamEvidenceOf, type SpamSignal } from './spam-features';
import { spamLogit } from './spam-training';
import { praiseWeight, mismatchWeight } from './spam-priors.data';
import { spamModel } from './spam-weights.data';

export interface SpamLikeness {
  /** 0 to 100, higher is spammier. Never a measure of length. */
  score: number;
  signals: SpamSignal[];
}

/** The share of a text that is stock praise. */
const praiseShare = (text: string, signals: readonly SpamSignal[]): number => {
  const praised = signals.filter(({ feature }) => feature === 'genericPraise').reduce((sum, { span }) => sum + span.end - span.start, 0);
  return Math.min(1, praised / Math.max(20, text.trim().length));
};

/**
 * How much a comment looks like spam: links, calls to action, self-reference, bargains, money, stock praise, shouting.
 * `mismatch` (0 to 1) is how little it has to do with its post, where that is known.
 */
export const spamLikeness = (text: string, { mismatch = 0 }: { mismatch?: number } = {}): SpamLikeness => {
  if (text.trim() === '') return { score: 0, signals: [] };
  const { features, signals } = spamEvidenceOf(text);
  const logit = spamLogit(spamModel, features) + praiseWeight * praiseShare(text, signals) + mismatchWeight * mismatch;
  return { score: Math.round(100 / (1 + Math.exp(-logit))), signals };
};
