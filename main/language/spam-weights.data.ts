import type { SpamFeature } from './spam-features';
import type { SpamModel } from './spam-training';

/**
 * Learned by `trainSpamModel` from two videos of the YouTube Spam Collection (T. C. Alberto, J. V. Lochter, T. A. Almeida; UCI Machine
 * Learning Repository; CC BY 4.0). Only these weights are taken, no text.
 */
export const spamModel: SpamModel = {
  bias: -2.469,
  weights: {
    link: 3.894,
    markup: 0.792,
    contact: 1.083,
    callToAction: 4.394,
    selfReference: 2.498,
    money: 1.941,
    shady: -0.054,
    bargain: 2.174,
    crowd: 0.583,
    begging: 0.764,
    genericPraise: -0.084,
    shouting: 0.143,
    exclamation: 0.037,
    repetition: 1.226,
    urgency: -0.133,
  },
};

/** Added by hand for what blog spam has and that collection does not: it saw neither markup nor the trades that post such comments. */
export const spamPriors: Partial<Record<SpamFeature, number>> = { markup: 1.2, shady: 2.5, contact: 0.6 };
/** A text that is nothing but stock praise ends above 80. */
export const praiseWeight = 5.5;
/** What has nothing to do with its post is spammier than the same words in place. */
export const mismatchWeight = 0.8;
