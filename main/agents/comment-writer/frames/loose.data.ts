import type { Frame } from './frame';

const lived = ['experience'] as const;
const said = ['fact', 'opinion', 'advice'] as const;
const claims = ['clause'] as const;

/** The talking point is of the post's subject, but speaks to no one sentence of it: the comment says so or asks. */
export const loose: readonly Frame[] = [
  { id: 'plays-a-part', moves: ['extend', 'number', 'condition'], forms: claims, asks: true, text: '{tp} Would you count that as part of your point that "{q-}"?' },
  { id: 'same-problem', moves: ['extend', 'number', 'condition'], forms: claims, asks: true, text: 'You write that "{q-}". {tp} Are those two sides of one problem for you?' },
  { id: 'belongs-there', moves: ['extend', 'condition'], forms: claims, points: said, asks: true, text: '{tp} Does that go together with your point that "{q-}"?' },
  { id: 'next-to', moves: ['extend', 'number', 'condition'], forms: claims, text: 'A thought that goes next to your point that "{q-}": {tp,}' },
  { id: 'from-the-side', moves: ['extend', 'number', 'condition'], forms: claims, points: lived, text: 'Your point that "{q-}" has a side that {we} know first-hand. {tp}' },
  { id: 'wonder-whether', moves: ['extend', 'condition'], forms: claims, points: said, text: '{tp} I would put that next to what you say: "{q}".' },
  { id: 'how-about-you', moves: ['extend', 'number'], forms: claims, points: lived, asks: true, text: 'You say: "{q}". {tp} How is that where you are?' },
];
