// Campaigns that run by themselves: a clock that the test moves, the real engine, the real queue.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaignInput, type CampaignDto } from '../../shared/contracts/campaign';
import { personaInput } from '../../shared/contracts/persona';
import { rolePermissions } from '../../shared/permissions';
import type { App } from '../../main/app/container';
import { movableClock } from '../support/account-world';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

const hour = 3_600_000;
let folder: ReturnType<typeof temporaryFolder>;
let clock: ReturnType<typeof movableClock>;
let app: App;
/** The queue works; the scheduler begins what is due only when the test says so. */
const open = async (): Promise<void> => { app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), clock }); await app.runner.start(); };
beforeEach(async () => { folder = temporaryFolder(); clock = movableClock('2026-11-23T10:20:00.000Z'); await open(); });
afterEach(async () => { await app.container.close(0); folder.remove(); });

const services = () => app.container.services;
const blogs = (): string => join(folder.path, 'blogs');
const campaign = async (over: Record<string, unknown> = {}): Promise<CampaignDto> => {
  const { persona, ...fields } = savedBlogCampaign('By itself', [blogs()], over);
  const { id: personaId } = await services().personas.create(app.actor, personaInput.parse(persona));
  return services().campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
};
const runs = async (): Promise<number> => ((await app.database.reader().query('SELECT count(*) AS n FROM runs')) as { n: number }[])[0]?.n ?? -1;
const hourly = { every: 'cron', pattern: '0 * * * *' } as const;

it('starts when its time has come, with the priority of what nobody waits for, and says so in the timeline', async () => {
  writeSavedBlog(blogs(), 2);
  const { id } = await campaign();
  const made = await services().schedules.create(app.actor, { campaignId: id, kind: 'run-campaign', times: hourly });
  expect(made).toMatchObject({ enabled: true, last: null, nextAt: '2026-11-23T11:00:00.000Z' });
  await app.scheduler.tick();
  expect(await runs()).toBe(0);
  clock.forward(41 * 60_000);
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await app.scheduler.tick();
  await ended;
  expect((await services().campaigns.get(app.actor, id)).awaiting).toBe(2);
  expect((await app.database.reader().query('SELECT priority FROM runs')) as unknown[]).toEqual([{ priority: 7 }]);
  expect((await services().schedules.list(app.actor, id))[0]).toMatchObject({ nextAt: '2026-11-23T12:00:00.000Z', last: { outcome: 'started', text: 'Started.' } });
  expect((await services().campaigns.timeline(app.actor, id)).map(({ text }) => text)).toContain('Started by itself.');
});

it('makes up once for what was missed while the machine slept, however often that was', async () => {
  writeSavedBlog(blogs(), 1);
  const { id } = await campaign();
  await services().schedules.create(app.actor, { campaignId: id, kind: 'run-campaign', times: hourly });
  await app.container.close(0);
  clock.forward(9 * hour);
  await open();
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await app.scheduler.tick();
  await ended;
  await app.scheduler.tick();
  expect(await runs()).toBe(1);
  expect((await services().schedules.list(app.actor, id))[0]).toMatchObject({ nextAt: '2026-11-23T20:00:00.000Z', last: { text: expect.stringContaining('later than planned') } });
});

it('never begins a time twice: not when asked side by side, nor when a boot finds the same time due again', async () => {
  writeSavedBlog(blogs(), 1);
  const { id } = await campaign();
  const { id: scheduleId, nextAt } = await services().schedules.create(app.actor, { campaignId: id, kind: 'run-campaign', times: hourly });
  clock.forward(hour);
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await Promise.all([app.scheduler.tick(), app.scheduler.tick()]);
  await ended;
  await app.database.unit(() => app.database.writer().query('UPDATE schedules SET next_run_at = ? WHERE id = ?', [nextAt, scheduleId]));
  await app.scheduler.tick();
  expect(await runs()).toBe(1);
  expect((await services().schedules.list(app.actor, id))[0]?.nextAt).toBe('2026-11-23T12:00:00.000Z');
});

it('leaves a time out while the campaign is at work or can not start, and says why', async () => {
  writeSavedBlog(blogs(), 1);
  const { id } = await campaign();
  await services().schedules.create(app.actor, { campaignId: id, kind: 'run-campaign', times: hourly });
  await services().tasks.pauseAll(app.actor);
  await services().campaigns.start(app.actor, id);
  clock.forward(hour);
  await app.scheduler.tick();
  expect(await runs()).toBe(1);
  expect((await services().schedules.list(app.actor, id))[0]?.last).toMatchObject({ outcome: 'left_out', text: 'The campaign was running already.' });
  await services().campaigns.stop(app.actor, id);
  await services().campaigns.update(app.actor, id, { sources: [] });
  clock.forward(hour);
  await app.scheduler.tick();
  expect((await services().schedules.list(app.actor, id))[0]?.last).toMatchObject({ outcome: 'left_out', text: expect.stringContaining('no source') });
  await services().campaigns.delete(app.actor, id);
  clock.forward(hour);
  await app.scheduler.tick();
  expect(await runs()).toBe(1);
});

it('looks at the sources, tells what is new and only once, and reads nothing', async () => {
  writeSavedBlog(blogs(), 3);
  const { id } = await campaign();
  await services().schedules.create(app.actor, { campaignId: id, kind: 'watch-feeds', times: hourly });
  const look = async (): Promise<string> => {
    clock.forward(hour);
    const seen = campaignEvent(app, id, ['campaign.watched']);
    await app.scheduler.tick();
    await seen;
    return (await services().schedules.list(app.actor, id))[0]?.last?.text ?? '';
  };
  expect(await look()).toMatch(/^3 new posts: “/);
  expect(await look()).toBe('No new post at the sources.');
  writeSavedBlog(blogs(), 4);
  expect(await look()).toMatch(/^1 new post: “/);
  expect(await services().campaigns.get(app.actor, id)).toMatchObject({ status: 'draft', pipeline: { found: 0, analysed: 0 } });
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await services().campaigns.start(app.actor, id);
  await ended;
  expect(await look()).toBe('No new post at the sources.');
});

it('tells of a look that failed, and refuses what can not be watched or would come too often', async () => {
  writeFileSync(blogs(), 'no folder');
  const { id } = await campaign();
  await services().schedules.create(app.actor, { campaignId: id, kind: 'watch-feeds', times: hourly });
  clock.forward(hour);
  const seen = campaignEvent(app, id, ['campaign.watched']);
  await app.scheduler.tick();
  await seen;
  expect((await services().schedules.list(app.actor, id))[0]?.last?.text).toContain('1 source could not be read');
  const searching = await campaign({ sources: [{ kind: 'search', value: '' }] });
  await expect(services().schedules.create(app.actor, { campaignId: searching.id, kind: 'watch-feeds', times: hourly })).rejects.toMatchObject({ code: 'VALIDATION' });
  await expect(services().schedules.create(app.actor, { campaignId: id, kind: 'run-campaign', times: { every: 'cron', pattern: '* * * * *' } })).rejects.toMatchObject({ code: 'VALIDATION' });
});

it('counts anew when it is switched on again, forgets what is deleted, and shows and changes nobody else’s', async () => {
  writeSavedBlog(blogs(), 1);
  const { id } = await campaign();
  const made = await services().schedules.create(app.actor, { campaignId: id, kind: 'run-campaign', times: hourly });
  expect((await services().schedules.update(app.actor, made.id, { enabled: false })).nextAt).toBeNull();
  clock.forward(5 * hour);
  await app.scheduler.tick();
  expect((await services().schedules.update(app.actor, made.id, { enabled: true })).nextAt).toBe('2026-11-23T16:00:00.000Z');
  await app.scheduler.tick();
  expect(await runs()).toBe(0);
  const stranger = { ...app.actor, id: '018f0000-0000-7000-8000-0000000000ff', role: 'user' as const, permissions: [...rolePermissions.user] };
  await expect(services().schedules.list(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(services().schedules.delete(stranger, made.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await services().schedules.delete(app.actor, made.id);
  expect(await services().schedules.list(app.actor, id)).toEqual([]);
});

it('looks again after a look that failed', async () => {
  writeSavedBlog(blogs(), 1);
  const { id } = await campaign();
  await services().schedules.create(app.actor, { campaignId: id, kind: 'run-campaign', times: hourly });
  clock.forward(hour);
  const rename = (from: string, to: string): Promise<unknown> => app.database.unit(() => app.database.writer().query(`ALTER TABLE ${from} RENAME TO ${to}`));
  await rename('schedules', 'schedules_away');
  await expect(app.scheduler.tick()).rejects.toThrow();
  await rename('schedules_away', 'schedules');
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await app.scheduler.tick();
  await ended;
  expect(await runs()).toBe(1);
});
