import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaignInput, skipPageInput, timelinePageInput, type CampaignDto } from '../../shared/contracts/campaign';
import { personaInput } from '../../shared/contracts/persona';
import { taskListInput } from '../../shared/contracts/task';
import type { App } from '../../main/app/container';
import { newId } from '../../main/core/ids';
import { campaignEvent, memorySecrets, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let crew: ReturnType<typeof createPlainCrew>;
const secrets = memorySecrets();
beforeEach(async () => {
  folder = temporaryFolder();
  crew = createPlainCrew();
  app = await openApp(join(folder.path, 'w'), { crew, secrets });
  await app.container.start();
});
afterEach(async () => { await app.container.close(0); folder.remove(); });

const services = () => app.container.services;
const persona = (name = 'Mara Lindqvist') => services().personas.create(app.actor, personaInput.parse({ name, email: 'mara@lindqvist.example' }));
const campaign = async (over: Record<string, unknown> = {}): Promise<CampaignDto> => {
  const fields = savedBlogCampaign('Test', [join(folder.path, 'blogs')], over);
  return services().campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId: (await persona()).id }));
};

it('keeps settings by group, and a patch leaves the fields it does not name', async () => {
  await services().settings.update(app.actor, { crawling: { delaySeconds: 9 } });
  await services().settings.update(app.actor, { crawling: { contactUrl: 'https://me.example' }, firstRunDone: true });
  expect(await services().settings.get()).toMatchObject({ crawling: { delaySeconds: 9, contactUrl: 'https://me.example' }, firstRunDone: true, appearance: { theme: 'system' } });
  await expect(services().settings.update(app.actor, { crawling: { delaySeconds: 1 } })).rejects.toThrow();
  expect((await services().settings.get()).crawling.delaySeconds).toBe(9);
});

it('stores a key where secrets live and never in the workspace', async () => {
  const stored = await services().settings.setSecret(app.actor, { name: 'search.brave', value: 'canary-4711' });
  expect(stored).toEqual({ backend: 'memory', stored: ['search.brave'] });
  const { readFileSync } = await import('node:fs');
  const bytes = ['workspace.sqlite', 'workspace.sqlite-wal'].map((file) => readFileSync(join(folder.path, 'w', file)).toString('latin1')).join('');
  expect(bytes).not.toContain('canary-4711');
  expect((await services().settings.deleteSecret(app.actor, 'search.brave')).stored).toEqual([]);
});

it('says that no search is set up instead of finding nothing', async () => {
  await expect(services().settings.testSearch(app.actor, 'churn')).rejects.toMatchObject({ code: 'SEARCH_NOT_CONFIGURED' });
});

it('refuses to delete a persona that a campaign uses, and one whose name is a keyword', async () => {
  const made = await campaign();
  await expect(services().personas.delete(app.actor, made.personaId)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Test') });
  await expect(persona('Cheap SEO Services')).rejects.toMatchObject({ code: 'VALIDATION' });
  const spare = await persona('Jonas Weber');
  await services().personas.delete(app.actor, spare.id);
  expect((await services().personas.list(app.actor)).map(({ name }) => name)).toEqual(['Mara Lindqvist']);
});

it('keeps sources and limits fixed while a run rests on them', async () => {
  writeSavedBlog(join(folder.path, 'blogs'), 2);
  const made = await campaign();
  await services().campaigns.update(app.actor, made.id, { name: 'Another name', maxPosts: 3 });
  const ended = campaignEvent(app, made.id, ['campaign.finished']);
  await services().campaigns.start(app.actor, made.id);
  await expect(services().campaigns.update(app.actor, made.id, { maxPosts: 9 })).rejects.toMatchObject({ code: 'CONFLICT', details: { fields: ['maxPosts'] } });
  await services().campaigns.update(app.actor, made.id, { name: 'Third name' });
  await ended;
  const copy = await services().campaigns.duplicate(app.actor, made.id);
  expect(copy).toMatchObject({ name: 'Third name (copy)', status: 'draft', maxPosts: 3, run: null });
});

it('estimates from counted files, says on what it rests, and learns from its own runs', async () => {
  writeSavedBlog(join(folder.path, 'blogs'), 7);
  const input = { sources: [join(folder.path, 'blogs')], maxPosts: 5, maxCommentsPerPost: 1 };
  const before = await services().campaigns.estimate(app.actor, input);
  expect(before).toMatchObject({ posts: 5, comments: 5, microDollars: 0 });
  expect(before.basis.join(' ')).toMatch(/7 found.*typical figures/s);
  const made = await campaign();
  const ended = campaignEvent(app, made.id, ['campaign.finished']);
  await services().campaigns.start(app.actor, made.id);
  await ended;
  const after = await services().campaigns.estimate(app.actor, input);
  expect(after.basis.join(' ')).toContain('on this machine');
});

it('previews a source without storing anything, and gives a table to fill in', async () => {
  writeSavedBlog(join(folder.path, 'blogs'), 4);
  expect(await services().campaigns.preview(app.actor, join(folder.path, 'blogs'))).toMatchObject({ kind: 'folder', total: 4, problems: [] });
  // Pages, feed, OPML and table of the example name the same twelve posts: a preview of 19 would promise what no run finds.
  expect(await services().campaigns.preview(app.actor, resolve('examples', 'blogs'))).toMatchObject({ kind: 'folder', total: 12, entries: 19 });
  await expect(services().campaigns.preview(app.actor, join(folder.path, 'nothing'))).rejects.toMatchObject({ code: 'FILE_READ' });
  for (const format of ['csv', 'xlsx'] as const) expect((await services().campaigns.template(format)).fileName).toContain(format);
});

it('goes on when one task fails for good, and tries it again when asked', async () => {
  writeSavedBlog(join(folder.path, 'blogs'), 3);
  const { analyse } = crew;
  let broken = true;
  crew.analyse = async (input, call) => {
    if (broken && input.post.url.includes('-1.example')) throw new Error('A defect.');
    return analyse(input, call);
  };
  const made = await campaign();
  const ended = campaignEvent(app, made.id, ['campaign.finished']);
  await services().campaigns.start(app.actor, made.id);
  await ended;
  expect(await services().campaigns.get(app.actor, made.id)).toMatchObject({ awaiting: 2, pipeline: { failedTasks: 1, skipped: 1 } });
  const { items: [failed] } = await services().tasks.list(app.actor, taskListInput.parse({ status: 'failed' }));
  expect(failed).toMatchObject({ name: 'campaign.analyse', error: { code: 'INTERNAL' } });
  await expect(services().tasks.cancel(app.actor, failed?.id ?? '')).rejects.toMatchObject({ code: 'CONFLICT' });
  broken = false;
  const again = campaignEvent(app, made.id, ['campaign.finished']);
  await services().tasks.retry(app.actor, failed?.id ?? '');
  await again;
  expect(await services().campaigns.get(app.actor, made.id)).toMatchObject({ status: 'finished', awaiting: 3, pipeline: { failedTasks: 0, skipped: 0 } });
});

it('leaves out a post whose task a person cancels, and the run goes on', async () => {
  writeSavedBlog(join(folder.path, 'blogs'), 3);
  const { analyse } = crew;
  let held = (): void => {};
  const reached = new Promise<void>((resolve) => { held = resolve; });
  crew.analyse = (input, call) => {
    if (!input.post.url.includes('-1.example')) return analyse(input, call);
    held();
    return new Promise((_resolve, reject) => call?.signal?.addEventListener('abort', () => reject(call.signal?.reason as Error)));
  };
  const made = await campaign();
  const ended = campaignEvent(app, made.id, ['campaign.finished']);
  await services().campaigns.start(app.actor, made.id);
  await reached;
  const [task] = (await app.database.reader().query(`SELECT id FROM tasks WHERE name = 'campaign.analyse' AND payload LIKE '%-1.example%'`)) as { id: string }[];
  expect((await services().tasks.cancel(app.actor, task?.id ?? '')).status).toBe('cancelled');
  await ended;
  expect(await services().campaigns.get(app.actor, made.id)).toMatchObject({ awaiting: 2 });
  expect((await services().campaigns.skips(app.actor, made.id)).items.map(({ reason }) => reason)).toEqual(['Cancelled by hand.']);
});

it('shows a workspace of a newer app and says why nothing can be changed', async () => {
  await persona();
  await app.container.close(0);
  const { default: Sqlite } = await import('better-sqlite3');
  const file = new Sqlite(join(folder.path, 'w', 'workspace.sqlite'));
  file.pragma('user_version = 99');
  file.close();
  app = await openApp(join(folder.path, 'w'), { crew });
  await app.container.start();
  expect(await services().system.info()).toMatchObject({ readOnly: true });
  expect((await services().personas.list(app.actor)).length).toBe(1);
  await expect(persona('Jonas Weber')).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
});

it('gives skips and timeline a part at a time, each row once and in order, also when rows of the same moment meet a border', async () => {
  const { id } = await campaign();
  const at = '2026-01-02T03:04:05.000Z';
  const runId = newId();
  await app.database.unit(async () => {
    const writer = app.database.writer();
    await writer.query(`INSERT INTO runs (id, campaign_id, status, started_at, candidates) VALUES (?, ?, 'finished', ?, 0)`, [runId, id, at]);
    for (let n = 0; n < 450; n += 1) {
      await writer.query(`INSERT INTO skips (id, campaign_id, run_id, url, title, post_id, code, reason, at) VALUES (?, ?, ?, ?, NULL, NULL, ?, 'Because.', ?)`, [newId(), id, runId, `https://a.example/${n}`, n % 3 === 0 ? 'closed' : 'off_topic', at]);
      await app.ports.activity.add({ campaignId: id, type: 'post.skipped', text: `Row ${n}` });
    }
  });
  const walk = async <T,>(ask: (cursor: string | null) => Promise<{ items: T[]; nextCursor: string | null }>): Promise<T[][]> => {
    const pages: T[][] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page: { items: T[]; nextCursor: string | null } = await ask(cursor);
      pages.push(page.items);
      cursor = page.nextCursor;
      more = cursor !== null;
    }
    return pages;
  };
  const skips = await walk((cursor) => services().campaigns.skipPage(app.actor, skipPageInput.parse({ id, cursor, limit: 200 })));
  expect(skips.map((page) => page.length)).toEqual([200, 200, 50]);
  expect(skips.flat().map(({ url }) => url)).toEqual((await services().campaigns.skips(app.actor, id)).items.map(({ url }) => url));
  const closed = await services().campaigns.skipPage(app.actor, skipPageInput.parse({ id, code: 'closed' }));
  expect([closed.total, closed.byCode, closed.items.length, new Set(closed.items.map(({ code }) => code))]).toEqual([450, [{ code: 'off_topic', count: 300 }, { code: 'closed', count: 150 }], 100, new Set(['closed'])]);
  const timeline = (await walk((cursor) => services().campaigns.timelinePage(app.actor, timelinePageInput.parse({ id, cursor })))).flat();
  expect(new Set(timeline.map((entry) => entry.id)).size).toBe(timeline.length);
  expect(timeline.filter(({ text }) => text.startsWith('Row')).map(({ text }) => text)).toEqual(Array.from({ length: 450 }, (_, n) => `Row ${449 - n}`));
  expect(skipPageInput.safeParse({ id, cursor: 'nonsense' }).success).toBe(false);
});
