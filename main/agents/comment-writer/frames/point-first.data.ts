import type { Frame } from './frame';

const lived = ['experience'] as const;
const said = ['fact', 'opinion', 'advice'] as const;
const claims = ['clause'] as const;

/** The talking point opens, and a sentence with the quote ties it to the post: most of them ask how the two go together instead of claiming it. */
export const pointFirst: readonly Frame[] = [
  { id: 'in-mind', moves: ['extend', 'number'], forms: ['clause'], points: lived, asks: true, close: true, text: '{tp} Is that the kind of case you had in mind with "{q}"?' },
  { id: 'in-light', moves: ['extend', 'number', 'condition'], forms: ['clause', 'advice'], text: '{tp} I read your "{q}" in that light.' },
  { id: 'background', moves: ['extend', 'number'], forms: claims, points: lived, text: '{tp} That is the background against which I read "{q}".' },
  { id: 'still-say', moves: ['counter', 'condition'], forms: claims, asks: true, text: '{tp} Would you still say "{q}" in such a case?' },
  { id: 'fit-with', moves: ['counter', 'condition', 'extend'], forms: claims, asks: true, text: '{tp} How does that fit with "{q}"?' },
  { id: 'rings-true', moves: ['extend'], forms: claims, close: true, text: '{tp} It is one reason why I take "{q}" seriously.' },
  { id: 'mean-cases', moves: ['extend', 'number'], forms: claims, points: lived, asks: true, close: true, text: '{tp} Where you write "{q}", do you mean cases like that one?' },
  { id: 'seen-since', moves: ['extend', 'number'], forms: claims, points: lived, asks: true, text: '{tp} Have you seen anything similar since you wrote "{q}"?' },
  { id: 'run-into', moves: ['extend', 'number'], forms: claims, points: lived, asks: true, text: '{tp} Did you run into something like it before you wrote "{q}"?' },
  { id: 'led-you', moves: ['extend'], forms: claims, asks: true, close: true, text: '{tp} Is it something along those lines that led you to "{q}"?' },
  { id: 'mention-because', moves: ['extend', 'number', 'condition'], forms: ['phrase'], text: '{tp} I mention it because you write about "{q}".' },
  { id: 'came-to-mind', moves: ['extend', 'number'], forms: ['phrase'], points: lived, text: '{tp} That came to mind when I read about "{q}".' },
  { id: 'of-use', moves: ['extend', 'number', 'condition'], forms: ['phrase'], points: ['advice', 'experience', 'opinion'], text: '{tp} It may be of use where you speak of "{q}".' },
  { id: 'how-handle', moves: ['extend', 'number'], forms: ['phrase'], asks: true, points: lived, text: '{tp} How do you handle that when it comes to "{q}"?' },
  { id: 'also-for', moves: ['extend', 'number', 'condition'], forms: ['phrase'], asks: true, points: said, text: '{tp} Would you say that holds for "{q}" too?' },
  { id: 'change-advice', moves: ['extend', 'condition', 'counter'], forms: ['action'], asks: true, text: '{tp} Would that change your advice to "{q}"?' },
  { id: 'room-for', moves: ['extend'], forms: ['clause', 'advice'], points: said, asks: true, text: '{tp} Is there room for that beside "{q}"?' },
  { id: 'would-agree', moves: ['extend'], forms: claims, points: ['opinion', 'fact'], asks: true, text: '{tp} Would you agree, given that you write "{q}"?' },
  { id: 'consequence', moves: ['extend'], forms: claims, points: ['fact', 'opinion'], asks: true, text: '{tp} Do you see that as part of the same problem as "{q}", or as a separate one?' },
  { id: 'helped-where', moves: ['extend'], forms: claims, inside: true, points: ['advice', 'experience'], asks: true, close: true, text: '{tp} Would that be of any use in your situation, where "{q}"?' },
  { id: 'option', moves: ['extend'], forms: claims, inside: true, points: ['advice'], asks: true, text: '{tp} Is that realistic for you, given that "{q}"?' },
  { id: 'exception', moves: ['counter'], forms: ['clause', 'advice'], asks: true, text: '{tp} Is that an exception to "{q}", or does it speak against it?' },
  { id: 'sign', moves: ['extend'], forms: claims, points: ['opinion', 'fact', 'experience'], close: true, text: '{tp} So "{q}" is a sentence I would sign.' },
  { id: 'belongs', moves: ['extend', 'condition'], forms: ['clause', 'advice'], points: said, text: '{tp} To me that belongs right beside your "{q}".' },
  { id: 'what-would-you', moves: ['extend', 'condition'], forms: ['clause', 'advice'], asks: true, text: '{tp} What would that mean for "{q}"?' },
  { id: 'how-far', moves: ['condition', 'extend'], forms: claims, asks: true, text: '{tp} How far would you follow that, starting from "{q}"?' },
  { id: 'part-of-answer', moves: ['answer'], forms: ['question'], text: '{tp} That would be part of my answer to "{q}"' },
  { id: 'starting-point', moves: ['answer'], forms: ['question'], text: '{tp} Perhaps that is a starting point for "{q}"' },
  { id: 'answer-enough', moves: ['answer'], forms: ['question'], text: '{tp} Does that go some way towards answering "{q}"' },
];
