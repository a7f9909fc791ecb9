import { expect, it } from 'vitest';
import { createActHistory } from './act-history';

const memory = (): Pick<Storage, 'getItem' | 'setItem'> => {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
};

it('keeps what was done over a reload and by account, last first, and tells of changes, or Z would forget or undo for another', () => {
  const storage = memory();
  const before = createActHistory(storage);
  let told = 0;
  const end = before.subscribe(() => { told += 1; });
  before.push('ann', { kind: 'comment', id: 'one' });
  before.push('ann', { kind: 'site', blogId: 'b', rejected: 'two' });
  end();
  const after = createActHistory(storage);
  expect([told, after.count('ann'), after.count('bob'), after.pop('bob')]).toEqual([2, 2, 0, undefined]);
  expect([after.pop('ann'), after.pop('ann'), after.pop('ann')]).toEqual([{ kind: 'site', blogId: 'b', rejected: 'two' }, { kind: 'comment', id: 'one' }, undefined]);
});

it('does not grow for ever, and forgets the acts on a comment that was taken back', () => {
  const history = createActHistory(memory());
  for (let at = 0; at < 250; at += 1) history.push('ann', { kind: 'comment', id: String(at) });
  expect(history.count('ann')).toBe(100);
  history.dropComment('ann', '249');
  expect(history.pop('ann')).toEqual({ kind: 'comment', id: '248' });
});
