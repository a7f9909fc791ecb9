// The agents in the real window: figures that equal the rows, settings that the next review works by, an agent tried by hand and cut short.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'playwright/test';
import { AgentsScreen } from './pages/agents.page';
import { CampaignScreen } from './pages/campaign.page';
import { FirstRunScreen } from './pages/first-run.page';
import { expectAccessible } from './support/axe';
import { ask } from './support/bridge';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

let kp: LaunchedApp;
let agents: AgentsScreen;
test.beforeAll(async () => { kp = await launchApp(); agents = new AgentsScreen(kp.page); });
test.afterAll(async () => {
  await kp.dispose();
  kp.problems.expectNone();
});

const rows = <T>(sql: string, ...params: unknown[]): T[] => {
  const file = new Sqlite(join(kp.workspace, 'workspace.sqlite'), { readonly: true, timeout: 5_000 });
  try {
    return file.prepare(sql).all(...params) as T[];
  } finally {
    file.close();
  }
};

const names = { researcher: 'Blog researcher', analyzer: 'Content analyzer', writer: 'Comment writer', reviewer: 'Quality reviewer', manager: 'Campaign manager' } as const;
interface Call { outcome: string; milliseconds: number }
/** As the screen says it: "0.3 ms", "340 ms", "2.4 s". */
const took = (ms: number): string => (ms < 10 ? `${Math.round(ms * 10) / 10} ms` : ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`);
const percentile = (sorted: readonly number[], part: number): number => sorted[Math.ceil((sorted.length * part) / 100) - 1] ?? Number.NaN;
const firstComment = (): { id: string; text: string; text_hash: string; post_id: string } => {
  const [row] = rows<{ id: string; text: string; text_hash: string; post_id: string }>(`SELECT id, text, text_hash, post_id FROM comments WHERE status = 'awaiting' ORDER BY id`);
  if (!row) throw new Error('No draft waits.');
  return row;
};

test('figures: each agent\'s row says what its calls say', async () => {
  test.setTimeout(300_000);
  const { page, app } = kp;
  const first = new FirstRunScreen(page);
  await first.fillWithExample();
  await first.next();
  await first.next();
  await expect(first.found).toBeVisible();
  await first.start();
  const campaign = new CampaignScreen(page);
  await expect(campaign.heading).toHaveText('Customer retention for small software companies');
  await agents.open();
  await expect(agents.heading).toHaveText('Agents');
  await expect(agents.row(names.analyzer).or(agents.row(names.writer)).getByText('Working').first()).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: join('tests', 'artifacts', 'screens', 'agents-working.png') });
  await campaign.open();
  await page.getByRole('link', { name: /Customer retention/ }).click();
  await expect(campaign.state('Finished')).toBeVisible({ timeout: 240_000 });

  for (const decision of ['approved', 'rejected']) {
    const { id, text_hash: textHash } = firstComment();
    const answer = await ask(page, 'mutation', 'comments.review', { id, textHash, decision, feedback: '' });
    expect(answer.error).toBeUndefined();
  }
  const decided = rows<{ status: string; verdict: string }>(`SELECT status, verdict FROM comments WHERE status IN ('approved', 'rejected')`);
  const agreed = decided.filter(({ status, verdict }) => (status === 'approved') === (verdict === 'ready')).length;
  await agents.open();
  for (const [agent, name] of Object.entries(names)) {
    const calls = rows<Call>('SELECT outcome, milliseconds FROM agent_executions WHERE agent = ?', agent);
    const ended = calls.filter(({ outcome }) => outcome === 'ok' || outcome === 'declined').map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const whole = calls.filter(({ outcome }) => outcome !== 'cancelled').length;
    expect(calls.length).toBeGreaterThan(0);
    await expect.poll(() => agents.cells(name), { message: name }).toMatchObject({
      1: 'Idle', 3: String(calls.length), 4: `${Math.round((ended.length / whole) * 100)}% of ${whole}`, 5: `${took(percentile(ended, 50))} / ${took(percentile(ended, 95))}`, 6: 'No cost',
      ...(agent === 'reviewer' ? { 7: `${Math.round((agreed / decided.length) * 100)}% of ${decided.length}` } : {}),
    });
  }
  await expectAccessible(page, 'agents');
  await takeScreenshots(app, page, 'agents');
});

test('history and figures of one: filters, links, charts and their table', async () => {
  const { page, app } = kp;
  await agents.openAgent(names.analyzer);
  await expect(agents.heading).toHaveText(names.analyzer);
  const [declined] = rows<{ n: number }>(`SELECT count(*) AS n FROM agent_executions WHERE agent = 'analyzer' AND outcome = 'declined'`);
  expect(declined?.n).toBeGreaterThan(0);
  await agents.filter('Outcome', 'Declined');
  await expect(page.getByText(`1 to ${declined?.n} of ${declined?.n}`)).toBeVisible();
  await expectAccessible(page, 'agent history');
  await takeScreenshots(app, page, 'agent-history');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page).toHaveURL(/#\/posts\//);
  await page.goBack();
  await expect(agents.heading).toHaveText(names.analyzer);
  await agents.tab('Figures');
  await expect(page.locator('figure svg').first()).toBeVisible();
  await expectAccessible(page, 'agent figures');
  await takeScreenshots(app, page, 'agent-figures');
  await agents.button('Show as a table').click();
  const [done] = rows<{ n: number }>(`SELECT count(*) AS n FROM agent_executions WHERE agent = 'analyzer' AND outcome = 'ok'`);
  await expect(page.getByRole('table').getByRole('cell').nth(1)).toHaveText(String(done?.n));
  await expectAccessible(page, 'agent figures as a table');
});

test('configuration: a weight is changed, the next review says the version, and it is restored', async () => {
  const { page, app } = kp;
  await page.evaluate(() => { location.hash = '/agents/reviewer?tab=config'; });
  await agents.field('Relevance').fill('30');
  await expect(page.getByText('They add up to 105; they must add up to 100.')).toBeVisible();
  await agents.button('Save as a version').click();
  expect(rows('SELECT 1 FROM agent_configs')).toHaveLength(0);
  await agents.field('Value').fill('15');
  await agents.button('Save as a version').click();
  await expect(page.getByText('Saved as version 1')).toBeVisible();
  await expect(page.getByText('Relevance 25 to 30')).toBeVisible();
  await expectAccessible(page, 'agent configuration');
  await takeScreenshots(app, page, 'agent-config');

  const { id, text, text_hash: textHash } = firstComment();
  const edited = await ask(page, 'mutation', 'comments.edit', { id, text: `${text} It did so for us.`, textHash });
  expect(edited.error).toBeUndefined();
  expect(JSON.parse(rows<{ review: string }>('SELECT review FROM comments WHERE id = ?', id)[0]?.review ?? '{}')).toMatchObject({ version: 'review-1+1' });
  await agents.tab('History');
  await expect(page.getByRole('row').nth(1)).toContainText('review-1+1');

  await agents.tab('Configuration');
  await agents.button('Restore as the app came').click();
  await expect(page.getByText('Version 2 holds from the next task on')).toBeVisible();
  await expect(agents.field('Relevance')).toHaveValue('25');
  expect(rows('SELECT version, restored_from FROM agent_configs ORDER BY version')).toEqual([{ version: 1, restored_from: null }, { version: 2, restored_from: 0 }]);
});

test('by hand: a text is analysed and read, one that waits is cancelled and stays so, nothing of the campaign changes', async () => {
  test.setTimeout(180_000);
  const { page, app } = kp;
  const stored = (): unknown[] => rows('SELECT id, updated_at FROM posts UNION ALL SELECT id, updated_at FROM comments UNION ALL SELECT id, updated_at FROM campaigns');
  const before = stored();
  await page.evaluate(() => { location.hash = '/agents/analyzer?tab=hand'; });
  await agents.button('Run').click();
  await expect(page.getByText('Give a text.')).toBeVisible();
  await agents.field('Its title').fill('What a first reply is worth');
  await agents.field('Text of the post').fill('We counted first replies for a year. Customers who got an answer within an hour stayed twice as long as the others. Is speed the reason, or who answers? We think that the same person twice matters more than any hour saved. What do you do about it in a team of three? Our next step is a quiet week without a target, in which everyone answers as they like, and then we look at who came back.');
  await agents.button('Run').click();
  await expect(agents.handState).toHaveText('Done', { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: /Worth \d+ of 100/ })).toBeVisible();
  await expect(page.getByText('Is speed the reason, or who answers?').last()).toBeVisible();
  await expectAccessible(page, 'agent by hand');
  await takeScreenshots(app, page, 'agent-hand');

  await page.evaluate(() => { location.hash = '/agents/writer?tab=hand'; });
  // While all work rests, so that it can't be over before it is cancelled; that one in hand is cut short is for tests/integration/agents.test.ts.
  expect((await ask(page, 'mutation', 'tasks.pauseAll')).error).toBeUndefined();
  await agents.field('Text of the post').fill('In our team we measured replies for a year and learned that patience pays more than speed. What do others see?');
  await agents.field('Your talking points, one a line').fill('We answer within a day and the same person answers twice.');
  await agents.button('Run').click();
  await expect(agents.handState).toContainText('Waiting');
  await agents.button('Cancel').click();
  await expect(agents.handState).toHaveText('Cancelled');
  expect((await ask(page, 'mutation', 'tasks.resumeAll')).error).toBeUndefined();
  await expect.poll(async () => (await ask(page, 'query', 'system.status')).result?.data?.json).toMatchObject({ runningTasks: 0, queuedTasks: 0 });
  expect(rows(`SELECT status FROM tasks WHERE name = 'agent.execute' ORDER BY id`)).toEqual([{ status: 'done' }, { status: 'cancelled' }]);
  expect(stored()).toEqual(before);
});
