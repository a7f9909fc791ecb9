// What is remembered of a site, and that planning heeds it: its own words with their address, a person's note, the cooldown.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import { blogListInput } from '../../shared/contracts/post';
import type { App } from '../../main/app/container';
import type { Clock } from '../../main/core/ports/clock';
import { html, startLoopbackWeb, type LoopbackWeb } from '../support/loopback-web';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

const dayMs = 86_400_000;
let folder: ReturnType<typeof temporaryFolder>;
let web: LoopbackWeb;
let app: App;
let now: Date;
let personaId: string;
const clock: Clock = { now: () => new Date(now) };
const services = () => app.container.services;
const article = (name: string, rest = ''): string => `<!doctype html><html lang="en"><head><title>On ${name}</title></head><body><article><h1>On ${name}</h1>
${Array.from({ length: 8 }, (_, at) => `<p>Paragraph ${at} of ${name} says that a support team of ${at + 3} people answers better when everybody sees the whole history of ${name}.</p>`).join('\n')}</article>${rest}</body></html>`;
const rules = (text: string): string => `<!doctype html><html lang="en"><head><title>Rules</title></head><body><article><h1>Rules</h1><p>${'We like a good conversation and read all of it ourselves. '.repeat(6)}</p><p>${text}</p></article></body></html>`;

/** A whole run over these addresses. @returns what was left out, by host, and the drafts */
const run = async (urls: string[]): Promise<{ skips: Record<string, { code: string; reason: string }>; drafts: { id: string; host: string }[] }> => {
  const { id } = await services().campaigns.create(app.actor, campaignInput.parse({ ...savedBlogCampaign('Memory', urls), personaId }));
  const ended = campaignEvent(app, id, ['campaign.finished', 'campaign.failed']);
  await services().campaigns.start(app.actor, id);
  expect(await ended).toBe('campaign.finished');
  const skips = (await services().campaigns.skips(app.actor, id)).items;
  return {
    skips: Object.fromEntries(skips.map(({ url, code, reason }) => [new URL(url).hostname, { code, reason }])),
    drafts: (await services().comments.list(app.actor, commentListInput.parse({ campaignId: id }))).items,
  };
};
const blogId = async (host: string): Promise<string> => (await services().blogs.list(app.actor, blogListInput.parse({ search: host }))).items[0]?.id ?? '';

beforeEach(async () => {
  now = new Date('2026-09-15T10:00:00.000Z');
  folder = temporaryFolder();
  web = await startLoopbackWeb();
  app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), clock, loopbackDelayMs: 1, resolveName: (name) => web.resolveName(name) });
  await app.container.start();
  ({ id: personaId } = await services().personas.create(app.actor, personaInput.parse(savedBlogCampaign('', [])['persona'])));
});
afterEach(async () => { await app.container.close(0); await web.close(); folder.remove(); });

it('reads what a site says about comments on its own page, once, and leaves the site out with quote and address (G11)', async () => {
  web.host('strict.test', { '/a': html(article('a', '<footer><a href="/comment-policy">Comment policy</a></footer>')), '/b': html(article('b', '<footer><a href="/comment-policy">Comment policy</a></footer>')), '/comment-policy': html(rules('Do not advertise your product or service.')) });
  web.host('open.test', { '/a': html(article('c', '<footer><a href="/house-rules">House rules</a></footer>')), '/house-rules': html(rules('Be kind.')) });
  const first = await run([web.url('strict.test', '/a'), web.url('open.test', '/a')]);
  expect(first.skips['strict.test']).toEqual({ code: 'policy_forbids', reason: `The site does not want promotion in its comments: “Do not advertise your product or service.” (${web.url('strict.test', '/comment-policy')})` });
  expect(first.drafts.map(({ host }) => host.split(':')[0])).toEqual(['open.test']);
  expect(await services().blogs.policy(app.actor, await blogId('strict.test'))).toMatchObject({ policy: { forbids: 'promotion', by: 'site', url: web.url('strict.test', '/comment-policy') }, policyReadAt: now.toISOString() });
  expect(await services().blogs.policy(app.actor, await blogId('open.test'))).toMatchObject({ policy: null, policyReadAt: now.toISOString() });
  const before = web.arrivals('strict.test').length;
  expect((await run([web.url('strict.test', '/b')])).skips['strict.test']?.code).toBe('policy_forbids');
  expect(web.arrivals('strict.test').slice(before).map(({ path }) => path)).not.toContain('/comment-policy'); // it is remembered
  await expect(services().blogs.setPolicy(app.actor, { id: await blogId('strict.test'), forbids: null, quote: '' })).rejects.toMatchObject({ code: 'CONFLICT' });
});

it('heeds what a person notes of a site, in planning and at approval', async () => {
  web.host('noted.test', { '/a': html(article('a')), '/b': html(article('b')) });
  const { drafts } = await run([web.url('noted.test', '/a')]);
  const id = await blogId('noted.test');
  await services().blogs.setPolicy(app.actor, { id, forbids: 'ai-text', quote: 'Written by people, for people.' });
  const [draft] = drafts;
  const { textHash } = await services().comments.get(app.actor, draft?.id ?? '');
  await expect(services().comments.review(app.actor, { id: draft?.id ?? '', decision: 'approved', textHash, feedback: '' })).rejects.toMatchObject({ code: 'CONFLICT', details: { forbids: 'ai-text' } });
  expect((await run([web.url('noted.test', '/b')])).skips['noted.test']).toMatchObject({ code: 'policy_forbids', reason: expect.stringContaining('Noted by hand') });
  await services().blogs.setPolicy(app.actor, { id, forbids: null, quote: '' });
  expect((await run([web.url('noted.test', '/b')])).drafts).toHaveLength(1);
});

it('leaves a site out while it rests, and says until when; a site may have a number of days of its own', async () => {
  web.host('rests.test', { '/a': html(article('a')), '/b': html(article('b')) });
  const { drafts } = await run([web.url('rests.test', '/a')]);
  const id = drafts[0]?.id ?? '';
  const { textHash } = await services().comments.get(app.actor, id);
  await services().comments.review(app.actor, { id, decision: 'approved', textHash, feedback: '' });
  await services().posting.markPosted(app.actor, { id, held: false });
  const site = await blogId('rests.test');
  expect(await services().blogs.policy(app.actor, site)).toMatchObject({ cooldownDays: 14, ownCooldown: false, cooldownUntil: new Date(now.getTime() + 14 * dayMs).toISOString(), last: { commentId: id, posted: true }, outcomes: { posted: 1, unchecked: 1 } });
  now = new Date(now.getTime() + 3 * dayMs);
  expect((await run([web.url('rests.test', '/b')])).skips['rests.test']).toEqual({ code: 'cooldown', reason: 'A comment was approved or posted on this site on 2026-09-15: the next one from 2026-09-29, after 14 days.' });
  await services().blogs.setPolicy(app.actor, { id: site, quote: '', cooldownDays: 2 });
  const again = await run([web.url('rests.test', '/b')]);
  expect(again.drafts).toHaveLength(1);
  const next = await services().comments.get(app.actor, again.drafts[0]?.id ?? '');
  expect((await services().comments.review(app.actor, { id: next.id, decision: 'approved', textHash: next.textHash, feedback: '' })).status).toBe('approved');
});

it('gives the link of a campaign its parameters, and refuses a keyword as its words (G5)', async () => {
  const fields = savedBlogCampaign('Linked', []);
  const keyword = (fields['keywords'] as string[])[0] ?? '';
  const link = (anchor: string) => campaignInput.parse({ ...fields, personaId, link: { url: 'https://mara.example/notes?a=1', anchor, utm: { source: 'kp', medium: 'comment', campaign: 'spring' } } });
  await expect(services().campaigns.create(app.actor, link(keyword.toUpperCase()))).rejects.toMatchObject({ code: 'VALIDATION', details: { issues: [{ path: 'link.anchor' }] } });
  const { id } = await services().campaigns.create(app.actor, link('my notes'));
  await expect(services().campaigns.update(app.actor, id, { keywords: ['my notes'] })).rejects.toMatchObject({ code: 'VALIDATION' });
  const [row] = (await app.database.reader().query('SELECT link FROM campaigns WHERE id = ?', [id])) as { link: string }[];
  expect(JSON.parse(row?.link ?? '{}')).toMatchObject({ url: 'https://mara.example/notes?a=1', utm: { source: 'kp' } });
});
