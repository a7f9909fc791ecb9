// A year of use: 2,000 posts and 25,000 comments (or more), with titles and names that no column is wide enough for. Every screen in
// both themes, axe, the ledger to its end, search, and personal data.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { plainScreens } from './pages/screens';
import { expectAccessible } from './support/axe';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

/** `KP_ROWS=100000` looks at a workspace that large. */
const comments = Number(process.env['KP_ROWS'] ?? 25_000);

let folder: string;
let kp: LaunchedApp;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'kp-large-'));
  const workspace = join(folder, 'workspace');
  expect(JSON.parse(execFileSync(process.execPath, ['scripts/headless.mjs', 'seed', workspace, '--posts', '2000', '--comments', String(comments), '--seed', '1'], { encoding: 'utf8' }))).toMatchObject({ posts: 2000, comments });
  kp = await launchApp({ workspace });
});
test.afterAll(async () => {
  await kp.dispose();
  rmSync(folder, { recursive: true, force: true });
  kp.problems.expectNone();
});

const go = (path: string) => kp.page.evaluate((to) => { location.hash = to; }, path);
/** Nothing stands wider than the window. */
const expectNoSidewaysScroll = async (where: string): Promise<void> =>
  expect(await kp.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), where).toBeLessThanOrEqual(0);

test('every screen with a year of rows, in both themes', async () => {
  test.setTimeout(420_000);
  const { page, app } = kp;
  for (const [name, path, title] of plainScreens.filter(([, at]) => !at.startsWith('/settings') || at === '/settings/privacy')) {
    await go(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
    await expectNoSidewaysScroll(name);
    await expectAccessible(page, `large ${name}`);
    await takeScreenshots(app, page, `large-${name}`);
  }
});

test('the ledger goes to its last row and back, and search leaves what it finds', async () => {
  test.setTimeout(120_000);
  const { page, app } = kp;
  await go('/comments?sort=oldest');
  await expect(page.getByRole('status').filter({ hasText: comments.toLocaleString('en') })).toBeVisible();
  const list = page.getByRole('list', { name: 'Comments' });
  await list.evaluate((rows) => { const scroller = rows.parentElement; if (scroller) scroller.scrollTop = scroller.scrollHeight; });
  await expect(list.locator(`li[aria-posinset="${comments}"] a`)).toBeVisible();
  const last = await list.locator(`li[aria-posinset="${comments}"]`).textContent();
  await go('/comments?sort=newest');
  await list.evaluate((rows) => { const scroller = rows.parentElement; if (scroller) scroller.scrollTop = 0; });
  await expect(list.locator('li[aria-posinset="1"]')).toHaveText(last ?? '');
  await page.getByRole('searchbox', { name: 'Search comments' }).fill('rindfleischetikettierung');
  await expect(list.locator('li').first()).toContainText('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz');
  await expectNoSidewaysScroll('ledger, searched');
  await expectAccessible(page, 'ledger, searched');
  await takeScreenshots(app, page, 'large-ledger-search');
});

test('the palette finds posts and comments while one types', async () => {
  test.setTimeout(120_000);
  const { page, app } = kp;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('donaudampfschiff');
  const posts = page.getByRole('option').filter({ hasText: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen' });
  await expect(posts.first()).toBeVisible();
  await expect(page.getByRole('option', { name: 'All with “donaudampfschiff”' }).first()).toBeVisible();
  await expectAccessible(page, 'palette with hits');
  await takeScreenshots(app, page, 'large-palette');
  await posts.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Donaudampfschifffahrtsgesellschaft');
  await expectNoSidewaysScroll('post with a long title');
  await expectAccessible(page, 'post with a long title');
  await takeScreenshots(app, page, 'large-post');
});

test('a person is erased: asked once more, counted, and gone from the list', async () => {
  test.setTimeout(120_000);
  const { page, app } = kp;
  await go('/settings/privacy');
  const people = page.getByRole('region', { name: 'What is stored' });
  await people.getByRole('searchbox', { name: 'Search names' }).fill('Hamza Müller-Lüdenscheidt');
  await expect(people.getByRole('row').nth(1)).toContainText('Hamza Müller-Lüdenscheidt');
  await page.getByLabel('Name', { exact: true }).fill('Hamza Müller-Lüdenscheidt');
  await page.getByRole('button', { name: 'Erase what is stored' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase “Hamza Müller-Lüdenscheidt”?' });
  await expectAccessible(page, 'erase, asked once more');
  await takeScreenshots(app, page, 'large-erase');
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await expect(people.getByText('Nothing matches')).toBeVisible();
  await expect(page.getByText('Erased on request')).toBeVisible();
});
