// Runs over a web in trouble with somebody who pauses, stops and edits meanwhile: a look of less than a minute. How memory and
// the loop do over 40 minutes is what `npm run bench -- soak --full` tells.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startLoopbackWeb } from '../support/loopback-web';
import { openApp, temporaryFolder } from '../support/open-app';
import { seeded } from '../support/seeded';
import { soak } from '../support/soak';
import { lookInto } from '../support/workspace-file';

const forMs = process.env['KP_KILLS'] ? 30_000 : 180_000;

it('ends every run with each post drafted or skipped for a reason, polite to every host', { timeout: 600_000 }, async () => {
  const folder = temporaryFolder();
  const web = await startLoopbackWeb();
  const workspace = join(folder.path, 'w');
  const app = await openApp(workspace, { loopbackDelayMs: 50, resolveName: (name) => web.resolveName(name) });
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', note);
  let closed: Promise<void> | null = null;
  const close = (graceMs: number): Promise<void> => (closed ??= app.container.close(graceMs)); // once: its database is gone afterwards
  try {
    await app.container.start();
    const outcome = await soak({ app, web, random: seeded(Number(process.env['KP_SEED'] ?? 20_261)), forMs, runsAtOnce: 3, postsOfRun: 12, delayMs: 50 });
    process.stdout.write(`${outcome.runs.finished} runs finished, ${outcome.runs.stopped} stopped, ${outcome.drafts} drafts, ${outcome.skips} skips\n`);
    expect(outcome.defects).toEqual([]);
    expect(outcome.runs.finished).toBeGreaterThan(1);
    expect(outcome.drafts).toBeGreaterThan(0);
    expect(outcome.skips).toBeGreaterThan(0);
    await close(5_000);
    const look = lookInto(workspace);
    expect(look).toMatchObject({ integrity: 'ok', brokenReferences: 0 });
    expect(look.comments).toHaveLength(outcome.drafts);
    expect(look.tasks.filter(({ status }) => status === 'queued' || status === 'running')).toEqual([]);
    expect(unhandled).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
    await close(0);
    await web.close();
    folder.remove();
  }
});
