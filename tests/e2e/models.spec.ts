// Language models in the real window: a key is tested on entry and never shown again, the writer is set to a model, and the
// ledger has every call.
import { expect, test } from 'playwright/test';
import { startModelServer, type ModelServer } from '../support/model-server';
import { FirstRunScreen } from './pages/first-run.page';
import { ModelsScreen } from './pages/models.page';
import { expectAccessible } from './support/axe';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

const key = 'kp-e2e-key-1234567890';
let kp: LaunchedApp;
let server: ModelServer;
let models: ModelsScreen;

test.beforeAll(async () => {
  [server, kp] = [await startModelServer(), await launchApp()];
  models = new ModelsScreen(kp.page);
  const firstRun = new FirstRunScreen(kp.page);
  await firstRun.skip();
});
test.afterAll(async () => {
  await kp.dispose();
  await server.close();
  kp.problems.expectNone();
});

test('a key that the provider refuses is not kept, and one that works is', async () => {
  const { page } = kp;
  await models.open();
  await takeScreenshots(kp.app, page, 'models-empty');
  await models.openDialog();
  await models.testAndKeep();
  await expect(models.dialog.getByRole('alert').first()).toBeVisible();
  await models.choose('Provider', 'OpenAI-compatible server');
  await models.dialog.getByLabel('Address').fill(server.baseUrl('openai_compatible'));
  await models.dialog.getByLabel('Key', { exact: false }).first().fill('a wrong key');
  await models.dialog.getByLabel('Model').fill('scripted');
  server.allow(key);
  await models.testAndKeep();
  await expect(models.dialog.getByText(/refuses the key/)).toBeVisible();
  await takeScreenshots(kp.app, page, 'models-dialog');
  await models.dialog.getByLabel('Key', { exact: false }).first().fill(key);
  await models.testAndKeep();
  await expect(models.dialog).toBeHidden();
  await expect(models.card('OpenAI-compatible server')).toContainText('Key stored');
  expect(await page.content()).not.toContain(key);
  expect(server.asked.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
});

test('the price of a model can be entered, and the writer be set to it', async () => {
  const { page } = kp;
  await page.getByText('Models and prices').click();
  await page.getByRole('button', { name: 'Change the price of scripted' }).click();
  await page.getByLabel('Read, scripted').fill('1.25');
  await page.getByLabel('Written, scripted').fill('10');
  await page.getByRole('button', { name: 'Save price' }).click();
  await expect(page.getByText('$1.25')).toBeVisible();
  await models.choose('Add a model', 'scripted');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved: from the next draft on')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take scripted out' })).toBeVisible();
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('scripted'); // the engine in use
  await expectAccessible(page, test.info().title);
  await takeScreenshots(kp.app, page, 'models');
});

test('the ledger has the calls, and a ceiling can be set', async () => {
  const { page } = kp;
  await page.getByRole('link', { name: 'Budget' }).click();
  await expect(page.getByRole('table', { name: 'Ledger' }).getByRole('row')).toHaveCount(3); // the heading, the refused call and the one that worked
  await expect(page.getByText('not charged')).toBeVisible();
  // The key's test was free: a server of the person's own. With the price that was entered, the same call costs.
  await models.open();
  await page.getByRole('button', { name: 'Test: OpenAI-compatible server' }).click();
  await expect(page.getByText(/answers in/)).toBeVisible();
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('$0.0003 today');
  await page.getByRole('link', { name: 'Budget' }).click();
  await page.getByLabel('A day', { exact: true }).fill('2,50');
  await page.getByRole('button', { name: 'Save ceilings' }).click();
  await expect(page.getByText('$0.0003 of $2.50')).toBeVisible();
  await expectAccessible(page, test.info().title);
  await takeScreenshots(kp.app, page, 'budget');
});
