import type { Frame } from './frame';

/** No talking point fits: a question on an open point, with the sentence that raises it. `{ask}` is the question to the author. */
export const questionOnly: readonly Frame[] = [
  { id: 'you-write-ask', moves: ['ask'], forms: ['clause', 'advice'], asks: true, text: 'You write "{q}". {ask}' },
  { id: 'one-question', moves: ['ask'], forms: ['clause', 'advice'], asks: true, text: 'One question about "{q}": {ask,}' },
  { id: 'stayed-with', moves: ['ask'], forms: ['clause', 'advice'], asks: true, text: '"{q}" is the part I would like to hear more about. {ask}' },
  { id: 'curious', moves: ['ask'], forms: ['clause', 'advice'], asks: true, text: 'I am curious about the story behind "{q}". {ask}' },
  { id: 'quick-one', moves: ['ask'], forms: ['clause', 'advice'], asks: true, tones: ['casual'], text: 'Quick one on "{q}": {ask,}' },
  { id: 'follow-up', moves: ['ask'], forms: ['clause', 'advice'], asks: true, text: 'A follow-up on "{q}", if you have a moment: {ask,}' },
  { id: 'at-the-point', moves: ['ask'], forms: ['clause'], asks: true, text: 'At the point where you say "{q}", I wanted to ask: {ask,}' },
  { id: 'left-out', moves: ['ask'], forms: ['clause', 'advice'], asks: true, text: 'There is a step I would like to understand better in "{q}". {ask}' },
  { id: 'between-lines', moves: ['ask'], forms: ['clause'], asks: true, text: 'With "{q}" you pass over something I would be interested in. {ask}' },
  { id: 'more-detail', moves: ['ask'], forms: ['clause', 'advice'], asks: true, text: 'Could you go into a little more detail on "{q}"? {ask}' },
];
