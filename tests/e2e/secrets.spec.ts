// What the page can still reach of a secret once its dialog is closed and the page was loaded again: nothing, not even in its heap.
import type { Page } from 'playwright';
import { FirstRunScreen } from './pages/first-run.page';
import { expect, test } from './support/app-test';
import { ask } from './support/bridge';

const key = 'canary-search-key-5d1f88';
const password = 'canary violas under a bridge';

/** All strings that live in the page, as its own heap has them. */
const heapOf = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return parts.join('');
};
const storedBy = (page: Page): Promise<string> =>
  page.evaluate(async () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), await indexedDB.databases(), await caches.keys(), document.cookie, document.documentElement.outerHTML]));

test('would catch a key, a password or a token that the page can reach after it was loaded again', { tag: '@attack' }, async ({ kp: { page } }) => {
  test.setTimeout(120_000);
  await new FirstRunScreen(page).skip();
  await ask(page, 'mutation', 'settings.update', { search: { provider: 'brave' } });
  await page.evaluate(() => { location.hash = '/settings/search'; });
  await page.getByLabel('Key', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Store key' }).click();
  await expect(page.getByText('Key stored').first()).toBeVisible();
  const registered = await ask(page, 'mutation', 'auth.register', { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password });
  const { recoveryCode } = registered.result?.data?.json as { recoveryCode: string };
  const before = await heapOf(page);
  expect([before.includes(key) || before.includes(password)]).toEqual([true]); // it is seen where it is
  await page.reload();
  await page.evaluate(() => { location.hash = '/settings/search'; });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const answers = await Promise.all(['settings.get', 'settings.secrets', 'system.info', 'auth.me', 'auth.sessions', 'auth.status'].map(async (path) => JSON.stringify(await ask(page, 'query', path))));
  const reach = [await storedBy(page), ...answers, await heapOf(page)];
  for (const secret of [key, password, recoveryCode, 'eyJhbGciOi', '$2b$12$']) expect(reach.filter((text) => text.includes(secret)).length, secret).toBe(0);
});
