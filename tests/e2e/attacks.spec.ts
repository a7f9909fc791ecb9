// Pages, feeds and tables that attack whoever reads them, run through a real campaign and looked at on every screen that
// shows them. The page says of itself what would have run: nothing; and no policy is even tried (`problems`).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { hostile, writeHostileBlog } from '../support/hostile-blog';
import { savedBlogCampaign } from '../support/saved-blog';
import { FirstRunScreen } from './pages/first-run.page';
import { plainScreens } from './pages/screens';
import { ask } from './support/bridge';
import { launchApp, type LaunchedApp } from './support/launch-app';

test.describe.configure({ mode: 'serial' });

interface Row { id: string; title?: string; status?: string }
let kp: LaunchedApp;
let folder: string;
let campaign: string;
let sources: { pages: string; feed: string };
const dialogs: string[] = [];

const answer = async <T>(type: 'query' | 'mutation', path: string, input?: unknown): Promise<T> => {
  const { result, error } = await ask(kp.page, type, path, input);
  if (error) throw new Error(`${path}: ${error.json.message}`);
  return result?.data?.json as T;
};
const rowsOf = async (path: string): Promise<Row[]> => (await answer<{ items: Row[] }>('query', path, { page: 1, pageSize: 100 })).items;
const go = (to: string): Promise<void> => kp.page.evaluate((path) => { location.hash = path; }, to);

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kp-hostile-'));
  sources = writeHostileBlog(folder);
  kp = await launchApp();
  kp.page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  await kp.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => { opened.push(url); };
  });
  await new FirstRunScreen(kp.page).skip();
});
test.afterAll(async () => {
  await kp.dispose();
  rmSync(folder, { recursive: true, force: true });
  kp.problems.expectNone();
});

interface Look { pwned: unknown; links: string[]; foreign: string[]; handlers: string[]; home: boolean }
/** What stands in the page that nothing but an attack would put there. */
const look = (page: Page): Promise<Look> =>
  page.evaluate(() => ({
    pwned: (window as unknown as { pwned?: unknown }).pwned ?? null,
    links: [...document.querySelectorAll('[href], [src], [action], [data]')].flatMap((element) => ['href', 'src', 'action', 'data', 'xlink:href'].map((name) => element.getAttribute(name) ?? ''))
      .filter((value) => /^\s*[a-z][a-z0-9+.-]*:/i.test(value) && !/^(https?|app|data:image\/|data:font\/)/i.test(value)),
    foreign: [...document.querySelectorAll('iframe, object, embed, base, meta[http-equiv=refresh], script:not([src^="./"]):not([src^="/"]):not([src^="app:"])')].map((element) => element.outerHTML.slice(0, 200)),
    handlers: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on')).map((name) => `${element.tagName} ${name}`)),
    home: location.protocol === 'app:' && location.host === 'kp',
  }));
const expectHarmless = async (where: string): Promise<void> => {
  expect(await look(kp.page), where).toEqual({ pwned: null, links: [], foreign: [], handlers: [], home: true });
  expect([dialogs, await kp.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)], where).toEqual([[], 1]);
};

test.describe('a hostile page, feed and table', { tag: '@attack' }, () => {
  test('run through a whole campaign: read, analysed, drafted, with nothing executed', async () => {
    test.setTimeout(240_000);
    const { persona, ...fields } = savedBlogCampaign(`Hostile ${hostile.title}`, [sources.pages, sources.feed], { maxPosts: 10 });
    const { id: personaId } = await answer<Row>('mutation', 'personas.create', persona);
    campaign = (await answer<Row>('mutation', 'campaigns.create', { ...fields, personaId })).id;
    await answer('mutation', 'campaigns.start', { id: campaign });
    await expect.poll(async () => (await answer<Row>('query', 'campaigns.get', { id: campaign })).status, { timeout: 180_000 }).toBe('finished');
    expect((await rowsOf('posts.list')).length).toBeGreaterThan(2);
    expect((await rowsOf('comments.list')).length).toBeGreaterThan(0);
    await expectHarmless('the run');
  });

  test('script in a post title is shown as the letters it is', async () => {
    const post = (await rowsOf('posts.list'))[0];
    expect(post?.title).toContain(hostile.title);
    for (const to of ['/posts', `/posts/${post?.id}`]) {
      await go(to);
      await expect(kp.page.getByText(hostile.title).first()).toBeVisible();
      await expectHarmless(to);
    }
  });

  test('HTML in the names of authors and the words of readers is shown as text', async () => {
    const post = (await rowsOf('posts.list')).at(-1);
    await go(`/posts/${post?.id}`);
    await expect(kp.page.getByText(hostile.author).first()).toBeVisible();
    await expect(kp.page.getByText(hostile.reader).first()).toBeAttached(); // in a part that is folded
    await expectHarmless('a post');
  });

  test('SVG with script in a saved page leaves its words at most', async () => {
    for (const { id } of await rowsOf('posts.list')) {
      const { text } = await answer<{ text: string }>('query', 'posts.get', { id });
      expect(text).not.toMatch(/pwned='(svg|script|frame|base|refresh)'|<svg|<script|onload=/);
      await go(`/posts/${id}`);
      await expect(kp.page.getByRole('heading', { name: 'Worth answering' })).toBeVisible();
      await expectHarmless(`post ${id}`);
    }
  });

  test('javascript: link in a feed, in a table and as a canonical address becomes no address of a post or a site', async () => {
    const found = JSON.stringify([await answer('query', 'posts.list', { page: 1, pageSize: 100 }), await answer('query', 'blogs.list', { page: 1, pageSize: 100 })]);
    expect([...found.matchAll(/"url":"([a-z]+):/g)].map(([, scheme]) => scheme).filter((scheme) => !/^https?$/.test(scheme ?? ''))).toEqual([]);
    for (const url of ['javascript:window.pwned=1', 'data:text/html,x', 'file:///etc/passwd', 'app://kp/', ' javascript:1']) {
      expect((await ask(kp.page, 'mutation', 'system.openExternal', { url })).error?.json.data.code, url).toBe('VALIDATION');
    }
    expect(await kp.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
  });

  test('every screen that shows any of it: no handler, no frame, no script, no link but http and https', async () => {
    test.setTimeout(180_000);
    const details = [...(await rowsOf('blogs.list')).map(({ id }) => `/blogs/${id}`), `/campaigns/${campaign}`, '/review'];
    for (const to of [...plainScreens.map(([, path]) => path), ...details]) {
      await go(to);
      await expect(kp.page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(kp.page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
      await expectHarmless(to);
    }
    await go(`/campaigns/${campaign}`);
    for (const name of ['Skipped', 'Timeline', 'Brief']) {
      await kp.page.getByRole('tab', { name }).click();
      await expect(kp.page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
      await expectHarmless(`campaign, ${name}`);
    }
  });
});
