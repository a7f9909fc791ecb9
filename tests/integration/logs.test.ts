import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { activityListInput } from '../../shared/contracts/activity';
import { campaignInput } from '../../shared/contracts/campaign';
import { logTailInput, type LogLineDto } from '../../shared/contracts/log';
import { personaInput } from '../../shared/contracts/persona';
import type { App } from '../../main/app/container';
import { createRedactor } from '../../main/core/redact';
import { createFileLogger } from '../../main/platform/file-logger';
import { t } from '../../main/trpc/init';
import { goodPassword } from '../support/account-world';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let log: ReturnType<typeof createFileLogger>;
const redactor = createRedactor();
beforeEach(async () => {
  folder = temporaryFolder();
  const logsDir = join(folder.path, 'logs');
  log = createFileLogger(logsDir, redactor);
  app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), log, logsDir });
  await app.container.start();
});
afterEach(async () => { await app.container.close(0); folder.remove(); });

const from = async (window: number) => t.createCallerFactory(app.container.router)(await app.container.createContext(window));
const tail = async (input: object = {}): Promise<LogLineDto[]> => (await app.container.services.logs.tail(logTailInput.parse({ limit: 500, ...input }))).items;
const campaign = async () => {
  writeSavedBlog(join(folder.path, 'blogs'), 2);
  const { services } = app.container;
  const { persona, ...fields } = savedBlogCampaign('Winter', [join(folder.path, 'blogs')], { maxPosts: 2 });
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  return services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
};

it('follows an act from the click over every task of its run, and keeps two acts apart', async () => {
  const { id } = await campaign();
  const ended = campaignEvent(app, id, ['campaign.finished']);
  const context = await app.container.createContext(1);
  const caller = t.createCallerFactory(app.container.router)(context);
  await caller.campaigns.start({ id });
  await caller.settings.update({ appearance: { theme: 'dark' } }); // the same trace: one context
  await (await from(1)).settings.update({ appearance: { theme: 'light' } });
  await ended;
  await expect.poll(async () => (await tail({ traceId: context.traceId, search: 'task ends' })).length).toBeGreaterThanOrEqual(5);
  const lines = (await tail({ traceId: context.traceId })).reverse();
  expect(lines.filter(({ message }) => message === 'procedure').map(({ fields }) => (JSON.parse(fields) as { path: string }).path)).toEqual(['campaigns.start', 'settings.update']);
  const kinds = new Set(lines.filter(({ message }) => message === 'task ends').map(({ fields }) => (JSON.parse(fields) as { name: string }).name));
  expect(kinds).toEqual(new Set(['campaign.research', 'campaign.analyse', 'campaign.draft']));
  const rows = (await app.database.reader().query('SELECT DISTINCT trace_id AS trace FROM tasks')) as { trace: string }[];
  expect(rows).toEqual([{ trace: context.traceId }]);
  const others = await tail({ search: 'settings.update' });
  expect(new Set(others.map(({ traceId }) => traceId)).size).toBe(2);
});

it('gives out no secret and no text of a comment, whatever is searched for', async () => {
  redactor.learn('c4n4ry-of-no-known-shape');
  log.warn('asked https://api.example/?key=c4n4ry-in-an-address', { headers: { authorization: 'Bearer c4n4ry-token' }, text: 'c4n4ry of a whole comment', note: 'c4n4ry-of-no-known-shape' });
  log.error('failed', { error: new Error('refused with token=c4n4ry-in-an-error') });
  for (const search of ['c4n4ry', 'whole comment']) expect(await tail({ search })).toEqual([]);
  const [error, warning] = await tail({ level: 'warn' });
  expect([error?.message, warning?.message]).toEqual(['failed', 'asked https://api.example/?key=[redacted]']);
  expect(JSON.stringify([error, warning])).not.toContain('c4n4ry');
});

it('shows logs to who may read them, and to a user the activity of own campaigns alone', async () => {
  await (await from(1)).auth.register({ email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword });
  await (await from(2)).auth.register({ email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist', password: goodPassword });
  const { id } = await campaign();
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await (await from(1)).campaigns.start({ id });
  await ended;
  const [admin, user] = [await from(1), await from(2)];
  await expect(user.logs.tail({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await admin.logs.tail({ level: 'info' })).items.length).toBeGreaterThan(0);
  expect((await user.activity.list({})).items).toEqual([]);
  const all = (await admin.activity.list({})).items;
  expect(all.map(({ type }) => type)).toEqual(expect.arrayContaining(['campaign.started', 'post.found', 'comment.drafted', 'campaign.finished']));
  expect(all.every(({ campaignName }) => campaignName === 'Winter')).toBe(true);
  expect((await admin.activity.list({ group: 'comment' })).items.every(({ type }) => type.startsWith('comment.'))).toBe(true);
  expect((await admin.activity.list({ campaignId: '018f0000-0000-7000-8000-000000000001' })).items).toEqual([]);
  expect((await admin.activity.list({ search: 'reading 2' })).items.map(({ type }) => type)).toEqual(['post.found']);
  const seen: string[] = [];
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const page: Awaited<ReturnType<typeof admin.activity.list>> = await admin.activity.list(activityListInput.parse({ limit: 2, cursor }));
    seen.push(...page.items.map((entry) => entry.id));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(all.map((entry) => entry.id));
});

it('measures the process itself: what waits, what is kept, what listens', async () => {
  const { id } = await campaign();
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await (await from(1)).campaigns.start({ id });
  const during = await (await from(1)).tasks.systemStats();
  expect(during.queue.map(({ name }) => name)).toEqual(expect.arrayContaining([expect.stringMatching(/^campaign\./)]));
  expect(during.listening).toBe(1); // campaignEvent above
  await ended;
  await expect.poll(async () => (await (await from(1)).tasks.systemStats()).queue).toEqual([]);
  const after = await (await from(1)).tasks.systemStats();
  expect(after.listening).toBe(0);
  expect(after.database.bytes).toBeGreaterThan(4_096);
  expect(after.database.walBytes).toBeGreaterThan(0);
  expect(after.memory.rss).toBeGreaterThan(after.memory.heapUsed);
  expect(after.threads.up).toBeGreaterThan(0);
  expect(after.cache).toEqual({ fresh: 0, confirmed: 0, fetched: 0, hitRate: null }); // saved pages ask for nothing
});
