import { expect, it } from 'vitest';
import { wordDiff } from './word-diff';

it('tells words that changed and keeps those that stayed, so that both texts can be read out of it', () => {
  const [before, after] = ['We cut nine e-mails, and it is fine.', 'We cut seven e-mails, and it’s very fine.'];
  const { parts, removed, added } = wordDiff(before, after);
  expect(parts.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe(before);
  expect(parts.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('')).toBe(after);
  expect(parts.find(({ kind }) => kind === 'removed')?.text).toBe('nine');
  expect(parts.find(({ kind }) => kind === 'added')?.text).toBe('seven');
  expect(removed).toBeGreaterThan(0);
  expect(added).toBeGreaterThan(removed - 1);
  expect(wordDiff(before, before)).toEqual({ parts: [{ text: before, kind: 'same' }], removed: 0, added: 0 });
});
