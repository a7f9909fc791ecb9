import { expect, it } from 'vitest';
import { firstCampaign, missingSource, missingTalk, nameOf } from './answers';

const talk = { topic: ' Retention: support ', audience: '', keywords: ['churn'], talkingPoints: ['We asked.', 'x'] };

it('names what is missing, or the start would be refused by main after the last step', () => {
  expect(missingTalk({ topic: ' ', audience: '', keywords: [], talkingPoints: ['ab'] })).toEqual(['topic', 'keywords', 'points']);
  expect(missingSource({ choice: 'address', address: 'example.com', paths: [] }, null, false)).toEqual(['address']);
  expect(missingSource({ choice: 'example', address: '', paths: [] }, '/x', false)).toEqual([]);
});

it('makes a campaign that the contract takes: no talking point under three characters, one source', () => {
  expect(firstCampaign('id', talk, { choice: 'address', address: ' https://a.example/feed ', paths: [] }, null)).toMatchObject({ name: 'Retention', topic: 'Retention: support', talkingPoints: ['We asked.'], sources: ['https://a.example/feed'] });
});

it('cuts a long topic at a word', () => {
  expect(nameOf('a'.repeat(10) + ' ' + 'b'.repeat(60))).toBe(`${'a'.repeat(10)} …`);
});
