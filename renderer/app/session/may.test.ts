import { expect, it } from 'vitest';
import { rolePermissions } from '@shared/permissions';
import { may } from './may';

const user = { permissions: [...rolePermissions.user], withdrawnPermissions: [] };

it('lets a user approve on own rows alone, and not even there once it was withdrawn', () => {
  expect(may(user, 'approve_comments')).toBe(false);
  expect(may(user, 'approve_comments', true)).toBe(true);
  expect(may({ ...user, withdrawnPermissions: ['approve_comments'] }, 'approve_comments', true)).toBe(false);
});

it('asks for nothing else where the permission is held', () => {
  expect(may(user, 'run_agents')).toBe(true);
  expect(may(user, 'manage_users', false)).toBe(false);
});
