// What a person is told of: the bell, the desktop, quiet hours, announcements; and where they look things up: activity, logs, system.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { writeSavedBlog } from '../support/saved-blog';
import { FirstRunScreen } from './pages/first-run.page';
import { expectAccessible } from './support/axe';
import { ask } from './support/bridge';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

interface Told { title: string; body: string }
type Globals = typeof globalThis & { told: { title: string; body: string; click(): void }[] };

let kp: LaunchedApp;
let manyPosts: string;
test.beforeAll(async () => {
  manyPosts = mkdtempSync(join(tmpdir(), 'kp-e2e-posts-'));
  kp = await launchApp();
  // The system's notifications, seen where Electron would hand them over.
  await kp.app.evaluate(({ Notification, BrowserWindow }) => {
    const told: Globals['told'] = ((globalThis as Globals).told = []);
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) { told.push({ title: this.title, body: this.body, click: () => this.emit('click') }); };
    BrowserWindow.getFocusedWindow = () => null; // the person looks elsewhere
  });
});
test.afterAll(async () => {
  await kp.dispose();
  rmSync(manyPosts, { recursive: true, force: true });
  kp.problems.expectNone();
});

const go = (page: Page, path: string) => page.evaluate((to) => { location.hash = to; }, path);
const told = (app: ElectronApplication): Promise<Told[]> => app.evaluate(() => (globalThis as Globals).told.map(({ title, body }) => ({ title, body })));
const bell = () => kp.page.getByRole('button', { name: /^Notifications/ });
const centre = () => kp.page.getByRole('dialog', { name: 'Notifications' });
const mutate = async (path: string, input: unknown): Promise<void> => { expect((await ask(kp.page, 'mutation', path, input)).result?.type, path).toBe('data'); };
const campaignId = async (): Promise<string> => ((await ask(kp.page, 'query', 'campaigns.list', {})).result?.data?.json as { items: { id: string }[] }).items[0]?.id ?? '';

test('nothing yet: the bell is empty and each part says what will stand there', async () => {
  test.setTimeout(120_000);
  const { page, app } = kp;
  await new FirstRunScreen(page).skip();
  await bell().click();
  await expect(centre().getByText('Nothing new')).toBeVisible();
  await expectAccessible(page, 'empty notification centre');
  await takeScreenshots(app, page, 'notices-empty');
  await page.keyboard.press('Escape');
  await expect(centre()).toBeHidden();
  await expect(bell()).toBeFocused();
});

test('a run finishes: the desktop hears of it, the bell counts, each notice leads to its screen', async () => {
  test.setTimeout(240_000);
  const { page, app } = kp;
  const first = new FirstRunScreen(page);
  await first.open();
  await first.fillWithExample();
  for (let step = 0; step < 2; step += 1) await first.next();
  await first.start();
  await expect.poll(async () => (await told(app)).map(({ title }) => title), { timeout: 180_000 }).toEqual(['Drafts to review', expect.stringMatching(/^“.+” is finished$/)]);
  const texts = ((await ask(page, 'query', 'comments.list', { pageSize: 100 })).result?.data?.json as { total: number }).total;
  expect((await told(app)).at(-1)?.body).toBe(`${texts} drafts wait for you.`);
  await expect(bell()).toHaveAccessibleName('Notifications, 2 unread');
  // A click on the desktop's note brings the window to the campaign, without loading the page anew.
  await page.evaluate(() => { Object.assign(window, { sameLoad: true }); });
  await app.evaluate(() => (globalThis as Globals).told.at(-1)?.click());
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/campaigns/${await campaignId()}`);
  expect(await page.evaluate(() => 'sameLoad' in window)).toBe(true);
  await bell().click();
  await expect(centre().getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page, 'notification centre');
  await takeScreenshots(app, page, 'notices-two');
  await centre().getByRole('button', { name: /^Drafts to review/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review');
  await expect(bell()).toHaveAccessibleName('Notifications, 1 unread');
  await bell().click();
  await centre().getByRole('button', { name: 'Mark all as read' }).click();
  await expect(bell()).toHaveAccessibleName('Notifications');
  await centre().getByRole('button', { name: 'Remove: Drafts to review' }).click();
  await expect(centre().getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
});

test('quiet hours hold what the desktop would hear; preferences are kept', async () => {
  test.setTimeout(240_000);
  const { page, app } = kp;
  await go(page, '/settings/notifications');
  await page.getByRole('checkbox', { name: 'Quiet hours' }).click();
  await expect(page.getByLabel('From')).toHaveValue('20:00');
  await expectAccessible(page, 'notification settings');
  await takeScreenshots(app, page, 'notices-settings');
  await mutate('notices.setPreferences', { quiet: { from: '00:00', until: '00:00' } });
  const before = (await told(app)).length;
  await mutate('campaigns.start', { id: await campaignId() });
  await expect(bell()).toHaveAccessibleName(/unread$/, { timeout: 180_000 });
  expect(await told(app)).toHaveLength(before);
  await page.getByRole('combobox', { name: 'A run failed' }).click();
  await page.getByRole('option', { name: 'Not at all' }).click();
  await expect.poll(async () => (await ask(page, 'query', 'notices.preferences')).result?.data?.json).toMatchObject({ ways: { run_failed: 'none' }, quiet: { on: true } });
});

test('an announcement stands above every screen until it is dismissed', async () => {
  const { page, app } = kp;
  await go(page, '/activity/system');
  await page.getByRole('button', { name: 'Announce' }).click();
  const dialog = page.getByRole('dialog', { name: 'Announce to everybody' });
  await dialog.getByLabel('Message').fill('The office network is down on Friday evening; campaigns wait and go on by themselves.');
  await dialog.getByLabel('Until').fill('2001-01-01T10:00');
  await dialog.getByRole('button', { name: 'Announce' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible(); // over already
  await dialog.getByLabel('Until').fill('2099-01-01T10:00');
  await expectAccessible(page, 'announce');
  await takeScreenshots(app, page, 'notices-announce');
  await dialog.getByRole('button', { name: 'Announce' }).click();
  const bar = page.getByRole('status').filter({ hasText: 'The office network is down' });
  await expect(bar).toBeVisible();
  await go(page, '/blogs');
  await expect(bar).toBeVisible();
  await expectAccessible(page, 'announcement bar');
  await takeScreenshots(app, page, 'notices-bar');
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(bar).toBeHidden();
});

test('activity, logs and the system show what happened and how the app is doing', async () => {
  test.setTimeout(180_000);
  const { page, app } = kp;
  await page.getByRole('link', { name: 'Activity' }).first().click();
  const table = page.getByRole('table', { name: 'Activity' });
  await expect(table.getByRole('link', { name: 'Started.' }).first()).toBeVisible();
  await expectAccessible(page, 'activity');
  await takeScreenshots(app, page, 'activity');
  await page.getByRole('searchbox', { name: 'Search activity' }).fill('no such words');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search activity' })).toHaveValue('');
  await expect(table.getByRole('link', { name: 'Started.' }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Logs', exact: true }).click();
  const log = page.getByRole('list', { name: 'Logs' });
  await page.getByRole('searchbox', { name: 'Search the log' }).fill('campaigns.start');
  await expect(log.getByRole('listitem').first()).toContainText('campaigns.start');
  await log.getByRole('button', { expanded: false }).first().click();
  await page.getByRole('button', { name: 'Everything of this act' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search the log' })).toHaveValue('');
  await expect(log.getByText('task ends').first()).toBeVisible();
  await expect(log.getByText('campaign.research').first()).toBeVisible();
  await expectAccessible(page, 'logs');
  await takeScreenshots(app, page, 'logs');
  await page.getByRole('button', { name: 'Live' }).click();
  await mutate('settings.update', { appearance: { density: 'compact' } });
  await page.getByRole('button', { name: /^Remove Act/ }).click();
  await expect(log.getByText('settings.update').first()).toBeVisible();

  await page.getByRole('link', { name: 'System', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Workspace file' })).toBeVisible();
  await expect(page.getByText(/^\d+(\.\d)? MB$/).first()).toBeVisible();
  await expectAccessible(page, 'system');
  await takeScreenshots(app, page, 'system');
});

test('the window is closed while work runs: asked once, then it goes on without the window', async () => {
  test.setTimeout(240_000);
  const { page, app } = kp;
  await app.evaluate(({ dialog }) => {
    Object.assign(globalThis, { asked: 0 });
    dialog.showMessageBox = (async () => { (globalThis as unknown as { asked: number }).asked += 1; return { response: 0, checkboxChecked: false }; }) as typeof dialog.showMessageBox;
  });
  const seen = () => app.evaluate(({ BrowserWindow }) => [BrowserWindow.getAllWindows()[0]?.isVisible(), (globalThis as unknown as { asked: number }).asked]);
  await app.evaluate(({ BrowserWindow }) => {
    const bars: number[] = [];
    Object.assign(globalThis, { bars });
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.setProgressBar = (value: number) => { bars.push(value); };
  });
  const bars = () => app.evaluate(() => (globalThis as unknown as { bars: number[] }).bars);
  // Another campaign on more posts than are read while the window is closed twice.
  writeSavedBlog(manyPosts, 200);
  const { id } = (await ask(page, 'mutation', 'campaigns.duplicate', { id: await campaignId() })).result?.data?.json as { id: string };
  await mutate('campaigns.update', { id, patch: { sources: [manyPosts], maxPosts: 100 } });
  await mutate('campaigns.start', { id });
  await expect.poll(async () => (await bars()).some((value) => value >= 0 && value < 1)).toBe(true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(seen).toEqual([false, 1]);
  expect((await ask(page, 'query', 'notices.preferences')).result?.data?.json).toMatchObject({ onClose: 'keep' });
  await app.evaluate(({ app: main }) => main.emit('second-instance'));
  await expect.poll(seen).toEqual([true, 1]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(seen).toEqual([false, 1]); // the answer was kept
});
