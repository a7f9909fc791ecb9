import { expect, it } from 'vitest';
import type { KeptText, StoredEdit } from './edit-pair';
import { learnStyle } from './learn-style';

let made = 0;
const edit = (before: string, after: string, over: Partial<StoredEdit> = {}): StoredEdit => {
  made += 1;
  return { commentId: `c${made}`, postId: `p${made}`, before, after, talkingPoints: [], ...over };
};
const kept = (text: string): KeptText => ({ postId: 'k', text, talkingPoints: [] });
/** An edit that changes the second of two sentences. */
const changed = (from: string, to: string) => Array.from({ length: 5 }, (_, at) => edit(`The queue is short on day ${at + 1}. ${from}`, `The queue is short on day ${at + 1}. ${to}`));

it('learns nothing from four edits, and from five what all of them show, each with its evidence', () => {
  const edits = changed('That is how we do it.', "That's how we do it.");
  expect(learnStyle(edits.slice(1), [])).toEqual({});
  expect(learnStyle(edits, []).contractions).toMatchObject({ value: 'use', seen: 5, of: 5, example: { commentId: edits[0]?.commentId } });
});

it.each([
  ['contractions', 'use', 'It is fine and we do not mind.', "It's fine and we don't mind."],
  ['contractions', 'avoid', "It's fine and we don't mind.", 'It is fine and we do not mind.'],
  ['person', 'i', 'We saw it in our own work.', 'I saw it in my own work.'],
  ['person', 'we', 'I saw it in my own work.', 'We saw it in our own work.'],
  ['hedges', 'fewer', 'I think it perhaps depends on the team.', 'It depends on the team.'],
  ['hedges', 'more', 'It depends on the team.', 'I suspect it depends on the team.'],
  ['exclamations', 'fewer', 'It worked for all of them!', 'It worked for all of them.'],
  ['questions', 'fewer', 'Would you do it again?', 'It was worth it.'],
  ['questions', 'more', 'It was worth it.', 'Would you do it again?'],
] as const)('learns %s: %s', (line, value, from, to) => {
  expect(learnStyle(changed(from, to), [])[line]?.value).toBe(value);
});

it('calls nothing a habit that goes both ways, or that two edits of five show', () => {
  const both = [...changed('It is fine.', "It's fine.").slice(0, 3), ...changed("It's fine.", 'It is fine.').slice(0, 3)];
  expect(learnStyle(both, []).contractions).toBeUndefined();
  const few = [...changed('It is fine.', "It's fine.").slice(0, 2), ...changed('All is well.', 'All goes well.').slice(0, 3)];
  expect(learnStyle(few, []).contractions).toBeUndefined();
});

it('learns how it begins and ends, by the word and without the name', () => {
  const edits = Array.from({ length: 5 }, (_, at) => edit(`The queue is short on day ${at}.`, `Hi Ana, the queue is short on day ${at}. Cheers, Mara`));
  expect(learnStyle(edits, [])).toMatchObject({ greeting: { value: 'Hi', seen: 5, of: 5 }, signOff: { value: 'Cheers', seen: 5, of: 5 } });
});

it('learns typical lengths', () => {
  const edits = [100, 140, 180, 220, 260].map((length) => edit('x'.repeat(300), `${'one two three four five six. '.repeat(20)}`.slice(0, length)));
  expect(learnStyle(edits, [])).toMatchObject({ length: { value: 180, seen: 5 }, sentence: { value: 6 } });
});

it('learns a word that is always struck, not one that also stayed in drafts that were approved as they were', () => {
  const edits = changed('This basically settles the matter in general.', 'This settles the matter.');
  expect(learnStyle(edits, []).struck?.value).toEqual(expect.arrayContaining(['basically', 'general']));
  expect(learnStyle(edits, [kept('In general it holds.'), kept('That is the general case.')]).struck?.value).toEqual(['basically']);
});

it('learns words of the person, but no name and no word of grammar', () => {
  const edits = changed('The team decides.', 'Honestly, the folks around Annabel decide this honestly.');
  expect(learnStyle(changed('The team decides.', 'Frankly, the team decides.'), []).added?.value).toEqual(['frankly']); // it only ever begins a sentence
  expect(learnStyle(edits, []).added?.value).toEqual(['decide', 'folks', 'around', 'honestly'].sort());
});

it('takes nothing from pages: not from quotations, not from talking points, not from one post alone', () => {
  const quoted = Array.from({ length: 5 }, (_, at) => edit(`You write that "the gizmo basically works". Day ${at} was fine.`, `Day ${at} was fine.`));
  expect(learnStyle(quoted, []).struck?.value).toEqual(['write']); // the drafter's own
  const point = 'Our gizmo basically works in every season of the year.';
  const pointed = Array.from({ length: 5 }, (_, at) => edit(`${point} Day ${at} was fine.`, `Day ${at} was fine.`, { talkingPoints: [point] }));
  expect(learnStyle(pointed, []).struck).toBeUndefined();
  const one = changed('This basically settles it.', 'This settles it.').map((pair) => ({ ...pair, postId: 'the same' }));
  expect(learnStyle(one, []).struck).toBeUndefined();
});
