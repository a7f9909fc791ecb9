// From the launch of the process to the first screen with its rows, in a workspace of 2,000 posts and 25,000 comments, over
// a bare window of the same Electron; in turns. The start before the first is left out: it reads the files from the disk.
import { launchApp } from '../tests/e2e/support/launch-app';
import type { Bench } from './bench-result';
import { launchBare } from './lib/bare-electron';
import { median, rounded, seededWorkspace } from './lib/seeded-workspace';

export const needsWindow = true;

const rounds = 5;
const target = 1.6;

const bench: Bench = async () => {
  const workspace = await seededWorkspace(2_000, 25_000);
  const times = { app: [] as number[], bare: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    const started = performance.now();
    const kp = await launchApp({ workspace });
    await kp.page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await kp.page.getByText(/drafts? to review/).first().waitFor();
    const between = performance.now();
    await kp.dispose();
    const then = performance.now();
    const bare = await launchBare();
    const ended = performance.now();
    await bare.dispose();
    if (round < 0) continue;
    times.app.push(between - started);
    times.bare.push(ended - then);
  }
  const [value, baseline] = [median(times.app), median(times.bare)];
  return { name: 'start-cold', value: Math.round(value), unit: 'ms', baseline: Math.round(baseline), ratio: rounded(value / baseline), target: `ratio <= ${target}`, ok: value / baseline <= target, details: { rounds, app: times.app.map(Math.round), bare: times.bare.map(Math.round) } };
};
export default bench;
