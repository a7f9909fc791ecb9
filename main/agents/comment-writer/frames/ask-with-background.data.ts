import type { Frame } from './frame';

const claims = ['clause'] as const;
const lived = ['experience'] as const;
const said = ['fact', 'opinion', 'advice'] as const;

/** A question on the quoted line, and the talking point as the ground from which it is asked: nothing is claimed about how the two relate. */
export const askWithBackground: readonly Frame[] = [
  { id: 'ask-because', moves: ['ask'], forms: claims, points: lived, asks: true, text: 'You write that "{q-}". {ask} I ask because {tp,}' },
  { id: 'for-context', moves: ['ask'], forms: claims, points: lived, asks: true, text: 'When you write that "{q-}", {ask,} For context: {tp,}' },
  { id: 'so-far', moves: ['ask'], forms: claims, points: lived, asks: true, text: '"{q}" made me curious. {ask} The reason I ask: {tp,}' },
  { id: 'in-mind-ask', moves: ['ask'], forms: claims, asks: true, text: '{tp} With that in mind, a question on "{q}": {ask,}' },
  { id: 'my-own-view', moves: ['ask'], forms: claims, points: said, asks: true, text: 'You write that "{q-}". {ask} My own view, for what it is worth: {tp,}' },
  { id: 'coming-from', moves: ['ask'], forms: claims, points: said, asks: true, text: '{tp} Coming from there, I wondered about "{q}": {ask,}' },
];
