// Analytics in the real window: shown numbers against SQL counted here, down to the rows and back, as tables, to a file; over a
// seeded year of use and over the example campaign.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'playwright/test';
import { AnalyticsScreen } from './pages/analytics.page';
import { CampaignScreen } from './pages/campaign.page';
import { FirstRunScreen } from './pages/first-run.page';
import { ReviewScreen } from './pages/review.page';
import { expectAccessible } from './support/axe';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

const longName = 'Kundenbindungsmaßnahmen für mittelständische Softwareunternehmen: Kündigungsgrundermittlung und Zufriedenheitsbefragungsauswertung';

const counted = (workspace: string, sql: string, ...params: unknown[]): number => {
  const file = new Database(join(workspace, 'workspace.sqlite'), { readonly: true, timeout: 5_000 });
  try {
    return Number(file.prepare(sql).pluck().get(...params));
  } finally {
    file.close();
  }
};

/** Midnight of the machine's own zone, so many days back. */
const midnight = (daysBack: number): string => {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBack).toISOString();
};
const live = 'campaign_id IN (SELECT id FROM campaigns WHERE deleted_at IS NULL)';

test.describe('over a year of use', () => {
  let kp: LaunchedApp;
  let folder: string;
  let screen: AnalyticsScreen;
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kp-analytics-'));
    const workspace = join(folder, 'workspace');
    execFileSync(process.execPath, ['scripts/headless.mjs', 'seed', workspace, '--posts', '1200', '--comments', '4000'], { stdio: 'pipe' });
    const file = new Database(join(workspace, 'workspace.sqlite'));
    // The seed gives a campaign one evening; here the work is spread, unevenly, over 80 days.
    const spread = `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-' || ((rowid * rowid * 31) % 6912000) || ' seconds')`;
    file.exec(`UPDATE posts SET found_at = ${spread}; UPDATE skips SET at = ${spread}; UPDATE comments SET created_at = ${spread};
      UPDATE comments SET approved_at = min(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+' || (rowid % 40) || ' hours')) WHERE approved_at IS NOT NULL;
      UPDATE comment_revisions SET at = (SELECT created_at FROM comments WHERE id = comment_id)`);
    file.prepare('UPDATE campaigns SET name = ? WHERE id = (SELECT campaign_id FROM comments GROUP BY campaign_id ORDER BY count(*) DESC LIMIT 1)').run(longName);
    // The seed edits nothing: every ninth approved draft was, in its first word.
    file.exec(`UPDATE comments SET edited = 1, revision = 2, text = 'Well, ' || text WHERE status IN ('approved', 'posted') AND rowid % 9 = 0;
      INSERT INTO comment_revisions (id, comment_id, revision, text, by_whom, at, score, verdict, kind) SELECT substr(id, 1, 35) || 'z', id, 2, text, 'person', approved_at, score, verdict, 'edited' FROM comments WHERE edited = 1`);
    file.close();
    kp = await launchApp({ workspace });
    screen = new AnalyticsScreen(kp.page);
  });
  test.afterAll(async () => {
    await kp.dispose();
    rmSync(folder, { recursive: true, force: true });
    kp.problems.expectNone();
  });

  test('numbers are those of the rows, and lead to as many', async () => {
    test.setTimeout(120_000);
    const { page, app } = kp;
    await screen.open();
    await screen.shows(30);
    const from = midnight(29);
    const expected = {
      found: counted(kp.workspace, `SELECT count(*) FROM posts WHERE found_at >= ? AND ${live}`, from),
      drafted: counted(kp.workspace, `SELECT count(*) FROM comments WHERE created_at >= ? AND ${live}`, from),
      approved: counted(kp.workspace, `SELECT count(*) FROM comments WHERE approved_at >= ? AND ${live}`, from),
      ready: counted(kp.workspace, `SELECT count(*) FROM comments WHERE created_at >= ? AND verdict = 'ready' AND status IN ('approved', 'posted') AND ${live}`, from),
      edited: counted(kp.workspace, `SELECT count(*) FROM comments WHERE created_at >= ? AND edited = 1 AND status IN ('approved', 'posted') AND ${live}`, from),
      campaign: counted(kp.workspace, `SELECT count(*) FROM comments c JOIN campaigns k ON k.id = c.campaign_id WHERE c.created_at >= ? AND k.name = ?`, from, longName),
    };
    expect(expected.drafted).toBeGreaterThan(100);
    await expect.poll(() => screen.count(screen.step('drafted'))).toBe(expected.drafted);
    expect(await screen.count(screen.step('found'))).toBe(expected.found);
    expect(await screen.count(screen.step('approved'))).toBe(expected.approved);
    await expectAccessible(page, 'analytics');
    kp.problems.expectNone(); // charts inject no style and evaluate no text
    await takeScreenshots(app, page, 'analytics');
    await expectAccessible(page, 'analytics, dark');

    const down = async (what: string, count: number): Promise<void> => {
      const link = screen.figure(what);
      expect(Number(((await link.textContent()) ?? '').replaceAll(',', '')), what).toBe(count);
      await link.click();
      await expect.poll(() => screen.rows(), what).toBe(count);
      await page.goBack();
      await expect(screen.heading).toHaveText('Analytics');
    };
    await down('Found', expected.found);
    await down('Approved', expected.approved);
    await down('Ready, Approved', expected.ready);
    await down('approved after an edit', expected.edited);
    await down(`${longName}, Drafted`, expected.campaign);

    await screen.figure('Ready, Approved').click();
    await expect(page.getByRole('group', { name: 'Shown rows' }).getByRole('button')).toHaveCount(2);
    await expectAccessible(page, 'comments behind a figure');
    await takeScreenshots(app, page, 'analytics-rows');
    await page.getByRole('button', { name: 'Remove filter You approved' }).click();
    const ready = counted(kp.workspace, `SELECT count(*) FROM comments WHERE created_at >= ? AND verdict = 'ready' AND ${live}`, from);
    await expect.poll(() => screen.rows()).toBe(ready);
  });

  test('charts are tables too, a day leads to its rows, and any range can be chosen', async () => {
    test.setTimeout(120_000);
    const { page, app } = kp;
    await screen.open();
    await screen.asTables.click();
    await expect(screen.asTables).toHaveAttribute('aria-pressed', 'true');
    const first = screen.table('Day by day').getByRole('link', { name: /^Drafted, / }).first();
    const value = Number(await first.textContent());
    await expectAccessible(page, 'analytics as tables');
    await takeScreenshots(app, page, 'analytics-tables');
    await first.click();
    await expect.poll(() => screen.rows()).toBe(value);
    await screen.open();
    await page.getByRole('button', { name: 'From, to' }).click();
    await page.getByLabel('From', { exact: true }).fill('2026-01-05');
    await page.getByLabel('To', { exact: true }).fill('2026-01-01');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('before it begins');
    await expectAccessible(page, 'analytics, refused range');
    await page.screenshot({ path: 'tests/artifacts/screens/analytics-refused.png' });
    await page.getByLabel('From', { exact: true }).fill('2020-01-01');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('At most 366 days');
    await page.getByLabel('From', { exact: true }).fill('2019-12-30');
    await page.getByLabel('To', { exact: true }).fill('2019-12-31');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByText('Nothing in this range')).toBeVisible();
    await page.screenshot({ path: 'tests/artifacts/screens/analytics-empty-range.png' });
  });

  test('the shown figures go to a file', async () => {
    const { page, app } = kp;
    await screen.open();
    const drafted = await screen.count(screen.step('drafted'));
    const path = join(folder, 'figures.json');
    await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath }); }, path);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Export as JSON' }).click();
    await expect(page.getByText(/\d+ rows written/)).toBeVisible();
    expect((JSON.parse(readFileSync(path, 'utf8')) as { drafts: { total: number } }).drafts.total).toBe(drafted);
  });

  test('a campaign has its own figures, skips have a list, and home leads to its rows', async () => {
    test.setTimeout(120_000);
    const { page, app } = kp;
    await screen.open();
    await screen.table('By campaign').getByRole('link', { name: longName, exact: true }).click();
    await expect(page.getByTestId('step-drafted')).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Analytics' })).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page, 'campaign, analytics');
    await takeScreenshots(app, page, 'campaign-analytics');

    await screen.open();
    await page.getByRole('link', { name: /^All [\d,]+$/ }).click();
    const skips = counted(kp.workspace, `SELECT count(*) FROM skips WHERE at >= ? AND ${live}`, midnight(89));
    await expect.poll(() => screen.rows()).toBe(skips);
    await expectAccessible(page, 'skipped posts');
    await takeScreenshots(app, page, 'analytics-skips');

    await page.evaluate(() => { location.hash = '/'; });
    const chart = page.getByRole('link', { name: /^Drafted, / });
    await expect(chart).toBeVisible();
    const drafted = counted(kp.workspace, `SELECT count(*) FROM comments WHERE created_at >= ? AND ${live}`, midnight(13));
    await expect(chart).toContainText(drafted.toLocaleString('en'));
    await expectAccessible(page, 'home with charts');
    await takeScreenshots(app, page, 'home-charts');
    await chart.click();
    await expect.poll(() => screen.rows()).toBe(drafted);
  });
});

test('the example campaign: its run and my decisions are in the figures as they happen', async () => {
  test.setTimeout(240_000);
  const kp = await launchApp();
  try {
    const { page } = kp;
    const first = new FirstRunScreen(page);
    await first.fillWithExample();
    await first.next();
    await first.next();
    await expect(first.found).toBeVisible();
    await first.start();
    await expect(new CampaignScreen(page).state('Finished')).toBeVisible({ timeout: 180_000 });
    const review = new ReviewScreen(page);
    await review.open();
    await review.press('a');
    await expect(review.approvedCard).toBeVisible();
    await review.press('r');
    await expect.poll(() => review.waiting('Rejected')).toBe(1);
    const screen = new AnalyticsScreen(page);
    await screen.open();
    await screen.shows(7);
    for (const [step, sql] of [['found', 'SELECT count(*) FROM posts'], ['analysed', 'SELECT count(*) FROM posts WHERE analysis IS NOT NULL'], ['drafted', 'SELECT count(*) FROM comments'], ['reviewed', 'SELECT count(DISTINCT comment_id) FROM comment_revisions'], ['approved', `SELECT count(*) FROM comments WHERE status = 'approved'`]] as const) {
      await expect.poll(() => screen.count(screen.step(step)), step).toBe(counted(kp.workspace, sql));
    }
    expect(await screen.count(screen.step('approved'))).toBe(1);
    await expect(screen.table('Skipped, by reason').getByRole('row')).toHaveCount(1 + counted(kp.workspace, 'SELECT count(DISTINCT code) FROM skips'));
    await expect(screen.table('Runs')).toContainText('Finished');
    await expect(page.getByText('No checks yet')).toBeVisible();
    await page.screenshot({ path: 'tests/artifacts/screens/analytics-example.png' });
  } finally {
    await kp.dispose();
  }
  kp.problems.expectNone();
});
