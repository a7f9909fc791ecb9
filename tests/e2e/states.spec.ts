// What a screen shows while it waits and when it fails: each list says so in its place, and goes on when it can.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'playwright/test';
import { plainScreens } from './pages/screens';
import { expectAccessible } from './support/axe';
import { holdAnswers, releaseAnswers } from './support/hold-answers';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

let folder: string;
let kp: LaunchedApp;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'kp-states-'));
  const workspace = join(folder, 'workspace');
  execFileSync(process.execPath, ['scripts/headless.mjs', 'seed', workspace, '--posts', '200', '--comments', '600', '--seed', '3']);
  kp = await launchApp({ workspace });
});
test.afterAll(async () => {
  await kp.dispose();
  rmSync(folder, { recursive: true, force: true });
  kp.problems.expectNone();
});

const go = (path: string) => kp.page.evaluate((to) => { location.hash = to; }, path);
const heading = () => kp.page.getByRole('heading', { level: 1 });
const loading = () => kp.page.getByRole('status', { name: 'Loading' });

/** The screens whose rows come from these tables. */
const tableOf: Record<string, string> = {
  campaigns: 'campaigns', blogs: 'blogs', posts: 'posts', comments: 'comments', skips: 'skips', 'agent-history': 'agent_executions', activity: 'activity', audit: 'audit',
};
const listScreens = plainScreens.filter(([name]) => name in tableOf);

test('loading: a place is held for what comes, and it comes', async () => {
  test.setTimeout(300_000);
  const { page, app } = kp;
  await expect(heading()).toHaveText('Home');
  for (const [name, path, title] of listScreens) {
    await holdAnswers(app);
    await go(path);
    await page.reload(); // nothing of an earlier look is left in the page
    await expect(heading()).toHaveText(title);
    await expect(loading().first()).toBeVisible();
    await expectAccessible(page, `loading ${name}`);
    await takeScreenshots(app, page, `loading-${name}`);
    await releaseAnswers(app);
    await expect(loading()).toHaveCount(0);
  }
});

test('error: said in its place with a way to try again, which then works', async () => {
  test.setTimeout(300_000);
  const { page, app } = kp;
  const file = new Sqlite(join(kp.workspace, 'workspace.sqlite'), { timeout: 20_000 });
  try {
    for (const [name, path, title] of listScreens) {
      const table = tableOf[name] ?? '';
      file.exec(`ALTER TABLE ${table} RENAME TO ${table}_away`); // a defect of the file that queries meet, as real as any
      await go(path);
      await page.reload();
      await expect(heading()).toHaveText(title);
      const again = page.getByRole('button', { name: 'Try again' }).first();
      await expect(again).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText('Something went wrong on our side').first()).toBeVisible();
      await expectAccessible(page, `error ${name}`);
      await takeScreenshots(app, page, `error-${name}`);
      file.exec(`ALTER TABLE ${table}_away RENAME TO ${table}`);
      await again.click();
      await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
      await expect(loading()).toHaveCount(0);
    }
  } finally {
    file.close();
  }
});
