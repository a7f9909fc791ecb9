import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exampleAnswers } from './example-answers';

it('offers the answers of the example campaign, or its drafts would not fit its blog', () => {
  const file = JSON.parse(readFileSync('examples/campaign.json', 'utf8')) as Record<string, unknown>;
  expect(file).toMatchObject(exampleAnswers);
});
