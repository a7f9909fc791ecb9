import { expect, it } from 'vitest';
import { draftSoFar } from './draft-so-far';

const answer = JSON.stringify({ declined: null, comments: [{ plan: { passage: 'text: no' }, type: 'insight', text: 'The first "draft" says\n\nthis.' }, { plan: {}, type: 'insight', text: 'The second.' }] });

it.each([
  ['', null], ['Here you are: ', null], [answer.slice(0, 60), null],
  [answer.slice(0, answer.indexOf('draft') + 3), { text: 'The first "dra', draft: 1 }],
  [`\`\`\`json\n${answer.slice(0, answer.indexOf('this.') + 5)}`, { text: 'The first "draft" says this.', draft: 1 }],
  [answer.slice(0, -20), { text: 'The first "draft" says this.', draft: 1 }],
  [answer, { text: 'The second.', draft: 2 }],
  ['{"comments": "none"}', null], ['[1, 2', null], ['{"comments": [{"text": 7', null],
])('reads of %j the text of the comment alone', async (so, expected) => {
  expect(await draftSoFar(so)).toEqual(expected);
});

it('shows no more than a comment can hold, however long the answer', async () => {
  expect((await draftSoFar(`{"comments": [{"text": "${'x'.repeat(100_000)}`))?.text).toHaveLength(3_000);
});
