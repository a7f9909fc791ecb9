import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../../main/features/accounts';
import { permissions } from '../../../shared/permissions';
import { openAccounts, type AccountWorld } from '../../support/account-world';
import { temporaryFolder } from '../../support/open-app';

const [mara, ivo, ada] = ['mara@lindqvist.example', 'ivo@lindqvist.example', 'ada@lindqvist.example'];
let folder: ReturnType<typeof temporaryFolder>;
let world: AccountWorld;
let admin: Actor;
let other: string;
const actor = async (email: string): Promise<Actor> => {
  const { account } = await world.service.resolve(await world.login(email));
  if (!account) throw new Error('signed out');
  return account;
};
beforeEach(async () => {
  folder = temporaryFolder();
  world = await openAccounts(folder.path);
  await world.register(mara, 'Mara Lindqvist');
  other = (await world.register(ivo, 'Ivo Lindqvist')).id;
  admin = await actor(mara);
});
afterEach(async () => { await world.database.close(); folder.remove(); });

const lessThanAdmin = [{ role: 'user' as const }, { active: false }, { withdrawnPermissions: ['manage_users' as const] }];

it('oneself deleted, switched off or given rights', async () => {
  const { users } = world.service;
  const oneself = { code: 'CONFLICT', details: { reason: 'oneself' } };
  for (const change of [...lessThanAdmin, { extraPermissions: [] }]) await expect(users.update(admin, { id: admin.id, ...change })).rejects.toMatchObject(oneself);
  await expect(users.delete(admin, { id: admin.id })).rejects.toMatchObject(oneself);
  await expect(users.resetPassword(admin, admin.id)).rejects.toMatchObject(oneself);
});

it('the last admin deleted, demoted or switched off by one who holds every right', async () => {
  const { users } = world.service;
  await users.update(admin, { id: other, extraPermissions: [...permissions] });
  const almost = await actor(ivo);
  const lastAdmin = { code: 'CONFLICT', details: { reason: 'last-admin' } };
  for (const change of lessThanAdmin) await expect(users.update(almost, { id: admin.id, ...change })).rejects.toMatchObject(lastAdmin);
  await expect(users.delete(almost, { id: admin.id })).rejects.toMatchObject(lastAdmin);
});

it('two admins who take the role from each other at once', async () => {
  const { users } = world.service;
  await users.update(admin, { id: other, role: 'admin' });
  const second = await actor(ivo);
  const outcomes = await Promise.allSettled([users.update(admin, { id: other, role: 'user' }), users.update(second, { id: admin.id, role: 'user' })]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('rights given that one does not hold, and an admin changed by one who is less', async () => {
  const { users } = world.service;
  await users.update(admin, { id: other, extraPermissions: ['manage_users'] });
  const manager = await actor(ivo);
  const third = (await world.register(ada)).id;
  await expect(users.update(manager, { id: third, role: 'admin' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(users.update(manager, { id: third, extraPermissions: ['system_settings'] })).rejects.toMatchObject({ code: 'FORBIDDEN', details: { permission: 'system_settings' } });
  await expect(users.delete(manager, { id: admin.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(users.resetPassword(manager, admin.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
