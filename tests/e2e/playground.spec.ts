// The playground in the real window: an example with one click, engines side by side, one cancelled while the other goes on, a
// failure in words, and nothing of it among the comments.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'playwright/test';
import { startModelServer, type ModelServer } from '../support/model-server';
import { FirstRunScreen } from './pages/first-run.page';
import { PlaygroundScreen } from './pages/playground.page';
import { expectAccessible } from './support/axe';
import { ask } from './support/bridge';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

const passage = 'A correct answer that closes the conversation is worse than a half answer';
const written = `"${passage}" is the line to print and hang up. We rewrote the first support reply to new customers so that it ends in a question, and the share of accounts that renewed rose from 71 to 84 percent. Which of your saved replies changed the most?`;
const answer = JSON.stringify({ declined: null, comments: [{ plan: { passage, talkingPoint: 2, move: 'agree_and_extend', adds: 'A figure from another team.', why: 'It is the nearest.' }, type: 'experience', text: written, quotes: [passage], talkingPoints: [2] }] });

let kp: LaunchedApp;
let server: ModelServer;
let screen: PlaygroundScreen;

test.beforeAll(async () => {
  [server, kp] = [await startModelServer(), await launchApp()];
  screen = new PlaygroundScreen(kp.page);
  await new FirstRunScreen(kp.page).skip();
});
test.afterAll(async () => {
  await kp.dispose();
  await server.close();
  kp.problems.expectNone();
});

test('empty: says what to give, and what is missing when it is run', async () => {
  const { page, app } = kp;
  await page.getByRole('link', { name: 'Playground' }).click();
  await expect(screen.heading).toHaveText('Playground');
  await expect(page.getByText('Nothing tried yet')).toBeVisible();
  await expect(page.getByText('No language model is set up.')).toBeVisible();
  await expectAccessible(page, 'playground, empty');
  await takeScreenshots(app, page, 'playground-empty');
  await screen.engine('Built in').uncheck();
  await screen.button('Run').click();
  await expect(page.getByText('Give a text.')).toBeVisible();
  await expect(page.getByText('Choose at least one engine.')).toBeVisible();
  await expect(page.getByText('Nothing tried yet')).toBeVisible();
});

test('the built-in engine and a model side by side: reading, draft, review and cost of each', async () => {
  test.setTimeout(120_000);
  const { page, app } = kp;
  const added = await ask(page, 'mutation', 'models.add', { kind: 'openai_compatible', name: 'Loopback', baseUrl: server.baseUrl('openai_compatible'), project: '', location: '', key: 'kp-e2e-key', model: 'scripted', price: { input: 1_000_000, output: 2_000_000 } });
  expect(added.error).toBeUndefined();
  server.say(answer);
  await page.evaluate(() => { location.hash = '/'; });
  await screen.open();
  await screen.takeExample();
  await screen.engine('scripted').check();
  await screen.runByKeys();
  await expect(screen.state('scripted')).toHaveText('Drafted', { timeout: 60_000 });
  await expect(screen.column('scripted')).toContainText('rose from 71 to 84 percent');
  await expect(screen.column('scripted')).toContainText('$0.0001 · 100 tokens read, 20 written');
  await expect(screen.state('Built in')).toHaveText('Drafted', { timeout: 60_000 });
  await expect(screen.column('Built in')).toContainText('no cost');
  await expectAccessible(page, 'playground, drafts');
  await takeScreenshots(app, page, 'playground-drafts');
  await page.getByRole('button', { name: 'Show the analysis' }).click();
  await expect(page.getByRole('region', { name: 'Analysis' })).toContainText('Can be quoted');
  await expectAccessible(page, 'playground, analysis');
  await takeScreenshots(app, page, 'playground-analysis');
});

test('one engine is cancelled while the other goes on; a failure says what to do, and can be tried again', async () => {
  test.setTimeout(120_000);
  const { page, app } = kp;
  server.behave('stream_silent');
  server.asked.length = 0;
  await screen.button('Run again').click();
  await expect(screen.state('scripted')).toHaveText('Writing', { timeout: 30_000 });
  await takeScreenshots(app, page, 'playground-working');
  await screen.button('Cancel scripted').click();
  await expect(screen.state('scripted')).toHaveText('Cancelled');
  await expect.poll(() => server.asked[0]?.cutAt ?? null, { timeout: 1_000, intervals: [20] }).not.toBeNull();
  await expect(screen.state('Built in')).toHaveText('Drafted', { timeout: 60_000 });

  server.behave('key_revoked');
  await screen.button('Try scripted again').click();
  await expect(screen.state('scripted')).toHaveText('Failed', { timeout: 30_000 });
  await expect(screen.column('scripted').getByRole('alert')).toContainText('The provider refuses the key');
  await expectAccessible(page, 'playground, failed');
  await takeScreenshots(app, page, 'playground-failed');
  server.behave(null);
  await screen.button('Try scripted again').click();
  await expect(screen.state('scripted')).toHaveText('Drafted', { timeout: 30_000 });
});

test('an address inside is refused by the guard of every fetch, and nothing became a comment', async () => {
  const { page } = kp;
  await page.getByRole('radio', { name: 'Address' }).click();
  await page.getByLabel('Address of the post').fill('http://10.0.0.1/admin');
  await screen.engine('scripted').uncheck();
  await screen.button('Run again').click();
  await expect(screen.column('Built in').getByRole('alert')).toContainText('That address is not on the public internet');
  const file = new Sqlite(join(kp.workspace, 'workspace.sqlite'), { readonly: true });
  for (const table of ['comments', 'posts', 'campaigns', 'tasks']) expect([table, file.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0]);
  expect(file.prepare(`SELECT count(*) FROM agent_executions WHERE agent = 'writer'`).pluck().get()).toBeGreaterThan(3);
  file.close();
});
