import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import { postListInput } from '../../shared/contracts/post';
import { peopleInput } from '../../shared/contracts/privacy';
import type { App } from '../../main/app/container';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let campaignId: string;
let now: Date;
const services = () => app.container.services;
const posts = async () => (await services().posts.list(app.actor, postListInput.parse({ pageSize: 100, sort: 'title' }))).items;
const drafts = async () => (await services().comments.list(app.actor, commentListInput.parse({ pageSize: 100, sort: 'oldest' }))).items;
const people = async (search?: string) => (await services().privacy.people(peopleInput.parse({ search, pageSize: 100 }))).items;
const run = async (): Promise<void> => {
  const ended = campaignEvent(app, campaignId, ['campaign.finished', 'campaign.failed']);
  await services().campaigns.start(app.actor, campaignId);
  await ended;
};
/** Every table's text, as a thief of the file would read it. */
const everything = (): string => {
  const file = new Sqlite(join(folder.path, 'w', 'workspace.sqlite'), { readonly: true });
  try {
    const tables = file.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_%'`).pluck().all() as string[];
    return tables.map((table) => JSON.stringify(file.prepare(`SELECT * FROM ${table}`).all(), (_key, value: unknown) => ((value as { type?: string } | null)?.type === 'Buffer' ? Buffer.from((value as { data: number[] }).data).toString('latin1') : value))).join('\n');
  } finally {
    file.close();
  }
};

beforeEach(async () => {
  now = new Date('2026-09-15T10:00:00.000Z');
  folder = temporaryFolder();
  writeSavedBlog(join(folder.path, 'blogs'), 4);
  app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), clock: { now: () => new Date(now) } });
  await app.container.start();
  const { persona, ...fields } = savedBlogCampaign('Privacy', [join(folder.path, 'blogs')]);
  const { id: personaId } = await services().personas.create(app.actor, personaInput.parse(persona));
  campaignId = (await services().campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }))).id;
  await run();
});
afterEach(async () => { await app.container.close(0); folder.remove(); });

it('says whose names are stored, where they were read and until when', async () => {
  const stored = await people('writer 2');
  expect(stored).toMatchObject([{ name: 'Writer 2', role: 'author', places: 1, url: 'https://blog-1-2.example/posts/2', keptUntil: expect.stringMatching(/^2027-09-15/) }]);
  expect(new Set((await people()).map(({ role }) => role))).toEqual(new Set(['author', 'reader']));
});

it('erases a person from every table and keeps rows and counts', async () => {
  const [draft] = await drafts();
  const open = await services().comments.get(app.actor, draft?.id ?? '');
  await services().comments.edit(app.actor, { id: open.id, text: `${open.text} As Writer 2 and reader 2 say.`, textHash: open.textHash });
  const before = { posts: (await posts()).length, drafts: (await drafts()).length };
  expect(everything()).toMatch(/Writer 2\b/);
  const done = await services().privacy.erase(app.actor, { name: 'writer  2' });
  expect(done).toMatchObject({ reason: 'erased', counts: { authors: 1, readerComments: 0, drafts: 1 } });
  expect(done.counts.mentions).toBeGreaterThan(0);
  expect(everything()).not.toMatch(/writer 2\b/i);
  expect({ posts: (await posts()).length, drafts: (await drafts()).length }).toEqual(before);
  expect(await services().comments.get(app.actor, open.id)).toMatchObject({ status: 'rejected', text: `${open.text} As ████████ and reader 2 say.` });
  await expect(services().comments.undo(app.actor, open.id)).rejects.toMatchObject({ code: 'CONFLICT' });
  const reader = await services().privacy.erase(app.actor, { name: 'Reader 3' });
  expect(reader.counts).toMatchObject({ authors: 0, readerComments: 1 });
  expect(everything()).not.toMatch(/reader 3\b/i);
  expect((await posts()).map(({ readerComments }) => readerComments)).toEqual([1, 1, 1, 1]);
  expect(await services().privacy.record()).toMatchObject({ objections: 0, erasures: [{ reason: 'erased' }, { reason: 'erased' }] });
});

it('never stores or answers again who objected', async () => {
  const mine = (await posts()).find(({ author }) => author === 'Writer 1');
  const waiting = (await drafts()).filter(({ postId }) => postId === mine?.id);
  expect(waiting).toHaveLength(1);
  const done = await services().privacy.object(app.actor, { name: 'Writer 1' });
  expect(done).toMatchObject({ reason: 'objected', counts: { authors: 1, drafts: 1 } });
  expect((await drafts()).find(({ postId }) => postId === mine?.id)).toMatchObject({ status: 'rejected' });
  expect(everything()).not.toMatch(/writer 1\b/i);
  const copy = await services().campaigns.duplicate(app.actor, campaignId);
  campaignId = copy.id;
  await run();
  const again = (await services().posts.list(app.actor, postListInput.parse({ campaignId, pageSize: 50 }))).items.find(({ url }) => url === mine?.url);
  expect(again).toMatchObject({ status: 'skipped', author: null, skipped: { code: 'never_list', reason: 'Its author asked not to be written to.' } });
  expect((await drafts()).filter(({ campaignId: of, postId }) => of === copy.id && postId === again?.id)).toEqual([]);
  expect((await services().privacy.record()).objections).toBe(1);
});

it('takes no own persona for a stranger', async () => {
  await expect(services().privacy.erase(app.actor, { name: 'mara lindqvist' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(services().privacy.object(app.actor, { name: 'Mara Lindqvist' })).rejects.toMatchObject({ code: 'CONFLICT' });
});

it('takes names off after twelve months, by itself at the start', async () => {
  expect(await services().privacy.purge(app.actor)).toBeNull();
  now = new Date('2027-09-16T10:00:00.000Z');
  await app.container.close(0);
  app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), clock: { now: () => new Date(now) } });
  await app.container.start();
  await expect.poll(() => people()).toEqual([]);
  expect((await services().privacy.record()).erasures).toMatchObject([{ reason: 'expired', counts: { authors: 4, readerComments: 4 } }]);
  expect((await posts()).map(({ readerComments }) => readerComments)).toEqual([1, 1, 1, 1]);
});
