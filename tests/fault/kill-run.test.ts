// Runs with the real agents in their threads, killed at every numbered fault point and at random moments.
import { afterEach, beforeEach, it } from 'vitest';
import { headless } from '../support/headless-process';
import { killRuns } from '../support/kill-runs';
import { temporaryFolder } from '../support/open-app';

// `npm test` takes a sample that ends in time on a busy machine too (KP_KILLS); `npm run test:fault` does not end before its
// tenth kill, `npm run test:fault -- --full` not before its fiftieth.
const sample = Boolean(process.env['KP_KILLS']);
const kills = process.env['KP_FULL'] ? 50 : 10;

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => folder.remove());

it(`comes through ${sample ? 'up to ' : ''}${kills} kills with the real agents`, { timeout: kills * 120_000 }, async () => {
  await killRuns({ folder: folder.path, kills, ...(sample ? { withinMs: 25_000 } : {}), pages: 6, runMs: 12_000, seed: Number(process.env['KP_SEED'] ?? 20_261), launch: headless });
});
