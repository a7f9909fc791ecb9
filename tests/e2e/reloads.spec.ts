// A window that is loaded again and again leaves nothing behind in main: no subscription, no request, no growing heap.
import type { ElectronApplication } from 'playwright';
import { FirstRunScreen } from './pages/first-run.page';
import { expect, test } from './support/app-test';
import { ask } from './support/bridge';

/** 1,000 with KP_FULL, a sample otherwise. */
const reloads = process.env['KP_FULL'] ? 1_000 : 100;
const mostGrowth = 4 * 1024 * 1024;

/** Bytes of main's heap that something still refers to. */
const heapUsed = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => {
    const of = (name: 'v8' | 'vm') => process.getBuiltinModule(name as 'v8') as unknown;
    (of('v8') as typeof import('node:v8')).setFlagsFromString('--expose-gc');
    const collect = (of('vm') as typeof import('node:vm')).runInNewContext('gc') as () => void;
    for (let turn = 0; turn < 3; turn += 1) collect();
    return process.memoryUsage().heapUsed;
  });

test(`would catch a leak: ${reloads} reloads end with the listeners of one page, and a heap that does not grow with them`, async ({ kp: { app, page } }) => {
  test.setTimeout(reloads * 4_000 + 60_000);
  await new FirstRunScreen(page).skip();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Home');
  const listening = async () => ((await ask(page, 'query', 'tasks.systemStats')).result?.data?.json as { listening: number }).listening;
  await expect.poll(listening).toBeGreaterThanOrEqual(3); // the page, the window's theme, the tray: each begins in its own time
  const once = await listening();
  const measured: number[] = [];
  for (let load = 1; load <= reloads; load += 1) {
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (load % (reloads / 5) === 0) measured.push(await heapUsed(app));
  }
  await expect.poll(listening).toBe(once);
  // What the first fifth warmed up is the ground; a leak goes on after it.
  const [ground = 0, ...later] = measured;
  console.log(`heap of main in MB after each fifth of ${reloads} reloads: ${measured.map((bytes) => (bytes / 1024 / 1024).toFixed(1)).join(', ')}; listeners ${once}`);
  expect((later.at(-1) ?? 0) - ground).toBeLessThan(mostGrowth);
});
