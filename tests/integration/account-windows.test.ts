// What a window goes through: kept over a restart, locked, opened again; through procedures, as the page calls them.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '../../main/app/container';
import { AppError } from '../../main/core/app-error';
import type { SecretStore } from '../../main/core/ports/secret-store';
import { keptSessionName } from '../../main/features/accounts/kept-session';
import { t } from '../../main/trpc/init';
import { goodPassword, movableClock } from '../support/account-world';
import { memorySecrets, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const refused = (code: string, details: object = {}) => ({ cause: { code, details: expect.objectContaining(details) as object } });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let clock: ReturnType<typeof movableClock>;
const kept = memorySecrets();
/** A keychain that can be made to take nothing more. */
let keychainTakes = true;
const secrets: SecretStore = { ...kept, set: async (name, value) => { if (!keychainTakes) throw new AppError('SECRET_STORE', 'It is locked.'); await kept.set(name, value); } };
const open = () => openApp(join(folder.path, 'w'), { crew: createPlainCrew(), secrets, clock });
const restart = async (): Promise<void> => { await app.container.close(0); app = await open(); };
beforeEach(async () => { folder = temporaryFolder(); clock = movableClock(); keychainTakes = true; await secrets.delete(keptSessionName); app = await open(); });
afterEach(async () => { await app.container.close(0); folder.remove(); });
const from = async (window: number) => t.createCallerFactory(app.container.router)(await app.container.createContext(window));

it('stays signed in over a restart when asked to, in the first window alone, and not after signing out', async () => {
  await (await from(1)).auth.register({ ...mara, keep: true });
  await restart();
  expect((await (await from(1)).auth.me()).email).toBe(mara.email);
  expect((await (await from(2)).auth.status()).needsSignIn).toBe(true);
  await (await from(1)).auth.logout();
  expect(await secrets.get(keptSessionName)).toBeNull();
  await restart();
  expect((await (await from(1)).auth.status()).needsSignIn).toBe(true);
});

it('keeps the newest refresh token, so that a week of use and a restart are no replay', async () => {
  await (await from(1)).auth.register({ ...mara, keep: true });
  for (let day = 0; day < 10; day += 1) {
    clock.forward(24 * 60 * 60_000);
    await (await from(1)).auth.me();
    if (day % 3 === 0) await restart();
  }
  expect((await (await from(1)).auth.me()).email).toBe(mara.email);
});

it('is signed out after a restart when nobody asked to be kept, or after a week away', async () => {
  await (await from(1)).auth.register(mara);
  await restart();
  expect((await (await from(1)).auth.status()).needsSignIn).toBe(true);
  await (await from(1)).auth.login({ email: mara.email, password: goodPassword, keep: true });
  clock.forward(8 * 24 * 60 * 60_000);
  await restart();
  expect((await (await from(1)).auth.status()).needsSignIn).toBe(true);
});

it('locks for everything but the password, also over a reload and a restart', async () => {
  await (await from(1)).auth.register({ ...mara, keep: true });
  await (await from(1)).auth.lock();
  const locked = { hasAccounts: true, needsSignIn: false, locked: { fullName: mara.fullName, email: mara.email } };
  expect(await (await from(1)).auth.status()).toEqual(locked);
  await expect((await from(1)).personas.list()).rejects.toMatchObject(refused('UNAUTHENTICATED', { reason: 'locked' }));
  await restart();
  expect(await (await from(1)).auth.status()).toEqual(locked);
  await expect((await from(1)).auth.unlock({ password: 'not the password' })).rejects.toMatchObject(refused('UNAUTHENTICATED', { reason: 'credentials' }));
  await (await from(1)).auth.unlock({ password: goodPassword });
  expect((await (await from(1)).auth.me()).email).toBe(mara.email);
  await (await from(1)).auth.lock();
  await (await from(1)).auth.logout(); // "not you?"
  expect((await (await from(1)).auth.status()).needsSignIn).toBe(true);
});

it('is not opened by a restart when the keychain did not take the lock', async () => {
  await (await from(1)).auth.register({ ...mara, keep: true });
  keychainTakes = false;
  await (await from(1)).auth.lock();
  expect((await (await from(1)).auth.status()).locked).not.toBeNull();
  keychainTakes = true;
  await restart();
  expect(await (await from(1)).auth.status()).toEqual({ hasAccounts: true, needsSignIn: true, locked: null });
});

it('has no lock without an account: there would be no password to open it', async () => {
  await expect((await from(1)).auth.lock()).rejects.toMatchObject(refused('CONFLICT'));
  await expect((await from(1)).auth.updateProfile({ lockAfterMinutes: 5 })).rejects.toMatchObject(refused('CONFLICT'));
});

it('forgets the session of a window that is closed', async () => {
  await (await from(1)).auth.register(mara);
  app.container.forgetWindow(1);
  expect((await (await from(1)).auth.status()).needsSignIn).toBe(true);
});

it('gives a new password by the recovery code once, ends the sessions, and answers the next code', async () => {
  const { recoveryCode } = await (await from(1)).auth.register(mara);
  const typed = (recoveryCode ?? '').toLowerCase().replaceAll('-', ' ');
  const next = { email: mara.email, recoveryCode: typed, password: 'eleven harps by the sea' };
  const again = await (await from(2)).auth.recover(next);
  expect(again.account.email).toBe(mara.email);
  expect(again.recoveryCode).not.toBe(recoveryCode);
  expect((await (await from(1)).auth.status()).needsSignIn).toBe(true);
  await expect((await from(3)).auth.recover(next)).rejects.toMatchObject(refused('UNAUTHENTICATED'));
  await (await from(3)).auth.login({ email: mara.email, password: next.password });
  const { recoveryCode: third } = await (await from(3)).auth.newRecoveryCode({ password: next.password });
  await expect((await from(4)).auth.recover({ ...next, recoveryCode: again.recoveryCode ?? '' })).rejects.toMatchObject(refused('UNAUTHENTICATED'));
  await (await from(4)).auth.recover({ ...next, recoveryCode: third });
});

it('lets a temporary password do nothing but change itself', async () => {
  await (await from(1)).auth.register(mara);
  const ivo = { email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist', password: goodPassword };
  const { account } = await (await from(2)).auth.register(ivo);
  const { password } = await (await from(1)).auth.resetPassword({ id: account.id });
  expect((await (await from(2)).auth.status()).needsSignIn).toBe(true); // the session of before ended
  await expect((await from(2)).auth.login(ivo)).rejects.toMatchObject(refused('UNAUTHENTICATED'));
  expect((await (await from(2)).auth.login({ ...ivo, password })).mustChangePassword).toBe(true);
  await expect((await from(2)).personas.list()).rejects.toMatchObject(refused('FORBIDDEN', { reason: 'temporary-password' }));
  await expect((await from(2)).auth.changePassword({ current: password, next: password })).rejects.toMatchObject(refused('VALIDATION'));
  await (await from(2)).auth.changePassword({ current: password, next: 'nine violas on a roof' });
  expect(await (await from(2)).personas.list()).toEqual([]);
});

it('does not look signed out to its own window while the first account is made, or its screen would go with the recovery code', async () => {
  let made = false;
  const registering = (await from(1)).auth.register(mara).finally(() => { made = true; });
  const seen: boolean[] = [];
  while (!made) {
    seen.push((await (await from(1)).auth.status()).needsSignIn);
    await new Promise((resolve) => setImmediate(resolve)); // answers come in microtasks: without this nothing else would run
  }
  await registering;
  expect(seen).not.toContain(true);
  expect(seen.length).toBeGreaterThan(0);
});
