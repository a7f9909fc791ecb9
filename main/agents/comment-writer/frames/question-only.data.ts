import type { Frame } from './frame';

const claims = ['clause'] as const;

/** No talking point fits: a question on an open point, with the sentence that raises it. `{ask}` is the question to the author, `{ask,}` the same in mid sentence. */
export const questionOnly: readonly Frame[] = [
  { id: 'you-write-ask', moves: ['ask'], forms: claims, asks: true, text: 'You write that "{q-}". {ask}' },
  { id: 'you-say-ask', moves: ['ask'], forms: claims, asks: true, text: 'You say: "{q}". {ask}' },
  { id: 'when-you-write', moves: ['ask'], forms: claims, asks: true, text: 'When you write that "{q-}", {ask,}' },
  { id: 'hear-more', moves: ['ask'], forms: claims, asks: true, text: 'I would like to hear more about your point that "{q-}". {ask}' },
  { id: 'one-question', moves: ['ask'], forms: claims, asks: true, text: 'One question on your point that "{q-}": {ask,}' },
  { id: 'curious', moves: ['ask'], forms: claims, asks: true, text: '"{q}" made me curious. {ask}' },
  { id: 'wondered', moves: ['ask'], forms: claims, asks: true, text: 'When I read that "{q-}", I wondered: {ask,}' },
  { id: 'quick-one', moves: ['ask'], forms: claims, asks: true, tones: ['casual'], text: 'Quick question on "{q}": {ask,}' },
  { id: 'if-i-may', moves: ['ask'], forms: claims, asks: true, text: 'If I may ask about your point that "{q-}": {ask,}' },
  { id: 'advice-ask', moves: ['ask'], forms: ['advice'], asks: true, text: 'You advise people to "{q-}". {ask}' },
  { id: 'advice-question', moves: ['ask'], forms: ['advice'], asks: true, text: 'One question on your advice to "{q-}": {ask,}' },
  { id: 'advice-curious', moves: ['ask'], forms: ['advice'], asks: true, text: 'Your advice to "{q-}" made me curious. {ask}' },
];
