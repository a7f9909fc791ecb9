import { expect, it } from 'vitest';
import { permissions } from '@shared/permissions';
import { choiceOf, choicesFor, rightGroups, withChoice } from './right-choice';

const plain = { role: 'user' as const, extraPermissions: [], withdrawnPermissions: [] };

it('shows each of the rights once, or an admin could not give one of them', () => {
  expect(Object.values(rightGroups).flat().sort()).toEqual([...permissions].sort());
});

it('turns a choice into what is sent, and leaves no right both added and withdrawn', () => {
  const added = withChoice(plain, 'approve_comments', 'added');
  expect(added.extraPermissions).toEqual(['approve_comments']);
  const withdrawn = withChoice(added, 'approve_comments', 'withdrawn');
  expect(withdrawn).toEqual({ ...plain, withdrawnPermissions: ['approve_comments'] });
  expect(withChoice(withdrawn, 'approve_comments', 'role')).toEqual(plain);
  expect(choiceOf(withdrawn, 'approve_comments')).toBe('withdrawn');
});

it('offers to withdraw what is held or counts on own rows, and to add what the role lacks', () => {
  expect(choicesFor('user', 'run_agents', 'role')).toEqual(['role', 'withdrawn']);
  expect(choicesFor('user', 'manage_users', 'role')).toEqual(['role', 'added']);
  expect(choicesFor('user', 'approve_comments', 'role')).toEqual(['role', 'added', 'withdrawn']);
  expect(choicesFor('admin', 'manage_users', 'added')).toEqual(['role', 'withdrawn', 'added']);
});
