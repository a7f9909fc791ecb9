// The app on computers with and without a keychain that can be used: it starts, and the person is told what that means.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { startKeyring, type Keyring } from '../support/keyring';
import { FirstRunScreen } from './pages/first-run.page';
import { expectAccessible } from './support/axe';
import { ask } from './support/bridge';
import { launchApp, type LaunchedApp, type LaunchOptions } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

let keyring: Keyring | null = null;
let kp: LaunchedApp | null = null;
test.afterEach(async () => {
  await kp?.dispose();
  keyring?.stop();
  kp = keyring = null;
});

const launch = async (options: LaunchOptions): Promise<LaunchedApp> => (kp = await launchApp(options));
/** The libraries of the window need their own places; only the bus is the keyring's. */
const busOf = ({ env }: Keyring): Record<string, string> => ({ DBUS_SESSION_BUS_ADDRESS: env['DBUS_SESSION_BUS_ADDRESS'] ?? '' });
const answer = async (page: Page, path: string): Promise<Record<string, unknown>> => (await ask(page, 'query', path)).result?.data?.json as Record<string, unknown>;

/** A key can be stored and is used, the person reads how long it lasts, and nothing of it is on the disk. */
const expectMemoryAndToldSo = async ({ app, page, userDataDir, problems }: LaunchedApp, name: string): Promise<void> => {
  await new FirstRunScreen(page).skip();
  const notice = page.getByRole('link', { name: /last until you quit: no keychain found/ });
  await expect(notice).toBeVisible();
  await expectAccessible(page, name);
  await notice.hover();
  await expect(page.getByText('start KP Bot again')).toBeVisible();
  await takeScreenshots(app, page, name);
  await notice.click();
  await expect(page.getByText('memory only, until you quit')).toBeVisible();
  expect(await answer(page, 'system.info')).toMatchObject({ secretBackend: 'memory' });
  await ask(page, 'mutation', 'settings.setSecret', { name: 'search.brave', value: 'canary-of-the-keyring' });
  expect(await answer(page, 'settings.secrets')).toMatchObject({ backend: 'memory', stored: ['search.brave'] });
  expect(existsSync(join(userDataDir, 'secrets.json'))).toBe(false);
  const files = readdirSync(userDataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.filter((file) => readFileSync(file).includes('canary-of-the-keyring'))).toEqual([]);
  problems.expectNone();
};

test('no keyring: the app starts and says that keys and sign-in last until it quits', async () => {
  await expectMemoryAndToldSo(await launch({}), 'no-keyring');
});

test('a locked keyring: the app starts without waiting for it, and says the same', async () => {
  keyring = await startKeyring({ locked: true });
  await expectMemoryAndToldSo(await launch({ env: busOf(keyring) }), 'locked-keyring');
});

test('safeStorage that only writes plain text is not taken', async () => {
  const opened = await launch({ switches: ['--password-store=basic'] });
  expect(await opened.app.evaluate(({ safeStorage }) => [safeStorage.getSelectedStorageBackend(), safeStorage.isEncryptionAvailable()])).toEqual(['basic_text', expect.any(Boolean)]);
  await expectMemoryAndToldSo(opened, 'plain-text-storage');
});

test('a real keyring: who asked to stay signed in is, after a restart, and no line is in the way', async () => {
  keyring = await startKeyring({ locked: false });
  const first = await launch({ env: busOf(keyring) });
  expect(await answer(first.page, 'system.info')).toMatchObject({ secretBackend: 'keychain' });
  await ask(first.page, 'mutation', 'settings.update', { firstRunDone: true });
  const registered = await ask(first.page, 'mutation', 'auth.register', { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: 'seven cellos in a lift', keep: true });
  expect(registered.result?.data?.json).toMatchObject({ account: { role: 'admin' } });
  await first.close();
  const again = await launchApp({ env: busOf(keyring), workspace: first.workspace, userDataDir: first.userDataDir });
  expect(await answer(again.page, 'auth.status')).toEqual({ hasAccounts: true, needsSignIn: false, locked: null });
  expect(await answer(again.page, 'auth.me')).toMatchObject({ email: 'mara@lindqvist.example' });
  await expect(again.page.getByRole('contentinfo')).toBeVisible();
  await expect(again.page.getByText('no keychain found')).toHaveCount(0);
  const log = readFileSync(join(first.userDataDir, 'logs', 'main.log'), 'utf8');
  expect(log).toContain('"backend":"keychain"');
  await again.dispose();
});
