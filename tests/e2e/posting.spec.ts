// Posting, assisted, in the real window: approve, open and copy, the person's word, what an end of the app in between leaves,
// later looks at the page, and what is remembered of the site.
import { readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { ReviewScreen } from './pages/review.page';
import { expectAccessible } from './support/axe';
import { ask } from './support/bridge';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { startReroutedWeb, type ReroutedWeb } from './support/rerouted-web';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

let kp: LaunchedApp;
let web: ReroutedWeb;
let text = '';
const post = 'http://harborlight.test/first-reply/';
const source = readFileSync('examples/blogs/harborlight-first-reply.html', 'utf8').replaceAll('https://harborlight.example', 'http://harborlight.test');

/** The system's browser is somebody else's: what it was given is written down. */
const recordOpened = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => { opened.push(url); };
  });
const opened = (app: ElectronApplication): Promise<string[]> => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
const clipboard = (app: ElectronApplication): Promise<string> => app.evaluate(({ clipboard: board }) => board.readText());
const answer = async <T>(page: Page, type: 'query' | 'mutation', path: string, input?: unknown): Promise<T> => {
  const { result, error } = await ask(page, type, path, input);
  if (error) throw new Error(`${path}: ${error.json.message}`);
  return result?.data?.json as T;
};
const go = async (page: Page, path: string): Promise<void> => { await page.evaluate((to) => { location.hash = to; }, path); };
const start = async (workspace?: string): Promise<void> => {
  kp = await launchApp({ ...(workspace ? { workspace } : {}), beforeWindow: async (app) => { await web.reroute(app); await recordOpened(app); } });
};

test.beforeAll(async () => {
  test.setTimeout(240_000);
  web = await startReroutedWeb();
  web.pages.set('/first-reply/', source);
  await start();
  const { page } = kp;
  const example = JSON.parse(readFileSync('examples/campaign.json', 'utf8')) as Record<string, unknown>;
  const { id: personaId } = await answer<{ id: string }>(page, 'mutation', 'personas.create', example['persona']);
  const { id } = await answer<{ id: string }>(page, 'mutation', 'campaigns.create', { ...example, personaId, sources: [post] });
  await answer(page, 'mutation', 'settings.update', { firstRunDone: true });
  await answer(page, 'mutation', 'campaigns.start', { id });
  await expect.poll(async () => (await answer<{ status: string }>(page, 'query', 'campaigns.get', { id })).status, { timeout: 180_000 }).toBe('finished');
  await page.reload();
});
test.afterAll(async () => {
  await kp.dispose();
  await web.close();
  kp.problems.expectNone();
});

test('approve, open and copy by key; a second key opens nothing more', async () => {
  const { page, app } = kp;
  const review = new ReviewScreen(page);
  await review.open();
  text = (await review.draftText.textContent()) ?? '';
  await review.press('a');
  await expect(page.getByText('Just approved')).toBeVisible();
  await review.view('Approved').click();
  await expect(review.approvedCard).toBeVisible();
  await expectAccessible(page, 'approved, to be posted');
  await takeScreenshots(app, page, 'posting-approved');
  await review.press('o');
  await expect(page.getByText('Paste it there')).toBeVisible();
  expect(await clipboard(app)).toBe(text);
  expect(await opened(app)).toEqual([post]);
  await review.press('o');
  await review.press('e'); // the text is out of reach until the person has said what became of it
  await expect(review.editor).toHaveCount(0);
  await expect(review.act('Edit')).toHaveAttribute('aria-disabled', 'true');
  expect(await opened(app)).toEqual([post]);
  await expectAccessible(page, 'opened for posting');
  await takeScreenshots(app, page, 'posting-opened');
});

test('an end of the app in between is asked about, in the queue and as a notice, and nothing opens by itself', async () => {
  const { workspace } = kp;
  await kp.close();
  kp.problems.expectNone();
  await start(workspace);
  const { page, app } = kp;
  await go(page, '/review?view=approved');
  const review = new ReviewScreen(page);
  await expect(page.getByText('Was it posted? Look first.')).toBeVisible();
  await expect(review.approvedCard.getByRole('button', { name: 'Open and copy' })).toHaveCount(0);
  expect(await opened(app)).toEqual([]);
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await expect(page.getByText('The app ended while 1 comment was open for posting.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'posting not known');
  await takeScreenshots(app, page, 'posting-unknown');
  await review.approvedCard.getByRole('button', { name: 'I did not' }).click();
  await expect(page.getByText('Marked as not posted')).toBeVisible();
  await expect(review.approvedCard.getByRole('button', { name: 'Open and copy' })).toBeVisible();
});

test('posted, undone, posted again', async () => {
  const { page, app } = kp;
  const review = new ReviewScreen(page);
  await review.press('o');
  await expect.poll(() => opened(app)).toEqual([post]);
  await expect(page.getByText('Paste it there')).toBeVisible();
  await review.press('p');
  await expect(page.getByText('Marked as posted')).toBeVisible();
  await expect.poll(() => review.waiting('Approved')).toBe(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(() => review.waiting('Approved')).toBe(1);
  await review.view('Approved').click();
  await expect(page.getByText('Paste it there')).toBeVisible();
  await review.press('p');
  await expect.poll(() => review.waiting('Approved')).toBe(0);
});

test('the ledger says whether it stays up, with its evidence', async () => {
  test.setTimeout(120_000);
  const { page, app } = kp;
  web.pages.set('/first-reply/', source.replace('</ol><div id="respond"', `<li id="comment-13" class="comment depth-1"><article class="comment-body"><b class="fn">Mara Lindqvist</b><div class="comment-content"><p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p></div></article></li></ol><div id="respond"`));
  await go(page, '/comments?status=posted');
  await page.getByRole('list', { name: 'Comments' }).getByRole('link').first().click();
  await expect(page.getByTestId('posted-text')).toHaveText(text);
  await expect(page.getByText('It has not been looked for yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('It stands on the page as it was written.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Comment 3 of 3')).toBeVisible();
  await expectAccessible(page, 'posted comment');
  await takeScreenshots(app, page, 'posting-verified');
  await go(page, '/comments');
  await expect(page.getByRole('list', { name: 'Comments' }).getByText('Live', { exact: true })).toBeVisible();
  await takeScreenshots(app, page, 'posting-ledger');
  expect(web.asked).toContain('/robots.txt');
});

test('the site is remembered: outcome, cooldown, and a policy noted by hand', async () => {
  const { page, app } = kp;
  const { items } = await answer<{ items: { id: string }[] }>(page, 'query', 'blogs.list', { search: 'harborlight' });
  await go(page, `/blogs/${items[0]?.id ?? ''}`);
  const memory = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Site memory' }) });
  await expect(memory.getByText('14 days')).toBeVisible();
  await expect(memory.getByText(/^From /)).toBeVisible();
  await expect(memory.getByText('Live')).toBeVisible();
  await memory.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Policy' }).click();
  await page.getByRole('option', { name: 'Promotion is not wanted here' }).click();
  await dialog.getByLabel('The sentence that says so').fill('Please leave your products at home.');
  await dialog.getByLabel('Days between two comments here').fill('60');
  await expectAccessible(page, 'site policy');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(memory.getByText('“Please leave your products at home.”')).toBeVisible();
  await expect(memory.getByText('60 days, of its own')).toBeVisible();
  await expectAccessible(page, 'site memory');
  await takeScreenshots(app, page, 'site-memory');
});
