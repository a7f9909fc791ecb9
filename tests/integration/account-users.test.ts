import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyHolder } from '../../main/trpc/context';
import type { Actor } from '../../main/features/accounts';
import { goodPassword, openAccounts, type AccountWorld } from '../support/account-world';
import { temporaryFolder } from '../support/open-app';

const [mara, ivo] = ['mara@lindqvist.example', 'ivo@lindqvist.example'];
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

it('lists the accounts by name, finds them by word, and shows no hash', async () => {
  const { users } = world.service;
  const page = await users.list({ page: 1, pageSize: 20 });
  expect(page.items.map(({ email }) => email)).toEqual([ivo, mara]);
  expect((await users.list({ page: 1, pageSize: 20, search: 'mara' })).total).toBe(1);
  expect((await users.list({ page: 2, pageSize: 1 })).items.map(({ email }) => email)).toEqual([mara]);
  expect((await users.list({ page: 1, pageSize: 20, role: 'admin' })).items.map(({ email }) => email)).toEqual([mara]);
  await users.update(admin, { id: other, active: false });
  expect((await users.list({ page: 1, pageSize: 20, active: false })).items.map(({ email }) => email)).toEqual([ivo]);
  expect((await users.list({ page: 1, pageSize: 20, active: true, role: 'user' })).total).toBe(0);
  expect(JSON.stringify(page)).not.toMatch(/\$2b\$|Hash/);
});

it('changes role and single rights, which count for the next call', async () => {
  const holder = await world.login(ivo);
  await world.service.users.update(admin, { id: other, role: 'moderator', extraPermissions: ['view_agent_logs'], withdrawnPermissions: ['run_agents'] });
  const { account } = await world.service.resolve(holder);
  expect(account).toMatchObject({ role: 'moderator' });
  expect(account?.permissions).not.toContain('run_agents');
  await world.service.users.update(admin, { id: other, role: 'user' });
  expect(await world.service.users.get(other)).toMatchObject({ role: 'user', withdrawnPermissions: ['run_agents'] });
});

it('deletes softly: rows go to the heir, sessions end, the e-mail is free again, and the last one is told', async () => {
  const holder = await world.login(ivo);
  await world.database.unit(() => world.database.writer().query(`INSERT INTO personas VALUES ('p', ?, 'n', 'e', 's', 'a', '[]', 'now', 'now', NULL)`, [other]));
  await world.database.unit(() => world.database.writer().query(`INSERT INTO style_cards VALUES (?, 1, NULL, '{}', 'now')`, [other]));
  const owner = async () => ((await world.database.reader().query(`SELECT owner_id AS id FROM personas WHERE id = 'p'`)) as { id: string }[])[0]?.id;
  await expect(world.service.users.delete(admin, { id: other, handOverTo: other })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await owner()).toBe(other);
  await world.service.users.delete(admin, { id: other });
  expect(await owner()).toBe(admin.id);
  expect(await world.database.reader().query('SELECT * FROM style_cards')).toEqual([]); // how somebody writes is nobody else's
  expect((await world.service.resolve(holder)).account).toBeNull();
  await expect(world.login(ivo)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(world.service.users.get(other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await world.register(ivo)).id).not.toBe(other);
});

it('changes the own password only with the current one, and ends the other sessions', async () => {
  const [here, there] = [await world.login(mara), await world.login(mara)];
  const { account, sessionId } = await world.service.resolve(here);
  if (!account) throw new Error('signed out');
  const place = { sessionId, source: 'test' };
  await expect(world.service.changePassword(account, { current: 'something else', next: 'nine violas on a roof' }, place)).rejects.toMatchObject({ code: 'VALIDATION', details: { issues: [{ path: 'current' }] } });
  await expect(world.service.changePassword(account, { current: goodPassword, next: 'x'.repeat(73) }, place)).rejects.toMatchObject({ code: 'VALIDATION', details: { issues: [{ path: 'next' }] } });
  await world.service.changePassword(account, { current: goodPassword, next: 'nine violas on a roof' }, place);
  expect((await world.service.resolve(here)).account?.email).toBe(mara);
  expect((await world.service.resolve(there)).account).toBeNull();
  await expect(world.login(mara)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await world.login(mara, 'nine violas on a roof', emptyHolder('test'));
  expect(await world.service.updateProfile(account, { fullName: 'Mara L.' })).toMatchObject({ fullName: 'Mara L.', email: mara });
});
