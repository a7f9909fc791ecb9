// Language models in the real window: a key is tested on entry and never shown again, the writer is set to a model, and the
// ledger has every call.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'playwright/test';
import { startModelServer, type ModelServer } from '../support/model-server';
import { rightAnswer } from '../support/model-post';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';
import { CampaignScreen } from './pages/campaign.page';
import { FirstRunScreen } from './pages/first-run.page';
import { ModelsScreen } from './pages/models.page';
import { expectAccessible } from './support/axe';
import { ask } from './support/bridge';
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
  await models.chooseFor('Comment writer', 'Add a model', 'scripted');
  await models.of('Comment writer').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved: from the next draft on')).toBeVisible();
  await expect(models.of('Comment writer').getByRole('button', { name: 'Take scripted out' })).toBeVisible();
  await expect(models.of('Content analyzer')).toContainText('Built-in engine: no model is chosen.');
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

test('a run with a model goes on without it when the budget ends in the middle', async () => {
  test.setTimeout(240_000);
  const { page, workspace } = kp;
  const blogs = mkdtempSync(join(tmpdir(), 'kp-e2e-budget-'));
  writeSavedBlog(blogs, 10);
  server.behave('usage_absent'); // nobody can tell what a call cost: all that was put aside for it counts
  server.say(rightAnswer); // whose quotation stands in none of these posts: each draft of the model is refused
  await page.getByLabel('A day', { exact: true }).fill('0.20');
  await page.getByRole('button', { name: 'Save ceilings' }).click();
  await expect(page.getByText(/of \$0\.20/)).toBeVisible();
  const { persona, ...fields } = savedBlogCampaign('On a budget', [blogs], { maxPosts: 10 });
  const idOf = async (path: string, input: unknown): Promise<string> => ((await ask(page, 'mutation', path, input)).result?.data?.json as { id: string }).id;
  const id = await idOf('campaigns.create', { ...fields, personaId: await idOf('personas.create', persona) });
  await page.evaluate((to) => { location.hash = to; }, `/campaigns/${id}`);
  const campaign = new CampaignScreen(page);
  await campaign.button('Start').click();
  await expect(campaign.state('Finished')).toBeVisible({ timeout: 180_000 });

  const file = new Sqlite(join(workspace, 'workspace.sqlite'), { readonly: true });
  const spent = file.prepare(`SELECT count(*) AS calls, sum(counted) AS counted FROM model_calls WHERE campaign_id = ?`).get(id) as { calls: number; counted: number };
  const today = Number(file.prepare('SELECT sum(counted) FROM model_calls').pluck().get());
  const truth = JSON.parse(String(file.prepare('SELECT truth FROM runs WHERE campaign_id = ?').pluck().get(id))) as { microDollars: number; drafts: number };
  const drafted = Number(file.prepare('SELECT count(*) FROM comments WHERE campaign_id = ?').pluck().get(id));
  file.close();
  expect(spent.calls).toBeGreaterThan(0);
  expect(today).toBeLessThanOrEqual(200_000); // the ceiling, in micro-dollars
  expect(drafted).toBeGreaterThan(0); // by the built-in engine
  expect(truth).toMatchObject({ microDollars: spent.counted, drafts: drafted });
  for (const name of ['Drafts', 'Time', 'Money']) await expect(page.getByRole('row', { name: new RegExp(`^${name} `) })).toBeVisible(); // the estimate beside the truth
  await takeScreenshots(kp.app, page, 'run-truth');
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await expect(page.getByText('Budget for language models').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate(() => { location.hash = '/settings/budget'; });
  await expect(page.getByRole('table', { name: 'Ledger' }).getByText('in full').first()).toBeVisible();
  await takeScreenshots(kp.app, page, 'budget-used-up');
  rmSync(blogs, { recursive: true, force: true });
});
