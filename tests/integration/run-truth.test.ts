// What a start expected of its run, and what the run did: both kept, to the micro-dollar, and told by the window and headless alike.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultAgentConfigs } from '../../shared/contracts/agent-config';
import { campaignInput, type CampaignDto } from '../../shared/contracts/campaign';
import { builtInEngine } from '../../shared/contracts/model';
import { personaInput } from '../../shared/contracts/persona';
import type { Crew } from '../../main/agents/crew';
import type { App } from '../../main/app/container';
import { reportOf } from '../../main/app/run-report';
import { pausedSeconds } from '../../main/features/campaigns/run-truth';
import { movableClock } from '../support/account-world';
import { modelInput } from '../support/model-post';
import { rightUsage, startModelServer, type ModelServer } from '../support/model-server';
import { campaignEvent, memorySecrets, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

vi.setConfig({ testTimeout: 60_000 });

const price = { input: 1_000_000, output: 2_000_000 };
const rightCost = rightUsage.tokensIn + 2 * rightUsage.tokensOut;
// Asks its line as the real writer does; what is drafted is plain.
const askingCrew = (): Crew => {
  const plain = createPlainCrew();
  return { ...plain, write: async (input, call) => { if (call?.line) await call.line.complete({ name: 'n', system: 's', turns: [{ role: 'user', text: 'u' }], schema: {} }, call.signal ? { signal: call.signal } : {}); return plain.write(input, call); } };
};

let folder: ReturnType<typeof temporaryFolder>;
let server: ModelServer;
let app: App;
beforeEach(async () => {
  [folder, server] = [temporaryFolder(), await startModelServer()];
  app = await openApp(join(folder.path, 'w'), { secrets: memorySecrets(), crew: askingCrew() });
  await app.container.start();
});
afterEach(async () => { await app.container.close(0); await server.close(); folder.remove(); });

const make = async (posts: number, over: object = {}): Promise<CampaignDto> => {
  const blogs = join(folder.path, 'blogs');
  writeSavedBlog(blogs, posts);
  const { persona, ...fields } = savedBlogCampaign('Test', [blogs], { maxPosts: 4, ...over });
  const { id: personaId } = await app.container.services.personas.create(app.actor, personaInput.parse(persona));
  return app.container.services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
};
const run = async ({ id }: CampaignDto): Promise<CampaignDto> => {
  const ended = campaignEvent(app, id, ['campaign.finished', 'campaign.failed']);
  await app.container.services.campaigns.start(app.actor, id);
  await ended;
  return app.container.services.campaigns.get(app.actor, id);
};
const setModel = async (): Promise<void> => {
  const { models, agents } = app.container.services;
  server.say('{"word": "ready"}');
  const { provider } = await models.add(app.actor, { kind: 'openai', name: 'Mine', baseUrl: server.baseUrl('openai'), project: '', location: '', key: 'kp-key', model: 'scripted', price });
  await agents.setConfig(app.actor, { agent: 'writer', basedOn: 0, values: { ...defaultAgentConfigs.writer, engine: { ...builtInEngine, models: [{ providerId: provider?.id ?? '', model: 'scripted' }] } } });
};

it('keeps what it expected and what it did: drafts, time, and money to the micro-dollar, also when its tasks are tidied away', async () => {
  await setModel();
  const campaign = await run(await make(6));
  const drafts = Number(((await app.database.reader().query('SELECT count(*) AS n FROM comments')) as { n: number }[])[0]?.n);
  expect(drafts).toBeGreaterThan(1);
  expect(campaign.run).toMatchObject({ estimate: { posts: 4, comments: 4, reads: 6, microDollars: expect.any(Number) as number }, truth: { read: 6, drafts, microDollars: drafts * rightCost } });
  expect(campaign.run?.truth.reasons.find(({ of }) => of === 'money')?.text).toContain('A draft cost $0.0001 on average');
  await app.database.unit(() => app.database.writer().query('DELETE FROM tasks'));
  expect((await app.container.services.campaigns.get(app.actor, campaign.id)).run?.truth).toEqual(campaign.run?.truth);
  expect(await reportOf(app, campaign.id)).toMatchObject({ cost: drafts * rightCost, estimate: campaign.run?.estimate, truth: campaign.run?.truth });
});

it('what is drafted by hand meanwhile or later is no cost of the run', async () => {
  await setModel();
  const campaign = await run(await make(3, { maxPosts: 1 }));
  const session = await app.ports.agents.open({ taskId: null, campaignId: campaign.id, postId: null, accountId: app.actor.id });
  const [post] = await app.ports.posts.ofCampaign(campaign.id);
  const { analysis } = post ?? {};
  if (!post || !analysis) throw new Error('nothing was read');
  await session.crew.write({ post: { ...post, comments: [], feeds: [] }, analysis, brief: modelInput().brief, history: [], usedShapes: {}, instructions: '' });
  await app.database.unit(() => app.database.writer().query('UPDATE runs SET truth = NULL'));
  expect((await app.container.services.campaigns.get(app.actor, campaign.id)).run?.truth.microDollars).toBe(rightCost);
});

it('tells so far while it runs, and keeps the truth of a run that was stopped', async () => {
  const campaign = await make(4);
  await app.container.services.tasks.pauseAll(app.actor);
  const { run: begun } = await app.container.services.campaigns.start(app.actor, campaign.id);
  expect(begun).toMatchObject({ estimate: { comments: 4, microDollars: 0 }, truth: { read: 0, drafts: 0, microDollars: 0, reasons: [] } });
  const { run: stopped } = await app.container.services.campaigns.stop(app.actor, campaign.id);
  expect(stopped?.truth.reasons.map(({ text }) => text)).toEqual(['0 posts were read; the estimate counted with 4.', '0 drafts of at most 4 were written.']);
  expect((await app.database.reader().query('SELECT truth IS NOT NULL AS kept FROM runs'))).toEqual([{ kept: 1 }]);
});

it('counts a pause from when it began to what ended it', () => {
  const clock = movableClock('2026-11-26T10:00:00.000Z');
  const at = (minute: number): string => `2026-11-26T09:${String(minute).padStart(2, '0')}:00.000Z`;
  const acts = [{ type: 'campaign.paused', at: at(5) }, { type: 'campaign.resumed', at: at(15) }, { type: 'campaign.paused', at: at(50) }];
  expect(pausedSeconds(acts, clock.now())).toBe(20 * 60);
  expect(pausedSeconds([], clock.now())).toBe(0);
});
