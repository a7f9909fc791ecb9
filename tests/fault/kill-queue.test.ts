// The same kills, many more of them: the whole engine with a crew that answers at once, since what must hold is the queue,
// the steps, the units of work and the rows, whatever the agents say. KP_AT=task.in-commit kills there alone.
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { headless } from '../support/headless-process';
import { killPoints, killRuns } from '../support/kill-runs';
import { temporaryFolder } from '../support/open-app';
import { buildPlainEngine } from '../support/plain-engine-build';

const sample = Number(process.env['KP_KILLS'] ?? 0);
const full = Boolean(process.env['KP_FULL']);
// With those of kill-run.test.ts the full campaign comes to 1,000.
const kills = full ? 950 : sample || 30;

let entry: string;
beforeAll(async () => { entry = await buildPlainEngine(); });
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => folder.remove());

it(`comes through ${sample ? 'up to ' : ''}${kills} kills at ${killPoints.length} kinds of places`, { timeout: Math.max(10, kills) * 60_000 }, async () => {
  const struck = await killRuns({
    folder: folder.path, kills, ...(sample ? { withinMs: 40_000 } : {}), pages: 10, runMs: 1_500, seed: Number(process.env['KP_SEED'] ?? 20_262), at: process.env['KP_AT'],
    launch: (args, setting) => headless(args, { ...setting, entry }),
  });
  if (full) for (const [point, count] of struck) expect(count, `kills at ${point}`).toBeGreaterThan(kills / killPoints.length / 4);
});
