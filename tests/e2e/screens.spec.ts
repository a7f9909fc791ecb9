// Every screen, empty and with rows, in both themes and sizes: pictures, and axe. And the wizard from its first to its last step.
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { CampaignScreen } from './pages/campaign.page';
import { FirstRunScreen } from './pages/first-run.page';
import { plainScreens } from './pages/screens';
import { WizardScreen } from './pages/wizard.page';
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

const go = (page: Page, path: string) => page.evaluate((to) => { location.hash = to; }, path);

const look = async (prefix: string): Promise<void> => {
  const { page, app } = kp;
  for (const [name, path, title] of plainScreens) {
    await go(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
    await expectAccessible(page, `${prefix} ${name}`);
    await takeScreenshots(app, page, `${prefix}-${name}`);
    await expectAccessible(page, `${prefix} ${name}, dark`);
  }
};

test('empty: each screen says what to do next', async () => {
  test.setTimeout(180_000);
  const first = new FirstRunScreen(kp.page);
  await first.skip();
  await expect(first.heading).toHaveText('Home');
  await look('empty');
  await go(kp.page, '/review');
  await expect(kp.page.getByText('All reviewed')).toBeVisible();
  await expectAccessible(kp.page, 'empty review');
  await takeScreenshots(kp.app, kp.page, 'empty-review');
});

test('wizard: five steps, what is missing is said, a persona is made on the way, the run starts', async () => {
  test.setTimeout(240_000);
  const { page, app } = kp;
  const wizard = new WizardScreen(page);
  const campaign = new CampaignScreen(page);
  await wizard.open();
  await wizard.next();
  await expect(wizard.errors).toHaveCount(2);
  await wizard.fillTopic({ name: 'Keeping customers', topic: 'Customer retention for small software companies', keywords: ['churn', 'onboarding', 'support'] });
  await page.getByRole('link', { name: 'Home' }).click(); // a way out asks once
  await expect(page.getByRole('dialog', { name: 'Discard what you typed?' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep writing' }).click();
  await wizard.next();
  await wizard.fillPoints(['We measured first replies for a year: customers who wrote to us at night cared less about speed than about getting an answer from the same person twice.', 'A discount in the cancel flow trains people to start cancelling every autumn.', 'Publishing what we decided not to build halved the number of repeated feature requests within a quarter.']);
  await expectAccessible(page, 'wizard, talking points');
  await takeScreenshots(app, page, 'wizard-points');
  await wizard.next();
  await page.getByRole('button', { name: 'New persona' }).click();
  const dialog = page.getByRole('dialog', { name: 'New persona' });
  await dialog.getByLabel('Name', { exact: true }).fill('Mara Lindqvist');
  await dialog.getByLabel('E-mail').fill('mara@lindqvist.example');
  await dialog.getByRole('button', { name: 'Add a tie' }).click();
  await expectAccessible(page, 'new persona');
  await takeScreenshots(app, page, 'wizard-new-persona');
  await dialog.getByRole('button', { name: 'Save persona' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible(); // the tie has no name yet
  await dialog.getByLabel('Name', { exact: true }).last().fill('Lindqvist Desk');
  await dialog.getByRole('button', { name: 'Save persona' }).click();
  await expect(dialog).toBeHidden();
  await expectAccessible(page, 'wizard, persona');
  await takeScreenshots(app, page, 'wizard-persona');
  await wizard.next();
  await wizard.addSources(['/no/such/file.csv']);
  await expect(page.getByText('The file can not be read')).toBeVisible();
  await page.getByRole('button', { name: 'Remove /no/such/file.csv' }).click();
  await page.getByText('The example blog').click();
  await expect(page.getByText(/\d+ entries/)).toBeVisible();
  await expect(wizard.estimate).toContainText('at most');
  await expectAccessible(page, 'wizard, sources');
  await takeScreenshots(app, page, 'wizard-sources');
  await wizard.next();
  await expectAccessible(page, 'wizard, style');
  await takeScreenshots(app, page, 'wizard-style');
  await wizard.finish('Create and start');
  await expect(campaign.heading).toHaveText('Keeping customers');
  await expect(campaign.state('Running')).toBeVisible();
  await campaign.button('Pause').click();
  await expect(campaign.state('Paused')).toBeVisible();
  await campaign.button('Resume').click();
  await expect(campaign.state('Finished')).toBeVisible({ timeout: 180_000 });
});

test('with rows: each screen, a blog, a post, the palette', async () => {
  test.setTimeout(180_000);
  const { page, app } = kp;
  await look('rows');
  for (const name of ['blogs', 'posts'] as const) {
    await go(page, `/${name}`);
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: name === 'blogs' ? 'Comment system' : 'Worth answering' })).toBeVisible();
    await expectAccessible(page, name);
    await takeScreenshots(app, page, `rows-${name}-one`);
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused();
  await page.keyboard.type('keeping');
  await expect(page.getByRole('option', { name: 'Keeping customers' })).toBeVisible();
  await expectAccessible(page, 'palette');
  await takeScreenshots(app, page, 'palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keeping customers');
});

test('campaign: duplicated, deleted, taken back', async () => {
  const { page } = kp;
  const campaign = new CampaignScreen(page);
  await campaign.menu('Duplicate');
  await expect(campaign.state('Not started')).toBeVisible();
  const name = (await campaign.heading.textContent()) ?? '';
  await campaign.menu('Delete');
  await expect(campaign.heading).toHaveText('Campaigns');
  await expect(page.getByRole('table').getByRole('link', { name, exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByRole('table').getByRole('link', { name, exact: true })).toBeVisible();
});
