// From the launch of the process to the first screen with its rows, in a workspace of 2,000 posts and 25,000 comments, over
// a bare window of the same Electron; in turns. The start before the first is left out: it reads the files from the disk. Both are
// launched alike and looked at with each frame: a locator looks every 100 ms, which is a tenth of what is measured.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { appArguments, appEnvironment } from '../tests/e2e/support/launch-app';
import type { Bench } from './bench-result';
import { bareArguments } from './lib/bare-electron';
import { median, rounded, seededWorkspace } from './lib/seeded-workspace';

export const needsWindow = true;

const rounds = 9;
const target = 1.6;

/** Milliseconds until the page shows a heading `title` and a text like `rows`. */
const timeStart = async (args: string[], shown: { title: string; rows: string }): Promise<number> => {
  const started = performance.now();
  const app = await _electron.launch({ args, env: appEnvironment(), colorScheme: null });
  const page = await app.firstWindow();
  await page.waitForFunction(({ title, rows }) => document.querySelector('h1')?.textContent === title && new RegExp(rows).test(document.body.textContent ?? ''), shown, { polling: 'raf' });
  const ended = performance.now();
  await app.close();
  return ended - started;
};

const bench: Bench = async () => {
  const workspace = await seededWorkspace(2_000, 25_000);
  const place = mkdtempSync(join(tmpdir(), 'kp-start-'));
  const times = { app: [] as number[], bare: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    const ours = await timeStart(appArguments(workspace, join(place, `app-${round}`)), { title: 'Home', rows: '[0-9] drafts? to review' });
    const bare = await timeStart(bareArguments(place, join(place, `bare-${round}`)), { title: 'Bare', rows: 'Bare' });
    if (round < 0) continue;
    times.app.push(ours);
    times.bare.push(bare);
  }
  rmSync(place, { recursive: true, force: true });
  const [value, baseline] = [median(times.app), median(times.bare)];
  return { name: 'start-cold', value: Math.round(value), unit: 'ms', baseline: Math.round(baseline), ratio: rounded(value / baseline), target: `ratio <= ${target}`, ok: value / baseline <= target, details: { rounds, app: times.app.map(Math.round), bare: times.bare.map(Math.round) } };
};
export default bench;
