import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyHolder } from '../../main/trpc/context';
import { goodPassword, openAccounts, type AccountWorld } from '../support/account-world';
import { temporaryFolder } from '../support/open-app';

const [mara, ivo] = ['mara@lindqvist.example', 'ivo@lindqvist.example'];
const minute = 60_000;

let folder: ReturnType<typeof temporaryFolder>;
let world: AccountWorld;
beforeEach(async () => { folder = temporaryFolder(); world = await openAccounts(folder.path); });
afterEach(async () => { await world.database.close(); folder.remove(); });
const who = async (tokens: { access: string; refresh: string } | null) => (await world.service.resolve({ ...emptyHolder('x'), tokens })).account?.email ?? null;

it('a caller is the local account until someone registers, who is signed in then; other windows have to sign in', async () => {
  const [here, there] = [emptyHolder('window'), emptyHolder('window')];
  expect((await world.service.resolve(here)).account).toMatchObject({ local: true, role: 'admin' });
  await world.service.register({ email: mara, fullName: 'Mara', password: goodPassword, keep: false }, here);
  expect((await world.service.resolve(here)).account).toMatchObject({ email: mara, local: false, role: 'admin' });
  expect((await world.service.resolve(there)).account).toBeNull();
});

it('a caller keeps who is signed in while that person registers another', async () => {
  const holder = emptyHolder('window');
  await world.service.register({ email: mara, fullName: 'Mara', password: goodPassword, keep: false }, holder);
  await world.service.register({ email: ivo, fullName: 'Ivo', password: goodPassword, keep: false }, holder);
  expect(await who(holder.tokens)).toBe(mara);
});

it('a caller renews an old access token once for many calls at the same time, without taking that for a replay', async () => {
  await world.register(mara);
  const holder = await world.login(mara);
  const first = holder.tokens;
  world.clock.forward(31 * minute);
  const callers = await Promise.all(Array.from({ length: 8 }, () => world.service.resolve(holder)));
  expect(callers.map(({ account }) => account?.email)).toEqual(Array.from({ length: 8 }, () => mara));
  expect(holder.tokens?.refresh).not.toBe(first?.refresh);
});

it('a caller ends after seven days without use, and not before', async () => {
  await world.register(mara);
  const [used, unused] = [await world.login(mara), await world.login(mara)];
  world.clock.forward(6 * 24 * 60 * minute);
  expect((await world.service.resolve(used)).account?.email).toBe(mara);
  world.clock.forward(2 * 24 * 60 * minute);
  expect((await world.service.resolve(used)).account?.email).toBe(mara);
  expect((await world.service.resolve(unused)).account).toBeNull();
  expect(unused.tokens).toBeNull();
});

it('a caller is known after a restart by the key of the secret store', async () => {
  await world.register(mara);
  const { tokens } = await world.login(mara);
  const { secrets } = world;
  await world.database.close();
  world = await openAccounts(folder.path, secrets);
  expect(await who(tokens)).toBe(mara);
});

it('revoking, signing out and switching off count for the next call of an open window', async () => {
  await world.register(mara);
  const { id } = await world.register(ivo);
  const [a, b, c] = [await world.login(mara), await world.login(mara), await world.login(ivo)];
  const { account, sessionId } = await world.service.resolve(a);
  if (!account) throw new Error('signed out');
  const list = await world.service.list(account.id, sessionId);
  expect(list.filter(({ current }) => current)).toHaveLength(1);
  const theirs = (await world.service.list(id, null))[0]?.id ?? '';
  await expect(world.service.revoke(account.id, theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const bSession = (await world.service.resolve(b)).sessionId ?? '';
  await world.service.revoke(account.id, bSession);
  expect(await who(b.tokens)).toBeNull();
  await world.service.users.update(account, { id, active: false });
  expect(await who(c.tokens)).toBeNull();
  const kept = a.tokens;
  await world.service.logout(account, false, a);
  expect([a.tokens, await who(kept)]).toEqual([null, null]);
});

it('everywhere means everywhere; a new sign-in ends the one that was there', async () => {
  await world.register(mara);
  const [a, b] = [await world.login(mara), await world.login(mara)];
  const before = a.tokens;
  await world.login(mara, goodPassword, a);
  expect(await who(before)).toBeNull();
  const { account } = await world.service.resolve(a);
  if (account) await world.service.logout(account, true, a);
  expect(await who(b.tokens)).toBeNull();
});
