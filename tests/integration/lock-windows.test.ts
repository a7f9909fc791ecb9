import { afterEach, beforeEach, expect, it } from 'vitest';
import { goodPassword } from '../support/account-world';
import { openWindows, refused, type Windows } from '../support/windows';

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const ivo = { ...mara, email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist' };

let windows: Windows;
const from = (window: number) => windows.from(window);
beforeEach(async () => { windows = await openWindows(); });
afterEach(() => windows.close());

it('locks the windows of those who lock by themselves when the computer locks or sleeps, keeps that over a restart, and records it', async () => {
  const { account } = await (await from(1)).auth.register({ ...mara, keep: true });
  await (await from(2)).auth.register(ivo);
  await (await from(1)).auth.updateProfile({ lockAfterMinutes: 15 });
  await windows.app.container.lockWindows();
  expect(await (await from(1)).auth.status()).toMatchObject({ locked: { email: mara.email } });
  expect((await (await from(2)).auth.me()).email).toBe(ivo.email); // never asked to be locked
  await windows.restart();
  await expect((await from(1)).personas.list()).rejects.toMatchObject(refused('UNAUTHENTICATED', { reason: 'locked' }));
  await (await from(1)).auth.unlock({ password: goodPassword });
  const acts = (await (await from(1)).audit.list({})).items.map(({ action, actorId, outcome }) => [action, actorId, outcome]);
  expect(acts).toContainEqual(['auth.lock', account.id, 'ok']);
});

it('locks nobody out where there is no account, and a window that is locked stays as it is', async () => {
  await (await from(1)).auth.status();
  await windows.app.container.lockWindows();
  expect((await (await from(1)).auth.me()).local).toBe(true);
  await (await from(1)).auth.register(mara);
  await (await from(1)).auth.updateProfile({ lockAfterMinutes: 1 });
  await windows.app.container.lockWindows();
  await windows.app.container.lockWindows();
  const { items } = await windows.app.container.services.audit.list({ limit: 100 });
  expect(items.filter(({ action }) => action === 'auth.lock')).toHaveLength(1);
});
