import { afterEach, beforeEach, expect, it } from 'vitest';
import { goodPassword } from '../../support/account-world';
import { openWindows, refused, type Windows } from '../../support/windows';

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const ivo = { email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist', password: goodPassword };
const signedOut = refused('UNAUTHENTICATED');

let windows: Windows;
const from = (window: number) => windows.from(window);
beforeEach(async () => { windows = await openWindows(); });
afterEach(() => windows.close());

/** Mara is the admin in window 1, Ivo a user in window 2. */
const both = async (keep = false): Promise<{ mara: string; ivo: string }> => {
  const first = await (await from(1)).auth.register(mara);
  const second = await (await from(2)).auth.register({ ...ivo, keep });
  return { mara: first.account.id, ivo: second.account.id };
};

it('a revoked session in an open window', async () => {
  await (await from(1)).auth.register(mara);
  await (await from(2)).auth.login({ email: mara.email, password: goodPassword });
  await (await from(2)).auth.me();
  const other = (await (await from(1)).auth.sessions()).items.find(({ current }) => !current);
  await (await from(1)).auth.revokeSession({ id: other?.id ?? '' });
  await expect((await from(2)).auth.me()).rejects.toMatchObject(signedOut);
  await (await from(1)).auth.me();
});

it('a window that is open after signing out everywhere', async () => {
  await (await from(1)).auth.register(mara);
  await (await from(2)).auth.login({ email: mara.email, password: goodPassword });
  await (await from(1)).auth.logout({ everywhere: true });
  for (const window of [1, 2]) await expect((await from(window)).auth.me()).rejects.toMatchObject(signedOut);
});

it('tokens kept aside, used after signing out', async () => {
  await (await from(1)).auth.register(mara);
  const { holder } = await windows.app.container.createContext(1);
  const aside = holder.tokens;
  await (await from(1)).auth.logout();
  expect(holder.tokens).toBeNull();
  holder.tokens = aside;
  await expect((await from(1)).auth.me()).rejects.toMatchObject(signedOut);
});

it('an account that was switched off, in an open window and by signing in again', async () => {
  const ids = await both();
  await (await from(2)).auth.me();
  await (await from(1)).auth.updateUser({ id: ids.ivo, active: false });
  await expect((await from(2)).auth.me()).rejects.toMatchObject(signedOut);
  await expect((await from(2)).auth.login({ email: ivo.email, password: goodPassword })).rejects.toMatchObject(signedOut);
});

it('a kept session of an account that was switched off, after a restart', async () => {
  const ids = await both(true);
  await windows.restart();
  expect((await (await from(1)).auth.me()).id).toBe(ids.ivo); // kept sessions do come back
  const { database } = windows.app;
  await database.unit(() => database.writer().query('UPDATE accounts SET active = 0 WHERE id = ?', [ids.ivo])); // its session row is left as good as it was
  await windows.restart();
  expect(await (await from(1)).auth.status()).toMatchObject({ needsSignIn: true });
  await expect((await from(1)).auth.me()).rejects.toMatchObject(signedOut);
});

it('a kept session taken up by a second window, or after it was signed out', async () => {
  await both(true);
  await windows.restart();
  await (await from(1)).auth.me();
  await expect((await from(2)).auth.me()).rejects.toMatchObject(signedOut);
  await (await from(1)).auth.logout();
  await windows.restart();
  await expect((await from(1)).auth.me()).rejects.toMatchObject(signedOut);
});

it('a locked window used for anything but its password', async () => {
  await both();
  await (await from(1)).auth.lock();
  const context = await windows.app.container.createContext(1);
  expect([context.account, context.locked]).toEqual([null, { fullName: mara.fullName, email: mara.email }]);
  const locked = await from(1);
  for (const call of [() => locked.auth.me(), () => locked.personas.list(), () => locked.auth.changePassword({ current: goodPassword, next: 'nine violas on a roof' }), () => locked.auth.listUsers(), () => locked.settings.get()]) {
    await expect(call()).rejects.toMatchObject(refused('UNAUTHENTICATED', { reason: 'locked' }));
  }
  await expect(locked.auth.unlock({ password: 'not the password' })).rejects.toMatchObject(refused('UNAUTHENTICATED', { reason: 'credentials' }));
  await expect((await from(1)).auth.me()).rejects.toMatchObject(signedOut);
  await (await from(1)).auth.unlock({ password: goodPassword });
  await (await from(1)).auth.me();
});

it('a locked window opened by ending the app and starting it again', async () => {
  await both(true);
  await (await from(2)).auth.lock();
  await windows.restart();
  expect(await (await from(1)).auth.status()).toMatchObject({ locked: { email: ivo.email } });
  await expect((await from(1)).auth.me()).rejects.toMatchObject(signedOut);
});

it('a locked window opened with the password of somebody else', async () => {
  await (await from(1)).auth.register(mara);
  await (await from(2)).auth.register({ ...ivo, password: 'nine violas on a roof' });
  await (await from(1)).auth.lock();
  await expect((await from(1)).auth.unlock({ password: 'nine violas on a roof' })).rejects.toMatchObject(signedOut);
});

it('a temporary password used for anything but choosing another', async () => {
  const ids = await both();
  const { password } = await (await from(1)).auth.resetPassword({ id: ids.ivo });
  await expect((await from(2)).auth.me()).rejects.toMatchObject(signedOut); // the sessions of before ended
  await (await from(3)).auth.login({ email: ivo.email, password });
  expect(await (await from(3)).auth.me()).toMatchObject({ mustChangePassword: true });
  const caller = await from(3);
  for (const call of [() => caller.personas.list(), () => caller.auth.sessions(), () => caller.auth.updateProfile({ fullName: 'X Y' }), () => caller.campaigns.list({ page: 1, pageSize: 1 }), () => caller.auth.lock()]) {
    await expect(call()).rejects.toMatchObject(refused('FORBIDDEN', { reason: 'temporary-password' }));
  }
  await caller.auth.changePassword({ current: password, next: 'nine violas on a roof' });
  await (await from(3)).personas.list();
});

it('a session of somebody else revoked', async () => {
  const ids = await both();
  const theirs = await windows.app.container.services.accounts.list(ids.ivo, null);
  await expect((await from(1)).auth.revokeSession({ id: theirs[0]?.id ?? '' })).rejects.toMatchObject(refused('NOT_FOUND'));
  await (await from(2)).auth.me();
});

it('the password changed by someone at an open window who does not know it', async () => {
  await (await from(1)).auth.register(mara);
  await expect((await from(1)).auth.changePassword({ current: 'something else', next: 'nine violas on a roof' })).rejects.toMatchObject(refused('VALIDATION'));
  await (await from(2)).auth.login({ email: mara.email, password: goodPassword });
});
