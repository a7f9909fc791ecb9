// The tray beside a running campaign: it tells of real work, and its pause is the pause of all work.
import { expect, test } from 'playwright/test';
import { CampaignScreen } from './pages/campaign.page';
import { FirstRunScreen } from './pages/first-run.page';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { clickTray, trayLabels, trayTooltip, watchTray } from './support/watch-tray';

let kp: LaunchedApp;
test.beforeEach(async () => { kp = await launchApp({ beforeWindow: watchTray }); });
test.afterEach(async () => {
  await kp.dispose();
  kp.problems.expectNone();
});

test('tells what runs, pauses and resumes all of it, and opens the window', async () => {
  test.setTimeout(240_000);
  const { app, page } = kp;
  const bar = page.getByRole('contentinfo');
  await expect.poll(() => trayTooltip(app)).toMatch(/nothing runs$/);
  await expect.poll(() => trayLabels(app)).toEqual(['Open KP Bot', 'Pause all', 'Quit']);
  const first = new FirstRunScreen(page);
  await first.fillWithExample();
  for (let step = 0; step < 2; step += 1) await first.next();
  await expect(first.found).toBeVisible();
  await first.start();
  await expect.poll(() => trayTooltip(app), { timeout: 60_000 }).toMatch(/1 campaign runs, \d+ of \d+ steps done$/);

  await clickTray(app, 'Pause all');
  await expect(bar.getByText('All work is paused')).toBeVisible();
  await expect.poll(() => trayTooltip(app)).toMatch(/1 campaign rests, \d+ of \d+ steps done$/);
  await expect.poll(() => trayLabels(app)).toEqual(['Open KP Bot', 'Resume all', 'Quit']);

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await clickTray(app, 'Resume all');
  await clickTray(app, 'Open KP Bot');
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  await expect(bar.getByText('All work is paused')).toHaveCount(0);
  await expect(new CampaignScreen(page).state('Finished')).toBeVisible({ timeout: 180_000 });
  await expect.poll(() => trayTooltip(app)).toMatch(/nothing runs$/);
});
