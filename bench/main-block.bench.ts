// How long the main process is held up while five campaigns of 100 posts run at once: the engine as the window has it,
// with its threads and its database, in this process. `--posts=N` makes the campaigns smaller for a quick look.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { campaignInput } from '../shared/contracts/campaign';
import { personaInput } from '../shared/contracts/persona';
import type { App } from '../main/app/container';
import { campaignEvent, openApp } from '../tests/support/open-app';
import { savedBlogCampaign, writeSavedBlog } from '../tests/support/saved-blog';
import type { Bench } from './bench-result';
import { askLikeAWindow } from './lib/ask-like-a-window';

const campaigns = 5;
const postsEach = Number(process.argv.find((argument) => argument.startsWith('--posts='))?.slice('--posts='.length) ?? 100);
const targetMs = 20;
const ms = (nanoseconds: number): number => Math.round(nanoseconds / 1e4) / 100;

const startAll = async (app: App, folder: string): Promise<Promise<string>[]> => {
  const { services } = app.container;
  const { persona } = savedBlogCampaign('', []);
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  const ends: Promise<string>[] = [];
  for (let at = 0; at < campaigns; at += 1) {
    const source = join(folder, `blogs-${at}`);
    writeSavedBlog(source, postsEach, at + 1);
    const fields = savedBlogCampaign(`Campaign ${at}`, [source], { maxPosts: Math.min(100, postsEach) });
    const { id } = await services.campaigns.create(app.actor, campaignInput.parse({ ...fields, persona: undefined, personaId }));
    ends.push(campaignEvent(app, id, ['campaign.finished', 'campaign.failed']));
    await services.campaigns.start(app.actor, id);
  }
  return ends;
};

const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kp-bench-'));
  const app = await openApp(join(folder, 'workspace'));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  try {
    const ends = await startAll(app, folder);
    const stopAsking = askLikeAWindow(app);
    const started = performance.now();
    const cpu = process.cpuUsage();
    delay.enable();
    await app.container.start();
    const outcomes = await Promise.all(ends);
    delay.disable();
    stopAsking();
    const seconds = Math.round(performance.now() - started) / 1000;
    const drafted = (await app.container.services.comments.counts(app.actor)).awaiting;
    const p99 = ms(delay.percentile(99));
    const { user, system } = process.cpuUsage(cpu);
    return {
      name: 'main-block', value: p99, unit: 'ms at p99', baseline: null, ratio: null, target: `p99 <= ${targetMs} ms`, ok: p99 <= targetMs && outcomes.every((outcome) => outcome === 'campaign.finished'),
      details: {
        longestMs: ms(delay.max), p50: ms(delay.percentile(50)), p999: ms(delay.percentile(99.9)), campaigns, postsEach, drafted, seconds,
        cpuSeconds: Math.round((user + system) / 1e4) / 100, outcomes: [...new Set(outcomes)],
      },
    };
  } finally {
    await app.container.close(0);
    rmSync(folder, { recursive: true, force: true });
  }
};
export default bench;
