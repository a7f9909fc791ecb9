import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { campaignInput, type CampaignDto } from '../../shared/contracts/campaign';
import { commentListInput, commentReviewInput } from '../../shared/contracts/comment';
import { noticeListInput, noticePreferences } from '../../shared/contracts/notice';
import { personaInput } from '../../shared/contracts/persona';
import type { App } from '../../main/app/container';
import type { DesktopNote } from '../../main/core/ports/desktop';
import { t } from '../../main/trpc/init';
import { goodPassword, movableClock } from '../support/account-world';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let clock: ReturnType<typeof movableClock>;
let told: DesktopNote[];
let focused: boolean;
beforeEach(async () => {
  folder = temporaryFolder();
  clock = movableClock('2026-11-26T11:00:00.000Z');
  [told, focused] = [[], false];
  app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), clock, desktop: { notify: (note) => void told.push(note), focused: () => focused } });
  await app.container.createContext(1); // the window is there
  await app.container.start();
});
afterEach(async () => { await app.container.close(0); folder.remove(); });

const services = () => app.container.services;
const list = async (accountId = app.actor.id) => (await services().notices.list({ ...app.actor, id: accountId }, noticeListInput.parse({}))).items;
const unread = async () => (await services().notices.counts(app.actor)).unread;
const run = async (posts = 3): Promise<CampaignDto> => {
  writeSavedBlog(join(folder.path, 'blogs'), posts);
  const { persona, ...fields } = savedBlogCampaign('Winter', [join(folder.path, 'blogs')], { maxPosts: posts });
  const { id: personaId } = await services().personas.create(app.actor, personaInput.parse(persona));
  const campaign = await services().campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(app, campaign.id, ['campaign.finished', 'campaign.failed']);
  await services().campaigns.start(app.actor, campaign.id);
  await ended;
  return campaign;
};
const drafts = async () => (await services().comments.list(app.actor, commentListInput.parse({ pageSize: 100 }))).items;
const decide = async (id: string) => {
  const { textHash } = await services().comments.get(app.actor, id);
  await services().comments.review(app.actor, commentReviewInput.parse({ id, decision: 'rejected', textHash }));
};
const quietAllDay = { on: true, from: '00:00', until: '00:00', days: [0, 1, 2, 3, 4, 5, 6] };

describe('the notification centre', () => {
  it('has one notice of a run and one of its drafts, which counts down as they are decided and goes with the last', async () => {
    const campaign = await run();
    const waiting = await drafts();
    expect(waiting.length).toBeGreaterThan(1);
    expect((await list()).map(({ kind, campaignId, campaignName, count }) => [kind, campaignId, campaignName, count])).toEqual([
      ['run_finished', campaign.id, 'Winter', waiting.length], ['drafts_wait', null, null, waiting.length],
    ]);
    expect(await unread()).toBe(2);
    await decide(waiting[0]?.id ?? '');
    expect((await list()).find(({ kind }) => kind === 'drafts_wait')?.count).toBe(waiting.length - 1);
    for (const { id } of waiting.slice(1)) await decide(id);
    expect((await list()).map(({ kind }) => kind)).toEqual(['run_finished']);
  });

  it('comes back when it was read and another draft comes, and only then', async () => {
    await run(2);
    await services().notices.markRead(app.actor);
    expect(await unread()).toBe(0);
    const [first] = await drafts();
    await decide(first?.id ?? '');
    expect(await unread()).toBe(0);
    await run(4);
    expect((await list()).filter(({ readAt }) => readAt === null).map(({ kind }) => kind).sort()).toEqual(['drafts_wait', 'run_finished']);
  });

  it('holds a notice back with the events it comes from when their unit fails', async () => {
    const { database } = app;
    const failed = database.unit(async () => {
      database.record({ type: 'system.work_resumed' });
      await Promise.resolve();
      throw new Error('after the event');
    });
    await expect(failed).rejects.toThrow('after the event');
    expect(await list()).toEqual([]);
    // And a notice that can not be written takes the unit with it.
    await expect(database.unit(async () => {
      await database.writer().query('DROP TABLE notice_marks');
      await database.writer().query('DROP TABLE notices');
      database.record({ type: 'system.work_resumed' });
    })).rejects.toThrow();
    expect(await list()).toEqual([]);
    await database.unit(async () => database.record({ type: 'system.work_resumed' }));
    expect((await list()).map(({ kind }) => kind)).toEqual(['disk']);
  });

  it('shows nobody the notices of someone else, and lets nobody mark them', async () => {
    const from = async (window: number) => t.createCallerFactory(app.container.router)(await app.container.createContext(window));
    await (await from(1)).auth.register({ email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword });
    await (await from(2)).auth.register({ email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist', password: goodPassword });
    await run(2);
    const [mara, ivo] = [await from(1), await from(2)];
    const own = (await mara.notices.list({})).items;
    expect(own.length).toBe(2);
    expect((await ivo.notices.list({})).items).toEqual([]);
    await ivo.notices.dismiss({ ids: own.map(({ id }) => id) });
    await ivo.notices.markRead({});
    expect(await mara.notices.counts()).toEqual({ unread: 2 });
    await mara.notices.dismiss({});
    expect((await mara.notices.list({})).items).toEqual([]);
  });

  it('announces to everybody, and each dismisses for oneself; a time that is over is refused', async () => {
    const from = async (window: number) => t.createCallerFactory(app.container.router)(await app.container.createContext(window));
    await (await from(1)).auth.register({ email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword });
    await (await from(2)).auth.register({ email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist', password: goodPassword });
    const [admin, user] = [await from(1), await from(2)];
    await expect(user.tasks.maintenance({ message: 'No.' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(admin.tasks.maintenance({ message: 'x'.repeat(501) })).rejects.toThrow();
    await expect(admin.tasks.maintenance({ message: 'Over.', until: '2026-11-26T10:59:00.000Z' })).rejects.toMatchObject({ message: expect.stringContaining('over already') });
    await expect(admin.tasks.systemUpdate({ message: 'Backwards.', from: '2026-11-26T13:00:00.000Z', until: '2026-11-26T12:00:00.000Z' })).rejects.toMatchObject({ message: expect.stringContaining('after the beginning') });
    await admin.tasks.maintenance({ message: 'The disk is changed.', from: '2026-11-26T12:00:00.000Z', until: '2026-11-26T13:00:00.000Z' });
    const [bar] = await user.notices.announcements();
    expect(bar).toMatchObject({ kind: 'maintenance', message: 'The disk is changed.', until: '2026-11-26T13:00:00.000Z' });
    await user.notices.dismiss({ ids: [bar?.id ?? ''] });
    expect([(await user.notices.announcements()).length, (await admin.notices.announcements()).length]).toEqual([0, 1]);
    clock.forward(3 * 3_600_000);
    expect(await admin.notices.announcements()).toEqual([]);
  });

  it('keeps 90 days, pages by time, and leaves out kinds the person does not want', async () => {
    for (let at = 0; at < 5; at += 1) {
      await app.database.unit(async () => app.database.record({ type: 'system.work_resumed' }));
      clock.forward(24 * 3_600_000);
    }
    const first = await services().notices.list(app.actor, noticeListInput.parse({ limit: 2 }));
    const second = await services().notices.list(app.actor, noticeListInput.parse({ limit: 2, cursor: first.nextCursor }));
    const third = await services().notices.list(app.actor, noticeListInput.parse({ limit: 2, cursor: second.nextCursor }));
    const ids = [...first.items, ...second.items, ...third.items].map(({ id }) => id);
    expect([ids.length, new Set(ids).size, third.nextCursor]).toEqual([5, 5, null]);
    clock.forward(87 * 24 * 3_600_000);
    await app.nativeNotices.tick();
    expect(await list()).toHaveLength(3);
    await services().notices.setPreferences(app.actor, { ways: { disk: 'none' } });
    expect([await list(), await unread()]).toEqual([[], 0]);
  });
});

describe('the desktop', () => {
  it('is told of a run and its first draft, each once, with names and numbers and no text of a comment', async () => {
    const campaign = await run();
    const texts = await Promise.all((await drafts()).map(async ({ id }) => (await services().comments.get(app.actor, id)).text));
    await expect.poll(() => told.length).toBe(2);
    expect(told).toEqual([
      { title: 'Drafts to review', body: expect.stringMatching(/^\d drafts? waits? for you\.$/), path: '/review' },
      { title: '“Winter” is finished', body: `${texts.length} drafts wait for you.`, path: `/campaigns/${campaign.id}` },
    ]);
    for (const text of texts) expect(JSON.stringify(told)).not.toContain(text.slice(0, 20));
  });

  it('is told nothing while the window is in front, nor of a kind that is only wanted in the app', async () => {
    focused = true;
    await run(2);
    focused = false;
    await services().notices.setPreferences(app.actor, { ways: { disk: 'app' } });
    await app.database.unit(async () => app.database.record({ type: 'system.work_resumed' }));
    await services().notices.setPreferences(app.actor, { ways: { disk: 'native' } });
    await app.database.unit(async () => app.database.record({ type: 'system.work_resumed' }));
    await expect.poll(() => told.map(({ title }) => title)).toEqual(['There is space again']);
    expect(await list()).toHaveLength(4);
  });

  it('hears nothing in quiet hours and afterwards all of it in one, also after a restart; what was seen meanwhile is left out', async () => {
    await services().notices.setPreferences(app.actor, { quiet: quietAllDay });
    await run();
    const held = async () => (await app.database.reader().query('SELECT count(*) AS held FROM notices WHERE held = 1') as { held: number }[])[0]?.held;
    await expect.poll(held).toBe(2);
    await app.nativeNotices.tick();
    expect(told).toEqual([]);
    await app.container.close(0);
    app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), clock, desktop: { notify: (note) => void told.push(note), focused: () => focused } });
    await app.container.createContext(1);
    await app.container.start();
    expect(told).toEqual([]);
    await services().notices.setPreferences(app.actor, { quiet: { on: false } });
    await app.nativeNotices.tick();
    expect(told).toEqual([{ title: 'While it was quiet', body: expect.stringMatching(/^1 run finished, \d drafts wait\.$/), path: '/' }]);
    await app.nativeNotices.tick();
    expect([told.length, await held()]).toEqual([1, 0]);
  });

  it('says only that there is something where the window is locked or signed out, and nothing in a window of someone else', async () => {
    const from = async (window: number) => t.createCallerFactory(app.container.router)(await app.container.createContext(window));
    const mara = await from(1);
    await mara.auth.register({ email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword });
    await (await from(1)).auth.logout();
    await run(2);
    await expect.poll(() => told.length).toBe(2);
    for (const note of told) expect(note).toEqual({ title: 'KP Bot', body: 'There is something new. Open the app to see it.', path: '/' });
    told.length = 0;
    await (await from(1)).auth.register({ email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist', password: goodPassword });
    await (await from(1)).auth.login({ email: 'ivo@lindqvist.example', password: goodPassword });
    await run(4);
    await app.database.unit(async () => app.database.record({ type: 'system.work_resumed' }));
    await expect.poll(() => told.map(({ title }) => title)).toEqual(['There is space again']); // told to everybody, and after the run's
  });
});

it('keeps preferences of each person by group', async () => {
  const { notices } = services();
  await notices.setPreferences(app.actor, { quiet: { on: true, from: '22:00' } });
  await notices.setPreferences(app.actor, { ways: { run_failed: 'none' }, onClose: 'keep' });
  expect(await notices.preferences(app.actor.id)).toMatchObject({ quiet: { on: true, from: '22:00', until: '08:00' }, ways: { run_failed: 'none', run_finished: 'native' }, onClose: 'keep' });
  expect(await notices.preferences('018f0000-0000-7000-8000-000000000001')).toEqual(noticePreferences.parse({}));
});
