import type { Frame } from './frame';

const claims = ['clause', 'advice'] as const;
const lived = ['experience'] as const;

/**
 * The talking point speaks to the subject of the post, the question to one line of it: both are said to be what they are.
 * `{topic}` is a noun phrase that talking point and post have in common.
 */
export const onTopic: readonly Frame[] = [
  { id: 'own-angle', moves: ['ask'], forms: claims, asks: true, text: 'You write "{q}". {ask} My own angle on {topic}: {tp,}' },
  { id: 'first-hand', moves: ['ask'], forms: claims, points: lived, asks: true, text: 'When you write "{q}", {ask,} What {we} can say about {topic} first-hand: {tp,}' },
  { id: 'from-our-side', moves: ['ask'], forms: claims, points: lived, asks: true, text: '{tp} That is how {topic} looked from {our} side. And when you write "{q}", {ask,}' },
  { id: 'topic-general', moves: ['ask'], forms: claims, asks: true, text: '"{q}" made me curious. {ask} As for {topic} in general: {tp,}' },
  { id: 'seen-with', moves: ['ask'], forms: claims, points: lived, asks: true, text: 'About "{q}": {ask,} And a bit of practice with {topic}: {tp,}' },
  { id: 'thought-first', moves: ['ask'], forms: claims, asks: true, text: 'One thought on {topic} first: {tp,} And a question about "{q}": {ask,}' },
  { id: 'since-about', moves: ['ask'], forms: claims, asks: true, text: 'Since your post deals with {topic}: {tp,} And where you write "{q}", {ask,}' },
  { id: 'my-note', moves: ['ask'], forms: claims, asks: true, text: 'A note on {topic}: {tp,} And on "{q}": {ask,}' },
  { id: 'two-things', moves: ['ask'], forms: claims, asks: true, text: 'Two things. On {topic}: {tp,} On "{q}": {ask,}' },
  { id: 'begin-with', moves: ['ask'], forms: claims, asks: true, text: 'To begin with {topic}: {tp,} What I would like to know more about is "{q}". {ask}' },
  { id: 'add-on-topic', moves: ['ask'], forms: claims, asks: true, text: 'Reading "{q}", I wondered: {ask,} What I would add on {topic}: {tp,}' },
  { id: 'question-and-note', moves: ['ask'], forms: claims, asks: true, text: 'A question and a note. On "{q}": {ask,} On {topic}: {tp,}' },
];
