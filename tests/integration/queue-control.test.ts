// All work paused and resumed, and everything that failed tried again, through the services as the window calls them.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaignInput, type CampaignDto } from '../../shared/contracts/campaign';
import { personaInput } from '../../shared/contracts/persona';
import { t } from '../../main/trpc/init';
import { rolePermissions } from '../../shared/permissions';
import type { App } from '../../main/app/container';
import type { Actor } from '../../main/features/accounts';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let crew: ReturnType<typeof createPlainCrew>;
const open = async (): Promise<void> => { app = await openApp(join(folder.path, 'w'), { crew }); await app.container.start(); };
beforeEach(async () => { folder = temporaryFolder(); crew = createPlainCrew(); await open(); });
afterEach(async () => { await app.container.close(0); folder.remove(); });

const services = () => app.container.services;
const user = (): Actor => ({ ...app.actor, id: '018f0000-0000-7000-8000-0000000000ff', role: 'user', permissions: [...rolePermissions.user] });
const campaign = async (posts: number, name = 'Test'): Promise<CampaignDto> => {
  writeSavedBlog(join(folder.path, name), posts, name.length);
  const { persona, ...fields } = savedBlogCampaign(name, [join(folder.path, name)]);
  const { id: personaId } = await services().personas.create(app.actor, personaInput.parse(persona));
  return services().campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
};

it('pauses and resumes from beside the window as its person, on record, and tells who may not that there is nothing to pause', async () => {
  const { background, createContext } = app.container;
  let turns = 0;
  background.onTurn(() => { turns += 1; });
  expect(await background.queue.state(1)).toBe('running');
  await background.queue.pauseAll(1);
  expect(await background.queue.state(1)).toBe('paused');
  await background.queue.resumeAll(1);
  expect(await background.queue.state(1)).toBe('running');
  const rows = (await app.database.reader().query(`SELECT action, actor_id AS actor FROM audit ORDER BY at, id`)) as unknown[];
  expect(rows).toEqual([{ action: 'tasks.pauseAll', actor: app.actor.id }, { action: 'tasks.resumeAll', actor: app.actor.id }]);
  expect(turns).toBe(1);
  const caller = t.createCallerFactory(app.container.router)(await createContext(1));
  await caller.auth.register({ fullName: 'Mara Lindqvist', email: 'mara@example.org', password: 'Salt-and-9-lanterns' });
  expect(await background.queue.state(2)).toBe(null); // a window where nobody is signed in
  await expect(background.queue.pauseAll(2)).rejects.toThrow();
  expect(turns).toBe(2);
});

it('pauses all work over a restart, says so in the status bar, and goes on with both campaigns when resumed', async () => {
  const made = [await campaign(3, 'One'), await campaign(3, 'Second')];
  expect(await services().tasks.pauseAll(app.actor)).toMatchObject({ pausedSince: expect.any(String), mayPause: true });
  expect((await services().system.status(app.actor)).paused).toBe(true);
  for (const { id } of made) await services().campaigns.start(app.actor, id);
  app.runner.wake();
  await app.container.close(1_000);
  await open();
  app.runner.wake();
  await app.runner.stop(1_000);
  await app.runner.start();
  expect(crew.calls.analyse).toBe(0);
  expect(await services().system.status(app.actor)).toMatchObject({ paused: true, runningTasks: 0, queuedTasks: 2 });
  const ended = made.map(({ id }) => campaignEvent(app, id, ['campaign.finished']));
  expect(await services().tasks.resumeAll(app.actor)).toMatchObject({ pausedSince: null });
  await Promise.all(ended);
  expect(await Promise.all(made.map(async ({ id }) => (await services().campaigns.get(app.actor, id)).awaiting))).toEqual([3, 3]);
});

it('lets nobody pause the work of people whose work they do not see', async () => {
  await expect(services().tasks.pauseAll(user())).rejects.toMatchObject({ code: 'FORBIDDEN', details: { permission: 'view_agent_logs' } });
  await services().tasks.pauseAll(app.actor);
  await expect(services().tasks.resumeAll(user())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await services().tasks.queue(user())).toMatchObject({ pausedSince: expect.any(String), mayPause: false });
});

it('tries everything again that failed, leaves what belongs to a run that is over, and shows nobody else’s', async () => {
  const { analyse } = crew;
  let broken = true;
  crew.analyse = async (input, call) => { if (broken && !input.post.url.includes('-0.example')) throw new Error('A defect.'); return analyse(input, call); };
  const [first, second] = [await campaign(3, 'One'), await campaign(4, 'Second')];
  for (const { id } of [first, second]) {
    const ended = campaignEvent(app, id, ['campaign.finished']);
    await services().campaigns.start(app.actor, id);
    await ended;
  }
  expect(await services().tasks.queue(app.actor)).toMatchObject({ failed: 5 });
  expect(await services().tasks.queue(user())).toMatchObject({ failed: 0 });
  expect(await services().tasks.retryAll(user())).toEqual({ retried: 0, refused: 0 });
  broken = false;
  const again = campaignEvent(app, first.id, ['campaign.finished']);
  await services().campaigns.start(app.actor, first.id); // the failed tasks of its earlier run are past help now
  await again;
  const recovered = campaignEvent(app, second.id, ['campaign.finished']);
  expect(await services().tasks.retryAll(app.actor)).toEqual({ retried: 3, refused: 2 });
  await recovered;
  expect(await services().campaigns.get(app.actor, second.id)).toMatchObject({ awaiting: 4, pipeline: { failedTasks: 0 } });
  expect(await services().tasks.queue(app.actor)).toMatchObject({ failed: 2 });
});

it('gives the person’s word on an unknown act, and only to who sees it', async () => {
  const made = await campaign(1);
  await app.database.unit(() => app.effects.intend({ key: 'x', kind: 'test.post', subject: 'Posting', campaignId: made.id }));
  await expect(app.effects.perform('x', async () => { throw new Error('Cut.'); })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await services().tasks.queue(app.actor)).toMatchObject({ unknownEffects: 1 });
  const [effect] = await services().tasks.unknownEffects(app.actor);
  expect(effect).toMatchObject({ subject: 'Posting', reason: 'Cut.', campaignId: made.id });
  expect(await services().tasks.unknownEffects(user())).toEqual([]);
  await expect(services().tasks.settleEffect(user(), { id: effect?.id ?? '', happened: true })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await services().tasks.settleEffect(app.actor, { id: effect?.id ?? '', happened: false })).toEqual([]);
  expect(await app.effects.perform('x', async () => 'done now')).toBe('done now');
});

it('asks the person, from the start on, when a crash left an act in the middle', async () => {
  const made = await campaign(1);
  let reached = (): void => {};
  const inside = new Promise<void>((resolve) => { reached = resolve; });
  await app.database.unit(() => app.effects.intend({ key: 'x', kind: 'test.post', subject: 'Posting', campaignId: made.id }));
  void app.effects.perform('x', () => { reached(); return new Promise(() => {}); }); // the process dies here
  await inside;
  expect(await services().tasks.unknownEffects(app.actor)).toEqual([]);
  await app.container.close(0);
  await open();
  expect(await services().tasks.unknownEffects(app.actor)).toMatchObject([{ subject: 'Posting', campaignId: made.id }]);
});

it('keeps the priority of a start through every task of its run', async () => {
  const made = await campaign(3);
  const ended = campaignEvent(app, made.id, ['campaign.finished']);
  await services().campaigns.start(app.actor, made.id, 2);
  await ended;
  const rows = (await app.database.reader().query('SELECT name, priority, count(*) AS n FROM tasks GROUP BY name, priority ORDER BY name')) as unknown[];
  expect(rows).toEqual([{ name: 'campaign.analyse', priority: 2, n: 3 }, { name: 'campaign.draft', priority: 2, n: 3 }, { name: 'campaign.research', priority: 2, n: 1 }]);
});

it('tells the time left only from this machine’s own history, and says what is missing', async () => {
  const { analyse } = crew;
  let open = (): void => {};
  let [gate, reached, at] = [Promise.resolve(), (): void => {}, 0];
  crew.analyse = async (input, call) => { if ((at -= 1) === 0) { reached(); await gate; } return analyse(input, call); };
  const holdAt = (call: number): Promise<void> => {
    at = call;
    gate = new Promise((resolve) => { open = resolve; });
    return new Promise((resolve) => { reached = resolve; });
  };
  const left = (id: string) => services().campaigns.remaining(app.actor, id);
  const first = await campaign(6, 'One');
  expect(await left(first.id)).toEqual({ state: 'idle' });
  await services().tasks.pauseAll(app.actor);
  await services().campaigns.start(app.actor, first.id);
  expect(await left(first.id)).toEqual({ state: 'finding' });
  let inMiddle = holdAt(3);
  const ended = campaignEvent(app, first.id, ['campaign.finished']);
  await services().tasks.resumeAll(app.actor);
  await inMiddle;
  expect(await left(first.id)).toMatchObject({ state: 'no_history', have: 0 });
  open();
  await ended;
  const second = await campaign(6, 'Second');
  inMiddle = holdAt(3);
  const again = campaignEvent(app, second.id, ['campaign.finished']);
  await services().campaigns.start(app.actor, second.id);
  await inMiddle;
  const told = await left(second.id);
  expect(told).toMatchObject({ state: 'range', history: 6 });
  if (told.state === 'range') expect(told.secondsHigh).toBeGreaterThanOrEqual(told.secondsLow);
  open();
  await again;
  expect(await left(second.id)).toEqual({ state: 'idle' });
});
