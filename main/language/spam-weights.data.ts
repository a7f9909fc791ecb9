// Written by `npm run bench -- spam --write-weights` (bench/spam.bench.ts); not for editing.
import type { SpamModel } from './spam-training';

/**
 * Learned by `trainSpamModel` from two videos of the YouTube Spam Collection (T. C. Alberto, J. V. Lochter, T. A. Almeida; UCI Machine
 * Learning Repository; CC BY 4.0). Only these weights are taken, no text.
 */
export const spamModel: SpamModel = {
  bias: -2.574,
  weights: {
    link: 3.58,
    markup: 2.505,
    contact: 2.54,
    callToAction: 3.89,
    selfReference: 2.638,
    ownPages: 2.762,
    money: 1.63,
    income: 2.557,
    chain: 2.393,
    shady: 2.501,
    bargain: 2.749,
    crowd: 0.586,
    begging: 0.84,
    genericPraise: 0,
    shouting: 0.029,
    exclamation: 0.043,
    repetition: 0.985,
    urgency: 0.399,
  },
};
