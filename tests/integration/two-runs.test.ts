// Two runs at once on overlapping hosts, against a web of 50 hosts that records arrivals: never two connections at a host at
// once, and never less than the pause between two requests to it (G3).
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import { personaInput } from '../../shared/contracts/persona';
import type { App } from '../../main/app/container';
import { html, startLoopbackWeb, xml, type LoopbackWeb } from '../support/loopback-web';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

const hostCount = 50;
const postsOfHost = 3;
const delayMs = 120;

let folder: ReturnType<typeof temporaryFolder>;
let web: LoopbackWeb;
let app: App;
beforeEach(async () => {
  folder = temporaryFolder();
  web = await startLoopbackWeb();
  app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), loopbackDelayMs: delayMs, resolveName: (name) => web.resolveName(name) });
  await app.container.start();
});
afterEach(async () => { await app.container.close(0); await web.close(); folder.remove(); });

/** Their first page is so slow that everything else of them comes due meanwhile. */
const slowHosts = ['blog-10.test', 'blog-11.test', 'blog-12.test'];
const hosts = Array.from({ length: hostCount }, (_, at) => `blog-${at}.test`);
const article = (name: string): string => `<!doctype html><html lang="en"><head><title>On ${name}</title></head><body><article><h1>On ${name}</h1>
${Array.from({ length: 5 }, (_, at) => `<p>Paragraph ${at} of ${name} says that a support team of ${at + 3} people answers better when everybody sees the whole history of ${name}.</p>`).join('\n')}</article></body></html>`;
const feed = (urls: readonly string[]): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title>${urls.map((url, at) => `<item><title>Onboarding and support ${at} at ${new URL(url).hostname}${new URL(url).pathname}</title><link>${url}</link></item>`).join('')}</channel></rss>`;

/** A campaign over these hosts, and its end. */
const start = async (name: string, over: readonly string[], path: (at: number) => string): Promise<{ id: string; ended: Promise<string> }> => {
  const { services } = app.container;
  web.host(`${name}.test`, { '/feed.xml': xml(feed(over.flatMap((host) => Array.from({ length: postsOfHost }, (_, at) => web.url(host, path(at)))))) });
  const { persona, ...fields } = savedBlogCampaign(name, [web.url(`${name}.test`, '/feed.xml')], { maxPosts: 50 });
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  const { id } = await services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(app, id, ['campaign.finished', 'campaign.failed']);
  await services.campaigns.start(app.actor, id);
  return { id, ended };
};

it('never asks a host twice at once nor sooner than its pause, whichever run asks', async () => {
  for (const host of hosts) {
    web.host(host, Object.fromEntries(['a', 'b'].flatMap((run) => Array.from({ length: postsOfHost }, (_, at) => [`/${run}/${at}`, { ...html(article(`${host} ${run} ${at}`)), slow: slowHosts.includes(host) && `${run}${at}` === 'a0' ? 3_000 : 15 }]))));
  }
  const runs = [await start('first', hosts.slice(0, 40), (at) => `/a/${at}`), await start('second', hosts.slice(10), (at) => `/b/${at}`)];
  expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual(['campaign.finished', 'campaign.finished']);

  const shared = hosts.filter((host) => ['/a/', '/b/'].every((part) => web.arrivals(host).some(({ path }) => path.startsWith(part))));
  expect(shared.length).toBe(30);
  for (const host of hosts) {
    expect(web.mostOpen(host), host).toBe(1);
    const arrivals = web.arrivals(host);
    const gaps = arrivals.slice(1).map(({ at }, index) => at - (arrivals[index]?.answeredAt ?? Number.NaN));
    // The clock that the pause is counted by has whole milliseconds.
    expect(Math.min(...gaps), `${host}: ${gaps.map(Math.round).join(' ')}`).toBeGreaterThanOrEqual(delayMs - 1);
  }
  const read = (await app.database.reader().query(`SELECT count(*) AS n FROM posts WHERE text <> ''`)) as { n: number }[];
  expect(read[0]?.n).toBe(80 * postsOfHost);
});
