import type { Frame } from './frame';

const clauses = ['clause'] as const;
const phrases = ['phrase'] as const;
const advised = ['advice', 'action'] as const;
const lived = ['experience'] as const;
const said = ['fact', 'opinion', 'advice'] as const;
const onward = ['extend', 'number', 'condition'] as const;

/** The quote comes first, the talking point follows. No two comments of a campaign may share a wording: those that readers liked least come when the others are used up. */
export const quoteFirst: readonly Frame[] = [
  { id: 'you-write-that', moves: onward, forms: clauses, liked: -0.34, text: 'You write that "{q-}". {tp}' },
  { id: 'to-your-point', moves: onward, forms: clauses, liked: 0.28, text: 'To your point that "{q-}": {tp,}' },
  { id: 'on-your-point', moves: onward, forms: clauses, liked: 0.28, text: 'On your point that "{q-}": {tp,}' },
  { id: 'add-to-point', moves: ['extend', 'condition'], forms: clauses, liked: 0.22, text: 'I would add one thing to your point that "{q-}": {tp,}' },
  { id: 'own-case', moves: ['extend', 'number'], forms: clauses, points: lived, liked: 0.05, text: 'Your point that "{q-}" made me think of {our} own case. {tp}' },
  { id: 'where-you-say', moves: onward, forms: clauses, text: 'Where you say that "{q-}", there is one thing I would add: {tp,}' },
  { id: 'reading-that', moves: ['extend', 'number'], forms: clauses, points: lived, text: 'That "{q-}" makes me think of {our} own case. {tp}' },
  { id: 'you-say', moves: onward, forms: clauses, liked: -0.34, text: 'You say: "{q}". {tp}' },
  { id: 'your-line', moves: ['extend', 'number'], forms: clauses, points: lived, text: 'Your line "{q}" reminded me of something. {tp}' },
  { id: 'sentence-stayed', moves: ['extend', 'condition'], forms: clauses, points: said, liked: -0.34, text: 'One sentence of yours stayed with me: "{q}". {tp}' },
  { id: 'rings-a-bell', moves: ['extend', 'number'], forms: clauses, points: lived, liked: -0.14, text: 'Your line "{q}" rings a bell: {tp,}' },
  { id: 'may-add', moves: onward, forms: clauses, liked: 0.26, text: 'If I may add to your point that "{q-}": {tp,}' },
  { id: 'from-practice', moves: ['extend', 'number'], forms: clauses, points: lived, tones: ['professional', 'technical', 'expert'], liked: -0.34, text: 'Here is a case from practice to go with your point that "{q-}". {tp}' },
  { id: 'data-point', moves: ['number'], forms: clauses, points: lived, tones: ['technical', 'expert'], text: 'A data point on "{q}": {tp,}' },
  { id: 'got-me-thinking', moves: onward, forms: clauses, tones: ['casual', 'enthusiastic'], liked: -0.14, text: '"{q}": that one got me thinking. {tp}' },
  { id: 'caveat', moves: ['counter'], forms: clauses, text: 'One caveat to your point that "{q-}": {tp,}' },
  { id: 'qualify', moves: ['counter'], forms: clauses, text: 'I would qualify "{q}" a little. {tp}' },
  { id: 'depends', moves: ['condition', 'counter'], forms: clauses, points: said, text: 'Whether "{q-}" holds depends on the case, I think. {tp}' },
  { id: 'advice-add', moves: onward, forms: advised, text: 'I would add one thing to your advice to "{q-}": {tp,}' },
  { id: 'advice-next', moves: onward, forms: advised, points: lived, text: 'You advise people to "{q-}". {tp}' },
  { id: 'advice-own', moves: ['extend', 'number'], forms: advised, points: lived, text: 'Your advice to "{q-}" made me think of {our} own case. {tp}' },
  { id: 'advice-caveat', moves: ['counter'], forms: advised, text: 'One caveat to your advice to "{q-}": {tp,}' },
  { id: 'on-phrase', moves: onward, forms: phrases, text: 'On "{q}": {tp,}' },
  { id: 'bring-up', moves: onward, forms: phrases, liked: 0.2, text: 'Since you bring up "{q}": {tp,}' },
  { id: 'what-you-say', moves: ['extend', 'number'], forms: phrases, points: lived, text: 'What you say about "{q}" made me think of {our} own case. {tp}' },
  { id: 'comes-to', moves: ['extend', 'condition'], forms: phrases, points: said, text: 'When it comes to "{q}", there is one thing I would add: {tp,}' },
  { id: 'part-about', moves: ['extend', 'number'], forms: phrases, points: lived, text: 'Your part about "{q}" reminded me of something. {tp}' },
  { id: 'you-mention', moves: onward, forms: phrases, text: 'You mention "{q}". {tp}' },
  { id: 'got-to', moves: ['extend', 'number'], forms: phrases, points: lived, tones: ['casual', 'enthusiastic'], liked: -0.34, text: 'Your part about "{q}" makes me think of {our} own case. {tp}' },
  { id: 'you-ask', moves: ['answer'], forms: ['question'], text: 'You ask: "{q}" {tp}' },
  { id: 'one-answer', moves: ['answer'], forms: ['question'], text: 'One possible answer to "{q}": {tp,}' },
  { id: 'our-answer', moves: ['answer'], forms: ['question'], points: lived, text: '"{q}" What worked for {us} may be part of the answer. {tp}' },
  { id: 'my-answer', moves: ['answer'], forms: ['question'], points: said, text: '"{q}" My own answer would start here: {tp,}' },
  { id: 'add-phrase', moves: ['extend', 'condition', 'counter'], forms: ['clause', 'advice'], points: ['phrase'], text: 'What I would add to "{q}" is {tp-}.' },
  { id: 'missing-phrase', moves: ['extend', 'condition', 'counter'], forms: ['clause', 'advice'], points: ['phrase'], text: 'Next to "{q}" there is another thing to weigh: {tp-}.' },
];
