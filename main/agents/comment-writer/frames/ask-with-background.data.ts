import type { Frame } from './frame';

const claims = ['clause', 'advice'] as const;
const lived = ['experience'] as const;
const said = ['fact', 'opinion', 'advice'] as const;

/** A question on the quoted line, and the talking point as the ground from which it is asked: nothing is claimed about how the two relate. */
export const askWithBackground: readonly Frame[] = [
  { id: 'ask-because', moves: ['ask'], forms: claims, points: lived, asks: true, text: 'You write "{q}". {ask} I ask because {tp,}' },
  { id: 'for-context', moves: ['ask'], forms: claims, points: lived, asks: true, text: 'When you write "{q}", {ask,} For context: {tp,}' },
  { id: 'so-far', moves: ['ask'], forms: claims, points: lived, asks: true, text: '"{q}" made me curious. {ask} What {we} have to go on so far: {tp,}' },
  { id: 'behind-question', moves: ['ask'], forms: claims, points: lived, asks: true, text: 'On "{q}": {ask,} The experience behind my question: {tp,}' },
  { id: 'in-mind-ask', moves: ['ask'], forms: claims, asks: true, text: '{tp} With that in mind, a question about "{q}": {ask,}' },
  { id: 'own-end', moves: ['ask'], forms: claims, points: lived, asks: true, text: 'Seen from {our} end: {tp,} You write "{q}". {ask}' },
  { id: 'my-own-view', moves: ['ask'], forms: claims, points: said, asks: true, text: 'On "{q}": {ask,} My own view, for what it is worth: {tp,}' },
  { id: 'rule-of-mine', moves: ['ask'], forms: claims, points: said, asks: true, text: 'You write "{q}". {ask} I would start from this: {tp,}' },
  { id: 'thought-of-mine', moves: ['ask'], forms: claims, points: said, asks: true, text: '{tp} That is the thought with which I read "{q}". {ask}' },
  { id: 'where-i-stand', moves: ['ask'], forms: claims, points: said, asks: true, text: 'About "{q}": {ask,} To say where I stand: {tp,}' },
  { id: 'coming-from', moves: ['ask'], forms: claims, points: said, asks: true, text: '{tp} Coming from there, I wondered about "{q}": {ask,}' },
];
