import { afterAll, beforeAll, expect, it } from 'vitest';
import { goodPassword } from '../../support/account-world';
import { openWindows, refused, type Windows } from '../../support/windows';

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const ivo = { email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist', password: goodPassword };

let windows: Windows;
beforeAll(async () => { windows = await openWindows(); await (await windows.from(1)).auth.register(mara); });
afterAll(() => windows.close());

it('a role, rights and an id in the register input', async () => {
  const input = { ...ivo, role: 'admin', permissions: ['manage_users'], extraPermissions: ['manage_users'], id: windows.app.actor.id, active: true, mustChangePassword: false };
  expect(await (await windows.from(2)).auth.register(input)).toMatchObject({ recoveryCode: null, account: { role: 'user', id: expect.not.stringContaining(windows.app.actor.id) } });
  const me = await (await windows.from(2)).auth.me();
  expect([me.role, me.permissions.includes('manage_users')]).toEqual(['user', false]);
  await expect((await windows.from(2)).auth.listUsers()).rejects.toMatchObject(refused('FORBIDDEN'));
});

it('a role and rights in the input of the own profile', async () => {
  await (await windows.from(2)).auth.updateProfile({ fullName: 'Ivo', role: 'admin', extraPermissions: ['manage_users'], email: 'mara@lindqvist.example' } as never);
  expect(await (await windows.from(2)).auth.me()).toMatchObject({ role: 'user', email: ivo.email, fullName: 'Ivo' });
});

it('a token or a hash in what a window is answered', async () => {
  const [admin, user] = [await windows.from(1), await windows.from(2)];
  const answers: unknown[] = [await admin.auth.listUsers(), await admin.auth.me(), await admin.auth.sessions(), await admin.auth.status(), await user.auth.refresh(), await user.auth.me(), await admin.audit.list({})];
  expect(JSON.stringify(answers)).not.toMatch(/eyJ|\$2b\$|hash/i);
});

// One window's calls are counted (10 a minute), so these three ask the service.
const register = (fields: object) => windows.app.container.services.accounts.register({ ...mara, keep: false, ...fields }, { source: 'x', tokens: null, locked: false, kept: false });
const problemOf = async (fields: object): Promise<string> => register(fields).then(() => 'taken', (error: { code: string; details?: { issues?: { path: string }[] } }) => `${error.code} ${error.details?.issues?.[0]?.path ?? ''}`.trim());

it('a password of 73 bytes, of which bcrypt would drop one', async () => {
  const long = 'correct-Horse~'.repeat(6).slice(0, 72);
  expect(await problemOf({ email: 'long@lindqvist.example', password: `${long}x` })).toBe('VALIDATION password');
  expect(await problemOf({ email: 'long@lindqvist.example', password: long })).toBe('taken');
  const login = windows.app.container.services.accounts.login({ email: 'long@lindqvist.example', password: `${long}x`, keep: false }, { source: 'y', tokens: null, locked: false, kept: false });
  await expect(login).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('a password of 72 letters that is 73 bytes long, and one that only folding makes longer', async () => {
  const long = 'correct-Horse~'.repeat(6);
  expect(await problemOf({ email: 'multi@lindqvist.example', password: `${long.slice(0, 71)}ä` })).toBe('VALIDATION password');
  expect(await problemOf({ email: 'multi@lindqvist.example', password: `${long.slice(0, 70)}\ufdfa` })).toBe('VALIDATION password'); // one letter, 33 bytes once it is folded
  expect(await problemOf({ email: 'multi@lindqvist.example', password: `${goodPassword}\0 and more` })).toBe('VALIDATION password');
});

it('e-mails that look like that of another', async () => {
  for (const email of ['ＭARA@lindqvist.example', ' Mara@Lindqvist.Example', 'mara@lindqvist。example', '𝐦ara@lindqvist.example', 'mara@ｌindqvist.example']) expect(await problemOf({ email }), email).toBe('CONFLICT');
  for (const email of ['m\u0430ra@lindqvist.example', 'mara\u200b@lindqvist.example', 'mara\u0000@lindqvist.example']) expect(await problemOf({ email }), JSON.stringify(email)).toBe('VALIDATION email'); // a Cyrillic a, a space without width
});
