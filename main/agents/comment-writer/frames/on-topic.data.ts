import type { Frame } from './frame';

const claims = ['clause'] as const;
const lived = ['experience'] as const;

/**
 * The talking point speaks to the subject of the post, the question to one line of it: both are said to be what they are.
 * `{topic}` is a noun phrase that talking point and post have in common.
 */
export const onTopic: readonly Frame[] = [
  { id: 'from-our-side', moves: ['ask'], forms: claims, points: lived, asks: true, text: '{tp} That is how {topic} looked from {our} side. And when you write that "{q-}", {ask,}' },
  { id: 'own-angle', moves: ['ask'], forms: claims, asks: true, text: 'You write that "{q-}". {ask} My own angle on {topic}: {tp,}' },
  { id: 'thought-first', moves: ['ask'], forms: claims, asks: true, text: 'One thought on {topic} first: {tp,} And a question on "{q}": {ask,}' },
  { id: 'since-about', moves: ['ask'], forms: claims, asks: true, text: 'Since your post deals with {topic}: {tp,} And where you write that "{q-}", {ask,}' },
  { id: 'topic-general', moves: ['ask'], forms: claims, asks: true, text: '"{q}" made me curious. {ask} As for {topic} in general: {tp,}' },
  { id: 'question-and-note', moves: ['ask'], forms: claims, asks: true, text: 'A question and a note. On "{q}": {ask,} On {topic}: {tp,}' },
];
