// The main job in the real window: first run, run, review by keyboard, approve, edit voids approval, undo, export.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { CampaignScreen } from './pages/campaign.page';
import { FirstRunScreen } from './pages/first-run.page';
import { ReviewScreen } from './pages/review.page';
import { expectAccessible } from './support/axe';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

let kp: LaunchedApp;
test.beforeAll(async () => { kp = await launchApp(); });
test.afterAll(async () => {
  await kp.dispose();
  kp.problems.expectNone();
});

/** As a person would, in the settings. */
const setDailyLimit = async (page: Page, limit: number): Promise<void> => {
  await page.evaluate(() => { location.hash = '/settings/guardrails'; });
  await page.getByLabel('Comments a day').fill(String(limit));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
};

test('first run: three steps lead to a live pipeline, and a reload in mid-run keeps it live', async () => {
  test.setTimeout(240_000);
  const { page, app } = kp;
  const first = new FirstRunScreen(page);
  await expect(first.heading).toHaveText('Who are you?');
  await first.next();
  await expect(first.errors.first()).toBeVisible(); // nothing typed: it says what is missing
  await expectAccessible(page, 'first run, step 1');
  await first.fillWithExample();
  await expect(first.field('Name')).toHaveValue('Mara Lindqvist');
  await takeScreenshots(app, page, 'first-run-1');
  await first.next();
  await expect(first.heading).toHaveText('What do you talk about?');
  await expectAccessible(page, 'first run, step 2');
  await takeScreenshots(app, page, 'first-run-2');
  await first.next();
  await expect(first.heading).toHaveText('Where should it look first?');
  await expect(first.found).toBeVisible();
  await expectAccessible(page, 'first run, step 3');
  await takeScreenshots(app, page, 'first-run-3');
  await first.start();

  const campaign = new CampaignScreen(page);
  await expect(campaign.heading).toHaveText('Customer retention for small software companies');
  await expect(campaign.state('Running')).toBeVisible();
  await expect.poll(() => campaign.count('found')).toBeGreaterThan(0);
  await expectAccessible(page, 'campaign, running');
  await page.screenshot({ path: 'tests/artifacts/screens/campaign-running.png' });
  await page.reload();
  await expect(campaign.heading).toBeVisible();
  const seen = await campaign.count('reviewed');
  await expect(campaign.state('Finished')).toBeVisible({ timeout: 180_000 }); // by events alone: nothing is polled
  expect(await campaign.count('reviewed')).toBeGreaterThan(seen);
  await expect(campaign.button(/Review \d+ draft/)).toBeVisible();
});

test('campaign: drafts, skips with their reasons, timeline and brief', async () => {
  const { page, app } = kp;
  const campaign = new CampaignScreen(page);
  await expectAccessible(page, 'campaign, drafts');
  await takeScreenshots(app, page, 'campaign');
  for (const name of ['Skipped', 'Timeline', 'Brief']) {
    await campaign.tab(name).click();
    await expect(campaign.tab(name)).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page, `campaign, ${name}`);
    await takeScreenshots(app, page, `campaign-${name.toLowerCase()}`);
  }
});

test('review by keyboard: evidence lit at its place, approve and go on, undo, reject', async () => {
  const { page, app } = kp;
  const review = new ReviewScreen(page);
  await review.open();
  await expect(review.draftText).toBeVisible();
  await expect(review.marks.first()).toBeVisible();
  const waiting = await review.waiting();
  await expectAccessible(page, 'review');
  await takeScreenshots(app, page, 'review');

  // The quote stands word for word where it is lit.
  await review.evidence.first().hover();
  const quote = (await review.evidence.first().textContent()) ?? '';
  await expect.poll(async () => (await review.lit.allTextContents()).join('')).toBe(quote);
  await expect(review.lit.first()).toBeInViewport();

  const firstTitle = await review.currentRow.textContent();
  await review.press('j');
  await expect(review.currentRow).not.toHaveText(firstTitle ?? '');
  await review.press('k');
  await expect(review.currentRow).toHaveText(firstTitle ?? '');

  await review.press('a');
  await expect(review.approvedCard).toBeVisible();
  await expect.poll(() => review.waiting()).toBe(waiting - 1);
  await expect(review.view('To review')).toHaveAttribute('aria-pressed', 'true'); // and goes on
  await expect(review.currentRow).not.toHaveText(firstTitle ?? '');
  await takeScreenshots(app, page, 'review-approved');
  await review.press('z');
  await expect.poll(() => review.waiting()).toBe(waiting);
  await expect(review.currentRow).toHaveText(firstTitle ?? '');
  await expect(review.approvedCard).toBeHidden();

  await review.press('r');
  await expect.poll(() => review.waiting('Rejected')).toBe(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(() => review.waiting()).toBe(waiting);
  await expect(review.currentRow).toHaveText(firstTitle ?? '');
});

test('an edit shows its score while typing and voids an approval; the text is copied, the post opened', async () => {
  const { page, app } = kp;
  const review = new ReviewScreen(page);
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => { opened.push(url); };
  });
  await review.open();
  await expect(review.draftText).toBeVisible();
  const text = (await review.draftText.textContent()) ?? '';
  await review.press('a');
  await expect(review.approvedCard).toBeVisible();
  await review.approvedCard.getByRole('button', { name: 'Open and copy' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened.length)).toBe(1);

  await review.view('Approved').click();
  await expect(review.draftText).toHaveText(text);
  await review.approvedCard.getByRole('button', { name: 'I did not' }).click();
  await expect(page.getByText('Marked as not posted')).toBeVisible();
  await review.press('e');
  await review.editor.press('Control+End');
  await review.editor.pressSequentially(' And one more');
  await review.view('To review').click(); // an unsaved edit waits where it was left
  await expect(review.draftText).toBeVisible();
  await review.view('Approved').click();
  await expect(review.editor).toHaveValue(`${text} And one more`);
  await review.editor.press('Control+End');
  await review.editor.pressSequentially(' thought.');
  await expect(review.act('Save')).not.toHaveAttribute('aria-disabled');
  await review.editor.press('Control+Enter');
  await expect(page.getByText('The approval of the earlier text is void.')).toBeVisible();
  await expect.poll(() => review.waiting('Approved')).toBe(0);
  // The draft waits again, and is read where it waits.
  await expect(review.view('To review')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Edited')).toBeVisible();
});

test('skipping a site takes its draft along and undo brings both back; a limit refuses an approval and says why', async () => {
  const { page, app } = kp;
  const review = new ReviewScreen(page);
  await review.open();
  await expect(review.draftText).toBeVisible();
  const waiting = await review.waiting();
  const title = (await review.currentRow.textContent()) ?? '';
  await review.press('s');
  await expect(page.getByText('is on the never list').first()).toBeVisible();
  await expect.poll(() => review.waiting()).toBe(waiting - 1);
  if (waiting > 1) await expect(review.currentRow).not.toHaveText(title);
  await review.press('z');
  await expect.poll(() => review.waiting()).toBe(waiting);
  await expect(review.currentRow).toHaveText(title);

  await setDailyLimit(page, 1);
  await review.open();
  await expect(review.draftText).toBeVisible();
  await review.press('a');
  await expect(review.approvedCard).toBeVisible();
  await expect.poll(() => review.waiting()).toBe(waiting - 1);
  await review.press('a');
  const limit = page.getByRole('dialog', { name: 'A limit is reached' });
  await expect(limit).toBeVisible();
  await expectAccessible(page, 'limit reached');
  await takeScreenshots(app, page, 'review-limit');
  await limit.getByRole('button', { name: 'Leave it' }).click();
  await expect(limit).toHaveCount(0);
  await expect.poll(() => review.waiting()).toBe(waiting - 1);
  await expect(review.draftText).toBeVisible();
  await review.press('z');
  await expect.poll(() => review.waiting()).toBe(waiting);
  await setDailyLimit(page, 10);
});

test('another draft is asked for with an instruction, and earlier texts stay', async () => {
  const { page, app } = kp;
  const review = new ReviewScreen(page);
  await review.open();
  await expect(review.draftText).toBeVisible();
  await review.press('g');
  const dialog = page.getByRole('dialog', { name: 'Another draft' });
  await dialog.getByLabel('What should be different?').fill('Ask the author something.');
  await expectAccessible(page, 'another draft');
  await takeScreenshots(app, page, 'review-another');
  await dialog.getByRole('button', { name: 'Write another' }).click();
  // Either another draft, or the reason why nothing else is worth saying.
  await expect(page.getByText('Another draft is here.').or(page.getByRole('region', { name: 'Draft', exact: true }).getByRole('alert'))).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page, 'keyboard shortcuts');
  await takeScreenshots(app, page, 'shortcuts');
  await page.keyboard.press('Escape');
});

test('export writes the comments to the file that the person chose', async () => {
  const { page, app } = kp;
  const file = join(kp.workspace, '..', 'comments.csv');
  await app.evaluate(({ dialog }, path) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath: path }); }, file);
  await page.evaluate(() => { location.hash = '/comments'; });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comments');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
  await expect(page.getByText(/\d+ rows? written/)).toBeVisible();
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8').split('\n').length).toBeGreaterThan(2);
});
