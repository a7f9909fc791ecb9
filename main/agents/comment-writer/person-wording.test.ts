import { expect, it } from 'vitest';
import { splitSentences } from '../../language/sentences';
import { loadTagger } from '../../language/tagging';
import { afterColon } from './person-wording';
import { readTalkingPoint } from './talking-point';

const tagger = await loadTagger();

it.each([
  ['Returning JSON from the action that renders HTML seemed elegant.', /^returning JSON/u],
  ['Caching a whole page is easy.', /^caching a/u],
  ['Borrowing idioms from Ruby is fun in small doses.', /^borrowing/u],
  ['NuGet saved us from eleven copies of one assembly.', /^NuGet/u],
  ['Visual Studio opened the solution faster on the second day.', /^Visual Studio/u],
])('after a colon "%s" begins as it may', (text, begins) => {
  const point = readTalkingPoint(tagger, text, (whole) => splitSentences(whole).map((sentence) => sentence.text), new Set());
  if (!point) throw new Error('not a talking point');
  expect(afterColon(point, point.text)).toMatch(begins);
});
