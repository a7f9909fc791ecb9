import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '../../main/app/container';
import { t } from '../../main/trpc/init';
import { goodPassword } from '../support/account-world';
import { memorySecrets, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const ivo = { email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist', password: goodPassword };
const persona = { name: 'Mara Lindqvist', email: 'mara@lindqvist.example' };

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
const secrets = memorySecrets();
const open = () => openApp(join(folder.path, 'w'), { crew: createPlainCrew(), secrets });
beforeEach(async () => { folder = temporaryFolder(); app = await open(); });
afterEach(async () => { await app.container.close(0); folder.remove(); });

/** A call as a window makes it: who it is, is found out anew every time. */
const from = async (window: number) => t.createCallerFactory(app.container.router)(await app.container.createContext(window));
const refused = (code: string) => ({ cause: { code } });

it('works without an account as before, and asks every window to sign in once there is one', async () => {
  expect(await (await from(1)).auth.status()).toEqual({ hasAccounts: false, needsSignIn: false, locked: null });
  const made = await (await from(1)).personas.create(persona as never);
  const { account, recoveryCode } = await (await from(1)).auth.register(mara);
  expect(recoveryCode).toMatch(/^(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
  expect((await (await from(1)).personas.list()).map(({ id }) => id)).toEqual([made.id]); // what the local account had
  expect(await (await from(2)).auth.status()).toEqual({ hasAccounts: true, needsSignIn: true, locked: null });
  await expect((await from(2)).personas.list()).rejects.toMatchObject(refused('UNAUTHENTICATED'));
  await (await from(2)).auth.login({ email: mara.email, password: goodPassword });
  expect((await (await from(2)).auth.me()).id).toBe(account.id);

  await app.container.close(0);
  app = await open();
  expect(app.actor).toMatchObject({ id: account.id, local: false }); // the command line goes on as the first admin
  await expect((await from(1)).auth.me()).rejects.toMatchObject(refused('UNAUTHENTICATED'));
});

it('keeps the rows of one user from another, and shows all to the admin', async () => {
  await (await from(1)).auth.register(mara);
  await (await from(2)).auth.register(ivo);
  await (await from(1)).personas.create(persona as never);
  const theirs = await (await from(2)).personas.create({ ...persona, name: 'Ivo Lindqvist' } as never);
  expect((await (await from(2)).personas.list()).map(({ id }) => id)).toEqual([theirs.id]);
  expect(await (await from(1)).personas.list()).toHaveLength(2);
  await expect((await from(2)).auth.listUsers()).rejects.toMatchObject(refused('FORBIDDEN'));
  expect((await (await from(1)).auth.listUsers()).total).toBe(2);
});

// Catches a token or hash that reaches the page, and a role that is read from the input.
it('lets no token or hash out to a window, and no role in', async () => {
  await (await from(1)).auth.register(mara);
  const input = { ...ivo, role: 'admin', permissions: ['manage_users'] };
  const answers: unknown[] = [await (await from(2)).auth.register(input)];
  expect(answers[0]).toMatchObject({ recoveryCode: null, account: { role: 'user' } });
  answers.push(await (await from(2)).auth.login({ email: ivo.email, password: goodPassword }), await (await from(2)).auth.refresh(), await (await from(2)).auth.me(), await (await from(2)).auth.sessions());
  answers.push(await (await from(1)).auth.listUsers(), await (await from(1)).auth.logout());
  expect(JSON.stringify(answers)).not.toMatch(/eyJ|\$2b\$|hash/i);
  await expect((await from(1)).auth.refresh()).rejects.toMatchObject(refused('UNAUTHENTICATED'));
});

it('ends a session in an open window with its next call, whatever window ended it', async () => {
  await (await from(1)).auth.register(mara);
  await (await from(2)).auth.login({ email: mara.email, password: goodPassword });
  const other = (await (await from(1)).auth.sessions()).items.find(({ current }) => !current);
  await (await from(1)).auth.revokeSession({ id: other?.id ?? '' });
  await expect((await from(2)).auth.me()).rejects.toMatchObject(refused('UNAUTHENTICATED'));
  await (await from(1)).auth.me();
});
