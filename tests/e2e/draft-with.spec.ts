// A post that was left out by judgement: the person chooses what the comment builds on, and the draft waits in the review queue.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { expect, test } from 'playwright/test';
import { defaultAgentConfigs } from '../../shared/contracts/agent-config';
import type { CommentDto } from '../../shared/contracts/comment';
import type { PostSummary } from '../../shared/contracts/post';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';
import { FirstRunScreen } from './pages/first-run.page';
import { ReviewScreen } from './pages/review.page';
import { expectAccessible } from './support/axe';
import { answerOf } from './support/bridge';
import { finishedCampaign } from './support/finished-campaign';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';

test.describe.configure({ mode: 'serial' });

let kp: LaunchedApp;
let blogs: string;
let posts: PostSummary[];
const [, owner = ''] = savedBlogCampaign('', []).talkingPoints as string[];
const panel = (): Locator => kp.page.locator('section', { has: kp.page.getByRole('heading', { name: 'Draft it with a talking point of yours' }) });
const open = (post: PostSummary | undefined): Promise<void> => kp.page.evaluate((to) => { location.hash = to; }, `/posts/${post?.id ?? ''}`);

test.beforeAll(async () => {
  test.setTimeout(240_000);
  kp = await launchApp();
  await new FirstRunScreen(kp.page).skip();
  blogs = mkdtempSync(join(tmpdir(), 'kp-e2e-draft-with-'));
  writeSavedBlog(blogs, 16);
  const configs = await answerOf<{ agent: string; version: number }[]>(kp.page, 'query', 'agents.config');
  const basedOn = configs.find(({ agent }) => agent === 'analyzer')?.version ?? 0;
  await answerOf(kp.page, 'mutation', 'agents.setConfig', { agent: 'analyzer', values: { ...defaultAgentConfigs.analyzer, lowWorthinessBelow: 80 }, basedOn });
  const id = await finishedCampaign(kp.page, 'By hand', blogs);
  posts = (await answerOf<{ items: PostSummary[] }>(kp.page, 'query', 'posts.list', { campaignId: id, skipCode: 'low_worthiness' })).items;
  expect(posts.length).toBeGreaterThan(1);
});
test.afterAll(async () => {
  await kp.dispose();
  rmSync(blogs, { recursive: true, force: true });
});

test('a talking point is asked for, chosen by keyboard, and the draft opens in the review queue', async () => {
  test.setTimeout(120_000);
  await open(posts[0]);
  await expect(panel()).toBeVisible();
  await panel().getByRole('button', { name: 'Write the draft' }).click();
  await expect(panel().getByRole('alert')).toHaveText('Choose a talking point first.');
  await panel().getByRole('button', { name: /^Show all/u }).click();
  await expect(panel().getByRole('radio')).toHaveCount(16);
  await takeScreenshots(kp.app, kp.page, 'draft-with');
  await expectAccessible(kp.page, 'a post with talking points to choose from');
  await panel().getByRole('radio', { name: owner }).focus();
  await kp.page.keyboard.press('Space');
  await expect(panel().getByRole('radio', { name: owner })).toBeChecked();
  await panel().getByRole('button', { name: 'Write the draft' }).click();
  const link = panel().getByRole('link', { name: 'Open it in the review queue' });
  await expect(link).toBeFocused({ timeout: 60_000 });
  await expect(kp.page.getByRole('button', { name: 'Review 1 draft' })).toBeVisible();
  await expect(panel().getByRole('radio')).toHaveCount(0);
  await takeScreenshots(kp.app, kp.page, 'draft-with-made');
  await kp.page.keyboard.press('Enter');
  const review = new ReviewScreen(kp.page);
  await expect.poll(() => kp.page.url()).toContain('/review?id=');
  const id = new URLSearchParams(kp.page.url().split('?')[1]).get('id');
  const made = await answerOf<CommentDto>(kp.page, 'query', 'comments.get', { id });
  expect(made.talkingPoints).toContain(owner);
  await expect(review.draftText).toHaveText(made.text);
});

test('what is refused is told beside the choice, and the choice stays', async () => {
  const post = posts[1];
  await open(post);
  await answerOf(kp.page, 'mutation', 'blogs.setPolicy', { id: post?.blogId, forbids: 'promotion', quote: 'No vendors in the comments.' });
  await panel().getByRole('radio').first().click();
  await panel().getByRole('button', { name: 'Write the draft' }).click();
  await expect(panel().getByRole('alert')).toContainText('No vendors in the comments.');
  await expect(panel().getByRole('radio').first()).toBeChecked();
  await takeScreenshots(kp.app, kp.page, 'draft-with-refused');
});
