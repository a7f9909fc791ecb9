// The person works on the text: what changed between texts, an earlier one back, another passage, a model's draft as it comes,
// and the style that edits teach.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { expect, test } from 'playwright/test';
import { defaultAgentConfigs } from '../../shared/contracts/agent-config';
import type { CommentDto } from '../../shared/contracts/comment';
import { builtInEngine } from '../../shared/contracts/model';
import { startModelServer, type ModelServer } from '../support/model-server';
import { writeSavedBlog } from '../support/saved-blog';
import { FirstRunScreen } from './pages/first-run.page';
import { ReviewScreen } from './pages/review.page';
import { expectAccessible } from './support/axe';
import { answerOf } from './support/bridge';
import { finishedCampaign } from './support/finished-campaign';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

let kp: LaunchedApp;
let server: ModelServer;
let review: ReviewScreen;
let blogs: string;
/** The draft that is read now. */
const current = (): Promise<CommentDto> => answerOf(kp.page, 'query', 'comments.get', { id: idInAddress() });
const idInAddress = (): string | null => new URLSearchParams(kp.page.url().split('?')[1]).get('id');
/** By its key, and only when it is there: what opens on the draft before goes with it. */
const nextDraft = async (): Promise<void> => {
  await expect.poll(idInAddress).not.toBeNull();
  await expect(review.currentRow).toHaveCount(1); // keys count once the list is there
  await expect(review.draftText).toBeVisible();
  const from = idInAddress();
  await review.press('j');
  await expect.poll(idInAddress).not.toBe(from);
  await expect(review.draftText).toHaveText((await current()).text);
};
const texts = (): Locator => kp.page.getByRole('dialog', { name: 'Texts of this draft' });
const another = (): Locator => kp.page.getByRole('dialog', { name: 'Another draft', exact: true });
const pane = (): Locator => kp.page.getByRole('region', { name: 'Draft', exact: true });
const choose = async (label: string, option: string | RegExp): Promise<void> => {
  await another().getByRole('combobox', { name: label }).click();
  await kp.page.getByRole('option', { name: option }).first().click();
};

test.beforeAll(async () => {
  test.setTimeout(240_000);
  [server, kp] = [await startModelServer(), await launchApp()];
  await new FirstRunScreen(kp.page).skip();
  blogs = mkdtempSync(join(tmpdir(), 'kp-e2e-revisions-'));
  writeSavedBlog(blogs, 24);
  await finishedCampaign(kp.page, 'Texts', blogs);
  review = new ReviewScreen(kp.page);
});
test.afterAll(async () => {
  await kp.dispose();
  await server.close();
  rmSync(blogs, { recursive: true, force: true });
  kp.problems.expectNone();
});

test('what an edit changed is told word by word, in words as well as in looks, and the earlier text comes back and goes again', async () => {
  const { page, app } = kp;
  await review.open();
  const before = await current();
  await review.press('e');
  await expect(review.editor).toBeFocused();
  const mine = `Honestly, ${before.text.charAt(0).toLowerCase()}${before.text.slice(1).replace(/\s\S+$/u, ' instead.')}`;
  await review.editor.fill(mine);
  await page.keyboard.press('Control+Enter');
  await expect(review.editor).toHaveCount(0);
  await expect(review.draftText).toHaveText(mine);

  await page.getByRole('button', { name: 'Texts of this draft' }).click();
  const list = texts().getByRole('list', { name: 'Texts, newest first' }).getByRole('button');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText('Edited');
  await expect(list.first()).toContainText('The text now');
  await expect(list.last()).toContainText('Drafted');
  await expect(list.last()).toContainText('In a run');
  await expect(list.last()).toHaveAttribute('aria-current', 'true'); // the one before, compared with the one now
  await expect(texts().locator('ins').first()).toContainText('Honestly');
  await expect(texts().locator('ins').first()).toContainText('[in:'); // for who sees neither line nor colour
  await expect(texts().locator('del').first()).toContainText('[out:');
  await expect(texts().getByText(/words? out, \d+ words? in/)).toBeVisible();
  await expectAccessible(page, 'the texts of a draft');
  await takeScreenshots(app, page, 'revisions');

  // By the keyboard alone.
  await texts().getByRole('button', { name: 'Take this text back' }).focus();
  await page.keyboard.press('Enter');
  await expect(texts()).toHaveCount(0);
  await expect(page.getByText('Text 1 is back, judged again')).toBeVisible();
  await expect(review.draftText).toHaveText(before.text);
  expect(await current()).toMatchObject({ revision: 3, edited: false, evidence: before.evidence });
  await review.press('z');
  await expect(review.draftText).toHaveText(mine);
});

test('another passage is another passage, and where nothing else fits, that is said and the draft stays', async () => {
  test.setTimeout(120_000);
  const { page, app } = kp;
  await review.open();
  await nextDraft();
  let found = false;
  for (let turn = 0; turn < 4 && !found; turn += 1) {
    const before = await current();
    await review.press('g');
    await choose('Passage it rests on', 'Another passage than now');
    if (turn === 0) {
      await expectAccessible(page, 'another draft');
      await takeScreenshots(app, page, 'review-another-passage');
    }
    await another().getByRole('button', { name: 'Write another' }).click();
    await expect(page.getByText('Another draft is here.').or(pane().getByRole('alert'))).toBeVisible({ timeout: 60_000 });
    const after = await current();
    found = after.revision > before.revision;
    if (found) for (const quote of after.evidence) for (const avoided of before.evidence) expect(quote.start >= avoided.end || quote.end <= avoided.start).toBe(true);
    else {
      expect(after.text).toBe(before.text);
      await nextDraft();
    }
  }
  expect(found).toBe(true);

  const before = await current();
  await review.press('g');
  await choose('Type', 'Resource'); // there is no link to give
  await another().getByRole('button', { name: 'Write another' }).click();
  await expect(pane().getByRole('alert')).toContainText('The one you have is unchanged.');
  expect(await current()).toMatchObject({ text: before.text, revision: before.revision });
  await expectAccessible(page, 'a draft that was refused');
  await takeScreenshots(app, page, 'review-refused');
  await pane().getByRole('button', { name: 'Close' }).click();
});

test('a key that is pressed while a dialog fades away counts', async () => {
  await review.open();
  await expect(review.currentRow).toHaveCount(1);
  await review.press('g');
  await expect(another()).toBeVisible();
  const from = idInAddress();
  await review.press('Escape');
  await review.press('j');
  await expect.poll(idInAddress).not.toBe(from);
});

test('a model’s draft is seen while it comes, as unchecked; stopped it is gone, and whole it takes the place of the one before', async () => {
  test.setTimeout(120_000);
  const { page, app } = kp;
  const { provider } = await answerOf<{ provider: { id: string } }>(kp.page, 'mutation', 'models.add', { kind: 'openai_compatible', name: 'Loopback', baseUrl: server.baseUrl('openai_compatible'), project: '', location: '', key: '', model: 'scripted', price: { input: 0, output: 0 } });
  const version = (await answerOf<{ agent: string; version: number }[]>(kp.page, 'query', 'agents.config')).find(({ agent }) => agent === 'writer')?.version ?? 0;
  await answerOf(kp.page, 'mutation', 'agents.setConfig', { agent: 'writer', basedOn: version, values: { ...defaultAgentConfigs.writer, engine: { ...builtInEngine, models: [{ providerId: provider.id, model: 'scripted' }] } } });
  await review.open();
  const before = await current();
  const campaign = await answerOf<{ talkingPoints: string[] }>(kp.page, 'query', 'campaigns.get', { id: before.campaignId });
  const [quote] = before.evidence;
  if (!quote) throw new Error('The draft rests on nothing.');
  const point = Math.max(0, campaign.talkingPoints.indexOf(before.talkingPoints[0] ?? ''));
  const text = `One line of yours, "${quote.quote}", is where our own records begin as well. ${campaign.talkingPoints[point]} Which of your figures would you watch first today?`;
  server.say(JSON.stringify({ declined: null, comments: [{ plan: { passage: quote.quote, talkingPoint: point, move: 'agree_and_extend', adds: 'A case.', why: 'It is the nearest.' }, type: before.type, text, quotes: [quote.quote], talkingPoints: [point] }] }));

  const begin = async (): Promise<void> => {
    await review.press('g');
    await choose('Length', 'Medium');
    await another().getByRole('button', { name: 'Write another' }).click();
  };
  server.hold(30);
  await begin();
  await expect(pane().getByText('Another draft is being written', { exact: true })).toBeVisible();
  server.release(24);
  await expect(pane().getByText('Being written, not checked yet')).toBeVisible();
  await expect(page.getByTestId('writing-text')).toContainText('One line of yours,');
  await expect(page.getByTestId('writing-text')).not.toContainText('{');
  await expect(review.draftText).toHaveText(before.text); // still the one there is
  await expect(review.act('Approve')).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page, 'a draft that is being written');
  await takeScreenshots(app, page, 'review-writing');
  await pane().getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText('Stopped. The draft you have is unchanged.')).toBeVisible({ timeout: 1_000 });
  await expect(page.getByTestId('writing-text')).toHaveCount(0);
  expect(await current()).toMatchObject({ text: before.text, revision: before.revision });

  server.release();
  await begin();
  await expect(page.getByText('Another draft is here.')).toBeVisible({ timeout: 60_000 });
  await expect(review.draftText).toHaveText(text);
  await expect(page.getByTestId('writing-text')).toHaveCount(0);
});

test('the style card says what edits taught, from how many, and is the person’s to change', async () => {
  test.setTimeout(120_000);
  const { page, app } = kp;
  const open = async (): Promise<void> => { await page.evaluate(() => { location.hash = '/tasks'; }); await page.evaluate(() => { location.hash = '/settings/style'; }); };
  await open();
  await expect(page.getByRole('heading', { name: 'Too few edits to learn from' })).toBeVisible();
  await expect(page.getByText(/5 edited drafts are needed; so far: \d\./)).toBeVisible();
  await expectAccessible(page, 'a style of which nothing is known');
  await takeScreenshots(app, page, 'style-empty');

  const { items } = await answerOf<{ items: { id: string }[] }>(kp.page, 'query', 'comments.list', { pageSize: 100, status: 'awaiting' });
  for (const { id } of items.slice(0, 6)) {
    const draft = await answerOf<CommentDto>(kp.page, 'query', 'comments.get', { id });
    await answerOf(kp.page, 'mutation', 'comments.edit', { id, textHash: draft.textHash, text: `${draft.text.replace(/\s[^.?!]*\?$/u, '')} Frankly, it's what we'd do again!` });
  }
  await open();
  const lines = page.getByRole('list', { name: 'What is known' });
  const line = (name: string): Locator => lines.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
  await expect(page.getByText(/Learned from \d edited drafts/)).toBeVisible();
  await expect(line('Words of yours')).toContainText('frankly');
  await expect(line('Contractions')).toContainText('it’s, don’t');
  await expect(line('Exclamation marks')).toContainText('more of them');
  await expect(line('Begins with')).toContainText('Nothing certain yet');
  await line('Words of yours').getByRole('button', { name: 'Show an edit' }).click();
  // All that was put in, whole: where it breaks hangs on what the draft ended with.
  await expect.poll(async () => (await line('Words of yours').locator('ins').allInnerTexts()).join(' ')).toMatch(/Frankly[^]*it's what we'd do again!/u);
  await expectAccessible(page, 'a style card');
  await takeScreenshots(app, page, 'style');

  await lines.getByRole('button', { name: 'Change: Length' }).click();
  await lines.getByRole('spinbutton', { name: 'Length' }).fill('20');
  await lines.getByRole('button', { name: 'Save' }).click();
  await expect(lines.getByRole('alert')).toHaveText('From 80 to 900 characters');
  await lines.getByRole('spinbutton', { name: 'Length' }).fill('240');
  await page.keyboard.press('Enter');
  await expect(line('Length')).toContainText('about 240 characters');
  await expect(line('Length')).toContainText('set by you');
  await lines.getByRole('checkbox', { name: 'Exclamation marks' }).click();
  await expect(lines.getByRole('checkbox', { name: 'Exclamation marks' })).not.toBeChecked();
  expect((await answerOf<{ choices: object }>(kp.page, 'query', 'style.card')).choices).toEqual({ length: { on: true, value: 240 }, exclamations: { on: false } });

  await page.getByRole('button', { name: 'Forget all of it' }).click();
  await expect(page.getByRole('heading', { name: 'Too few edits to learn from' })).toBeVisible();
  await page.locator('[data-toast]').filter({ hasText: 'Your style is forgotten' }).getByRole('button', { name: 'Undo' }).click();
  await expect(line('Length')).toContainText('about 240 characters');
});
