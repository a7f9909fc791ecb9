// A run over a web of many hosts, half of them in trouble: every trouble ends as a skip with its reason, the rest is drafted.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import type { App } from '../../main/app/container';
import { html, huge, redirect, startLoopbackWeb, xml, type LoopbackWeb } from '../support/loopback-web';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let web: LoopbackWeb;
let app: App;
const opened = (crew = createPlainCrew()): Promise<App> => openApp(join(folder.path, 'w'), { crew, loopbackDelayMs: 1, resolveName: (name) => web.resolveName(name) });
beforeEach(async () => {
  folder = temporaryFolder();
  web = await startLoopbackWeb();
});
afterEach(async () => { await app.container.close(0); await web.close(); folder.remove(); });

const article = (name: string): string => `<!doctype html><html lang="en"><head><title>On ${name}</title></head><body><article><h1>On ${name}</h1>
${Array.from({ length: 8 }, (_, at) => `<p>Paragraph ${at} of ${name} says that a support team of ${at + 3} people answers better when everybody sees the whole history of ${name}.</p>`).join('\n')}</article></body></html>`;

it('drafts what can be read and says why the rest can not', async () => {
  const hosts: Record<string, Parameters<LoopbackWeb['host']>[1]> = {
    'good-one.test': { '/post': html(article('one')) },
    'good-two.test': { '/post': html(article('two')) },
    'closed-door.test': { '/robots.txt': { body: 'User-agent: *\nDisallow: /' }, '/post': html(article('three')) },
    'robots-busy.test': { '/robots.txt': { status: 429, body: '' }, '/post': html(article('four')) },
    'gone.test': { '/post': { status: 404, body: 'no' } },
    'loop.test': { '/post': redirect('/other'), '/other': redirect('/post') },
    'huge.test': { '/post': huge(50) },
    'picture.test': { '/post': html('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR') },
  };
  for (const [name, routes] of Object.entries(hosts)) web.host(name, routes);
  const posts = Object.keys(hosts).map((name) => web.url(name, '/post'));
  web.host('feed.test', { '/feed.xml': xml(`<?xml version="1.0"?><rss version="2.0"><channel><title>F</title>${posts.map((url) => `<item><title>On ${new URL(url).hostname}</title><link>${url}</link></item>`).join('')}</channel></rss>`) });

  app = await opened();
  await app.container.start();
  const { services } = app.container;
  const { persona, ...fields } = savedBlogCampaign('Web', [web.url('feed.test', '/feed.xml'), 'http://169.254.169.254/latest']);
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  const { id } = await services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(app, id, ['campaign.finished', 'campaign.failed']);
  await services.campaigns.start(app.actor, id);
  expect(await ended).toBe('campaign.finished');

  const drafts = await services.comments.list(app.actor, commentListInput.parse({ campaignId: id }));
  expect(drafts.items.map(({ host }) => host.split(':')[0]).sort()).toEqual(['good-one.test', 'good-two.test']);
  const skips = await services.campaigns.skips(app.actor, id);
  const codes = Object.fromEntries(skips.items.map(({ url, code }) => [new URL(url).hostname, code]));
  expect(codes).toEqual({
    'closed-door.test': 'robots', 'robots-busy.test': 'robots', 'gone.test': 'fetch_failed', 'loop.test': 'fetch_failed', 'huge.test': 'fetch_failed', 'picture.test': 'unreadable', '169.254.169.254': 'blocked_address',
  });
  expect(skips.items.every(({ reason }) => reason.length > 15)).toBe(true);
  expect(web.arrivals('closed-door.test').map(({ path }) => path)).toEqual(['/robots.txt']);
});

it('fetches a page once, also when the app ends before what was read is kept with its analysis', async () => {
  web.host('good.test', { '/post': html(article('one'), { 'cache-control': 'no-store' }) }); // nothing but the step keeps it
  web.host('feed.test', { '/feed.xml': xml(`<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><item><title>On one</title><link>${web.url('good.test', '/post')}</link></item></channel></rss>`) });
  let asked = (): void => {};
  const called = new Promise<void>((resolve) => { asked = resolve; });
  app = await opened(createPlainCrew({ analyse: () => { asked(); return new Promise(() => {}); } }));
  await app.container.start();
  const { services } = app.container;
  const { persona, ...fields } = savedBlogCampaign('Web', [web.url('feed.test', '/feed.xml')]);
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  const { id } = await services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  await services.campaigns.start(app.actor, id);
  await called;
  await app.container.close(0);
  const crew = createPlainCrew();
  app = await opened(crew);
  const ended = campaignEvent(app, id, ['campaign.finished', 'campaign.failed']);
  await app.container.start();
  expect(await ended).toBe('campaign.finished');
  expect([crew.calls.analyse, web.arrivals('good.test').filter(({ path }) => path === '/post').length]).toEqual([1, 1]);
});
