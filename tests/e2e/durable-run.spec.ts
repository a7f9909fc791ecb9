// Work that never gets lost, in the real window: pause, kill the app, reopen, resume, finish; and what stands around it:
// a schedule, the pause of all work over the kill.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { lookInto, type WorkspaceLook } from '../support/workspace-file';
import { CampaignScreen } from './pages/campaign.page';
import { FirstRunScreen } from './pages/first-run.page';
import { expectAccessible } from './support/axe';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

const go = (page: Page, path: string): Promise<void> => page.evaluate((to) => { location.hash = to; }, path);
/** As a power cut would. */
const kill = async ({ app }: LaunchedApp): Promise<void> => {
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await ended;
};

let made: string;
test.beforeEach(() => { made = mkdtempSync(join(tmpdir(), 'kp-e2e-durable-')); });
test.afterEach(() => rmSync(made, { recursive: true, force: true }));

test('pause, kill, reopen, resume, finish: nothing is lost and nothing twice', async () => {
  test.setTimeout(420_000);
  const places = { workspace: join(made, 'workspace'), userDataDir: join(made, 'profile') };
  const before = await launchApp(places);
  const first = new FirstRunScreen(before.page);
  await first.fillWithExample();
  for (let step = 0; step < 2; step += 1) await first.next();
  await expect(first.found).toBeVisible();
  await first.start();
  let campaign = new CampaignScreen(before.page);
  await expect.poll(() => campaign.count('reviewed'), { timeout: 120_000 }).toBeGreaterThan(0);
  await expect(before.page.getByText(/Time left|left$/)).toBeVisible();
  await campaign.button('Pause').click();
  await expect(campaign.state('Paused')).toBeVisible();

  await campaign.button('Add a schedule').click();
  const dialog = before.page.getByRole('dialog', { name: 'Schedule' });
  await expect(dialog.getByText('Next times')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(before.page, 'a schedule');
  await takeScreenshots(before.app, before.page, 'schedule-dialog');
  await dialog.getByLabel('At', { exact: true }).fill('06:45');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(before.page.getByText('Weekdays at 06:45')).toBeVisible();
  await expectAccessible(before.page, 'campaign, paused, with a schedule');
  await takeScreenshots(before.app, before.page, 'campaign-schedule');

  await go(before.page, '/tasks');
  await before.page.getByRole('button', { name: 'Pause all' }).click();
  await expect(before.page.getByText('all work rests')).toBeVisible();
  await expect(before.page.getByRole('contentinfo').getByText('All work is paused')).toBeVisible();
  await expectAccessible(before.page, 'tasks, all paused');
  await takeScreenshots(before.app, before.page, 'tasks-paused');
  before.problems.expectNone();
  await kill(before);
  const left: WorkspaceLook = lookInto(places.workspace);
  expect(left).toMatchObject({ integrity: 'ok', brokenReferences: 0, campaigns: [{ status: 'paused' }] });
  expect(left.tasks.some(({ status }) => status === 'queued' || status === 'running')).toBe(true);

  const after = await launchApp(places);
  await go(after.page, '/tasks');
  await after.page.getByRole('button', { name: 'Resume all' }).click();
  await expect(after.page.getByRole('button', { name: 'Pause all' })).toBeVisible();
  await go(after.page, `/campaigns/${left.campaigns[0]?.id ?? ''}`);
  campaign = new CampaignScreen(after.page);
  await expect(campaign.state('Paused')).toBeVisible();
  await expect(after.page.getByText('Weekdays at 06:45')).toBeVisible();
  expect(await campaign.count('reviewed')).toBe(left.comments.length);
  await campaign.button('Resume').click();
  await expect(campaign.state('Finished')).toBeVisible({ timeout: 240_000 });
  await after.close();
  const end = lookInto(places.workspace);
  expect(end.comments.filter(({ id }) => left.comments.some((comment) => comment.id === id))).toHaveLength(left.comments.length);
  expect(end.posts.map(({ id }) => id)).toEqual(left.posts.map(({ id }) => id));
  expect(end.posts.every(({ status }) => status === 'drafted' || status === 'skipped')).toBe(true);
  expect(end.comments).toHaveLength(end.posts.filter(({ status }) => status === 'drafted').length);
  expect(new Set(end.comments.map(({ postId }) => postId)).size).toBe(end.comments.length);
  expect(end.tasks.every(({ status }) => status === 'done')).toBe(true);
  expect([end.steps, end.runs.length]).toEqual([0, 1]);
  after.problems.expectNone();
});
