// Backups in the window: make one, change something, go back; a damaged file at the start; a workspace of a newer app.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ElectronApplication, Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { BackupsScreen } from './pages/backups.page';
import { expectAccessible } from './support/axe';
import { ask } from './support/bridge';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

let place: string;
let kp: LaunchedApp;
test.beforeEach(() => { place = mkdtempSync(join(tmpdir(), 'kp-backups-')); });
test.afterEach(async () => {
  await kp.dispose();
  rmSync(place, { recursive: true, force: true });
  kp.problems.expectNone();
});

interface Shown { message: string; detail: string; buttons: string[] }
type Globals = typeof globalThis & { shown: Shown[] };
/** Keeps the dialogs that the app shows; each is answered with its first button. */
const keepDialogs = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog }) => {
    const kept = globalThis as Globals;
    kept.shown = [];
    dialog.showMessageBox = ((options: Shown) => {
      kept.shown.push(options);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as unknown as typeof dialog.showMessageBox;
  });
const launch = async (): Promise<BackupsScreen> => {
  kp = await launchApp({ workspace: place, beforeWindow: keepDialogs });
  await expect.poll(async () => (await ask(kp.page, 'mutation', 'settings.update', { firstRunDone: true })).result?.type ?? 'refused').toMatch(/data|refused/);
  await kp.page.reload();
  await expect(kp.page.getByRole('heading', { level: 1 })).toBeVisible();
  return new BackupsScreen(kp.page);
};
const addPersona = (page: Page, name: string) => ask(page, 'mutation', 'personas.create', { name, email: `${name.toLowerCase()}@example.com` });
const personas = async (page: Page): Promise<string[]> => ((await ask(page, 'query', 'personas.list')).result?.data?.json as { name: string }[]).map(({ name }) => name).sort();
const workspaceFile = (): string => join(place, 'workspace.sqlite');

test('would catch a restore that loses the window, the present state or the backup', async () => {
  test.setTimeout(90_000);
  const screen = await launch();
  const { app, page } = kp;
  await screen.open();
  await expect(page.getByText('No backup yet')).toBeVisible();
  await expectAccessible(page, 'backups, empty');
  await takeScreenshots(app, page, 'backups-empty');
  await addPersona(page, 'Early');
  await screen.create();
  await expect(screen.row('By hand')).toContainText('Good');
  await addPersona(page, 'Late');
  await screen.check(screen.row('By hand'));
  await expect(page.getByText('The backup is whole')).toBeVisible();
  writeFileSync(join(place, 'backups', 'daily-20260101T080000000Z.sqlite'), 'torn');
  await page.reload();
  await expect(screen.row('Daily')).toContainText('Not checked');
  await screen.check(screen.row('Daily'));
  await expect(screen.row('Daily')).toContainText('Damaged');
  await expect(screen.row('Daily').getByRole('button', { name: /^Restore the backup/ })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('The backup is damaged')).toBeHidden({ timeout: 15_000 }); // its toast is on its way out
  await expectAccessible(page, 'backups');
  await takeScreenshots(app, page, 'backups');
  await screen.row('By hand').getByRole('button', { name: /^Restore the backup/ }).click();
  await expect(screen.question).toBeVisible();
  await expectAccessible(page, 'restore');
  await takeScreenshots(app, page, 'backups-restore');
  const loaded = page.waitForEvent('load');
  await screen.question.getByRole('button', { name: 'Restore', exact: true }).click();
  await loaded;
  await expect(page.getByText('You work on from the backup of')).toBeVisible();
  await expect(screen.row('Before a restore')).toHaveCount(1);
  expect(await personas(page)).toEqual(['Early']);
  await screen.check(screen.row('Before a restore'));
  await expect(screen.row('Before a restore')).toContainText('Good');
  await expectAccessible(page, 'backups, restored');
  await takeScreenshots(app, page, 'backups-restored');
  const again = page.waitForEvent('load');
  await screen.restore(screen.row('Before a restore'));
  await again;
  await expect(screen.row('Before a restore')).toHaveCount(2);
  expect(await personas(page)).toEqual(['Early', 'Late']);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('would catch a damaged workspace that is overwritten, hidden or ends in a crash', async () => {
  const screen = await launch();
  await addPersona(kp.page, 'Early');
  await screen.open();
  await screen.create();
  await expect(screen.row('By hand')).toContainText('Good');
  await addPersona(kp.page, 'Late');
  await kp.close();
  const bytes = readFileSync(workspaceFile());
  bytes.fill(0x55, 0, 100);
  writeFileSync(workspaceFile(), bytes);
  await launch();
  const { app, page } = kp;
  const [shown] = await app.evaluate(() => (globalThis as Globals).shown.map(({ message, detail, buttons }) => ({ message, detail, buttons })));
  expect(shown?.message).toContain('damaged and has been mended');
  const [quarantined = ''] = readdirSync(join(place, 'quarantine')).filter((name) => name.endsWith('.sqlite'));
  expect(shown?.detail).toContain(join(place, 'quarantine', quarantined));
  expect(readFileSync(join(place, 'quarantine', quarantined)).equals(bytes)).toBe(true);
  expect(await personas(page)).toEqual(['Early', 'Late']);
  const notice = page.getByRole('status').filter({ hasText: 'The workspace file was damaged' });
  await expect(notice).toContainText(quarantined);
  await expectAccessible(page, 'mended workspace');
  await takeScreenshots(app, page, 'workspace-mended');
  await page.reload();
  await notice.getByRole('button', { name: 'I have read it' }).click();
  await expect(notice).toHaveCount(0);
  expect(existsSync(join(place, 'quarantine', quarantined))).toBe(true);
});

test('would catch a workspace of a newer app that is changed, or whose buttons only fail', async () => {
  await launch();
  await addPersona(kp.page, 'Early');
  await kp.close();
  const file = new Database(workspaceFile());
  file.pragma('user_version = 99');
  file.close();
  const before = readFileSync(workspaceFile());
  await launch();
  const { app, page } = kp;
  await expect(page.getByRole('status').filter({ hasText: 'written by a newer KP Bot' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'New campaign' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('button', { name: 'New campaign' })).toHaveAccessibleDescription(/update KP Bot/);
  await expectAccessible(page, 'read-only workspace');
  await takeScreenshots(app, page, 'workspace-read-only');
  expect((await addPersona(page, 'Late')).error?.json).toMatchObject({ data: { code: 'DATABASE_NEWER' } });
  expect(await personas(page)).toEqual(['Early']);
  await kp.close();
  expect(readFileSync(workspaceFile()).equals(before)).toBe(true);
});
