import type { Frame } from './frame';

const lived = ['experience'] as const;
const said = ['fact', 'opinion', 'advice'] as const;
const claims = ['clause'] as const;
const phrases = ['phrase'] as const;

/** The talking point opens, and a sentence with the quote ties it to the post: many ask how the two go together instead of claiming it. */
export const pointFirst: readonly Frame[] = [
  { id: 'by-itself', moves: ['extend', 'number', 'condition'], forms: ['clause', 'phrase'], plain: true, text: '{tp}' },
  { id: 'thought-of-that', moves: ['extend', 'number', 'condition'], forms: claims, liked: 0.3, text: '{tp} I thought of that when I read "{q}".' },
  { id: 'at-your-line', moves: ['extend', 'number', 'condition'], forms: claims, liked: 0.28, text: '{tp} That came to mind at your line "{q}".' },
  { id: 'brought-back', moves: ['extend', 'number'], forms: claims, points: lived, liked: -0.09, text: '{tp} Your line "{q}" brought that back to me.' },
  { id: 'mention-since', moves: ['extend', 'number', 'condition'], forms: claims, liked: 0.01, text: '{tp} I mention it because you write that "{q-}".' },
  { id: 'set-beside', moves: ['extend', 'number', 'condition'], forms: claims, liked: 0.1, text: '{tp} I would set that beside your point that "{q-}".' },
  { id: 'in-mind', moves: ['extend', 'number'], forms: claims, points: lived, asks: true, close: true, text: '{tp} Is that the kind of case you have in mind when you write that "{q-}"?' },
  { id: 'same-picture', moves: ['extend'], forms: claims, points: said, asks: true, close: true, text: '{tp} Is that part of what you mean when you write that "{q-}"?' },
  { id: 'fit-with', moves: ['counter'], forms: claims, asks: true, text: '{tp} How does that fit with your point that "{q-}"?' },
  { id: 'still-say', moves: ['counter'], forms: claims, asks: true, text: '{tp} Would you still say that "{q-}" in a case like that?' },
  { id: 'exception', moves: ['counter'], forms: claims, asks: true, text: '{tp} Is that an exception to your point that "{q-}", or does it speak against it?' },
  { id: 'change-advice', moves: ['extend', 'condition', 'counter', 'number'], forms: ['action', 'advice'], asks: true, text: '{tp} Would that change your advice to "{q-}"?' },
  { id: 'beside-advice', moves: ['extend', 'condition', 'number'], forms: ['action', 'advice'], text: '{tp} I would set that beside your advice to "{q-}".' },
  { id: 'about-phrase', moves: ['extend', 'number', 'condition'], forms: phrases, liked: -0.07, text: '{tp} I mention it because you write about "{q}".' },
  { id: 'came-to-mind', moves: ['extend', 'number'], forms: phrases, points: lived, liked: 0.1, text: '{tp} That comes to mind where you write about "{q}".' },
  { id: 'part-of-answer', moves: ['answer'], forms: ['question'], text: '{tp} That would be part of my answer to "{q}"' },
];
