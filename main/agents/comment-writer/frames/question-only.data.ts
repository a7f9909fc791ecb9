import type { Frame } from './frame';

const claims = ['clause', 'advice'] as const;

/** No talking point fits: a question on an open point, with the sentence that raises it. `{ask}` is the question to the author, `{ask,}` the same in mid sentence. */
export const questionOnly: readonly Frame[] = [
  { id: 'you-write-ask', moves: ['ask'], forms: claims, asks: true, text: 'You write "{q}". {ask}' },
  { id: 'when-you-write', moves: ['ask'], forms: claims, asks: true, text: 'When you write "{q}", {ask,}' },
  { id: 'one-question', moves: ['ask'], forms: claims, asks: true, text: 'One question about "{q}": {ask,}' },
  { id: 'hear-more', moves: ['ask'], forms: claims, asks: true, text: 'I would like to hear more about "{q}". {ask}' },
  { id: 'curious', moves: ['ask'], forms: claims, asks: true, text: '"{q}" made me curious. {ask}' },
  { id: 'wondered', moves: ['ask'], forms: claims, asks: true, text: 'Reading "{q}", I wondered: {ask,}' },
  { id: 'quick-one', moves: ['ask'], forms: claims, asks: true, tones: ['casual'], text: 'Quick one on "{q}": {ask,}' },
  { id: 'understand', moves: ['ask'], forms: claims, asks: true, text: 'To understand "{q}" better: {ask,}' },
  { id: 'about-ask', moves: ['ask'], forms: claims, asks: true, text: 'About "{q}": {ask,}' },
  { id: 'you-say-that', moves: ['ask'], forms: ['clause'], inside: true, asks: true, text: 'You say that "{q}". {ask}' },
  { id: 'kept-thinking', moves: ['ask'], forms: claims, asks: true, tones: ['casual', 'enthusiastic'], text: 'I kept thinking about "{q}". {ask}' },
  { id: 'behind-it', moves: ['ask'], forms: claims, asks: true, text: 'You write "{q}", and it would be good to know what stands behind it. {ask}' },
  { id: 'small-question', moves: ['ask'], forms: claims, asks: true, text: 'A small question from a reader, about "{q}": {ask,}' },
  { id: 'if-i-may', moves: ['ask'], forms: claims, asks: true, text: 'If I may ask about "{q}": {ask,}' },
  { id: 'say-more', moves: ['ask'], forms: claims, asks: true, text: 'Perhaps you can say a little more on "{q}". {ask}' },
  { id: 'stayed-with-me', moves: ['ask'], forms: claims, asks: true, text: 'One sentence stayed with me, "{q}". {ask}' },
  { id: 'could-not-tell', moves: ['ask'], forms: claims, asks: true, text: 'Something that I could not tell from "{q}": {ask,}' },
  { id: 'pick-out', moves: ['ask'], forms: claims, asks: true, text: 'Let me pick out one line, "{q}". {ask}' },
  { id: 'curiosity', moves: ['ask'], forms: claims, asks: true, text: 'Out of curiosity about your remark "{q}": {ask,}' },
  { id: 'follow-up', moves: ['ask'], forms: claims, asks: true, text: 'A follow-up on "{q}": {ask,}' },
];
