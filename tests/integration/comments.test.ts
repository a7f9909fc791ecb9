import { join } from 'node:path';
import Papa from 'papaparse';
import * as XLSX from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput, type CommentDto } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import { postListInput, blogListInput } from '../../shared/contracts/post';
import type { App } from '../../main/app/container';
import type { Clock } from '../../main/core/ports/clock';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let campaignId: string;
let now: Date;
const clock: Clock = { now: () => new Date(now) };
const comments = () => app.container.services.comments;
const all = async (over: Record<string, unknown> = {}): Promise<CommentDto[]> => {
  const { items } = await comments().list(app.actor, commentListInput.parse({ campaignId, pageSize: 100, sort: 'oldest', ...over }));
  return Promise.all(items.map(({ id }) => comments().get(app.actor, id)));
};
const first = async (): Promise<CommentDto> => (await all())[0] as CommentDto;
const approve = ({ id, textHash }: CommentDto) => comments().review(app.actor, { id, decision: 'approved', textHash, feedback: '' });

beforeEach(async () => {
  now = new Date('2026-09-15T10:00:00.000Z');
  folder = temporaryFolder();
  writeSavedBlog(join(folder.path, 'blogs'), 4);
  app = await openApp(join(folder.path, 'workspace'), { crew: createPlainCrew(), clock });
  await app.container.start();
  const { services } = app.container;
  const { persona, ...fields } = savedBlogCampaign('=HYPERLINK("x")', [join(folder.path, 'blogs')]);
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  const campaign = await services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  campaignId = campaign.id;
  const ended = campaignEvent(app, campaignId, ['campaign.finished']);
  await services.campaigns.start(app.actor, campaignId);
  await ended;
});
afterEach(async () => { await app.container.close(0); folder.remove(); });

describe('approval', () => {
  it('binds the hash of what the person saw', async () => {
    const comment = await first();
    const approved = await approve(comment);
    expect(approved).toMatchObject({ status: 'approved', approval: { textHash: comment.textHash } });
    await expect(comments().review(app.actor, { id: comment.id, decision: 'approved', textHash: 'another', feedback: '' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is void after an edit, and the edit makes a revision', async () => {
    const comment = await first();
    await approve(comment);
    const edited = await comments().edit(app.actor, { id: comment.id, text: `${comment.text} And a word of mine.`, textHash: comment.textHash });
    expect(edited).toMatchObject({ status: 'awaiting', approval: null, edited: true, revision: 2 });
    expect(edited.textHash).not.toBe(comment.textHash);
    expect((await comments().revisions(app.actor, comment.id)).map(({ revision, by }) => [revision, by])).toEqual([[2, 'person'], [1, 'engine']]);
    await expect(approve(comment)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(comments().edit(app.actor, { id: comment.id, text: 'late', textHash: comment.textHash })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is refused on a site that went onto the never list after the draft was made', async () => {
    const comment = await first();
    const { blogs } = app.container.services;
    const { items } = await blogs.list(app.actor, blogListInput.parse({ search: comment.host }));
    const site = items.find(({ host }) => host === comment.host);
    expect(site).toBeDefined();
    await blogs.setNever(app.actor, site?.id ?? '', true);
    await expect(approve(comment)).rejects.toMatchObject({ code: 'CONFLICT', details: { host: comment.host } });
    await blogs.setNever(app.actor, site?.id ?? '', false);
    expect(await approve(comment)).toMatchObject({ status: 'approved' });
  });

  it('is refused while a hard rule is broken, whatever the score', async () => {
    const comment = await first();
    const broken = await comments().edit(app.actor, { id: comment.id, text: 'Something forbidden stands here now.', textHash: comment.textHash });
    expect(broken.blocking).toBe(1);
    await expect(approve(broken)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('forbidden here') });
    expect((await comments().get(app.actor, comment.id)).status).toBe('awaiting');
  });

  it('keeps to the limits of a day, and the limit can be changed in settings', async () => {
    await app.container.services.settings.update(app.actor, { guardrails: { perDay: 1 } });
    const [a, b] = await all();
    await approve(a as CommentDto);
    await expect(approve(b as CommentDto)).rejects.toMatchObject({ code: 'CONFLICT', details: { limit: 'perDay' } });
    await app.container.services.settings.update(app.actor, { guardrails: { perDay: 5 } });
    expect((await approve(b as CommentDto)).status).toBe('approved');
  });

  it('keeps to one comment a site for some days', async () => {
    const { postId } = await first();
    const [a, b] = await all();
    await app.database.unit(async () => { await app.database.writer().query('UPDATE comments SET host = ?', ['one.example']); });
    await approve(a as CommentDto);
    await expect(approve(b as CommentDto)).rejects.toMatchObject({ details: { limit: 'siteDays' } });
    now = new Date(now.getTime() + 15 * 86_400_000);
    expect((await approve(b as CommentDto)).status).toBe('approved');
    expect(postId).toBeTruthy();
  });
});

describe('undo', () => {
  it('takes back an approval, a rejection and an edit, the last first', async () => {
    const comment = await first();
    await comments().review(app.actor, { id: comment.id, decision: 'rejected', textHash: comment.textHash, feedback: 'No.' });
    now = new Date(now.getTime() + 1_000);
    const edited = await comments().edit(app.actor, { id: comment.id, text: `${comment.text} More.`, textHash: comment.textHash });
    now = new Date(now.getTime() + 1_000);
    await approve(edited);
    expect(await comments().undo(app.actor, comment.id)).toMatchObject({ status: 'awaiting', text: edited.text, approval: null });
    expect(await comments().undo(app.actor, comment.id)).toMatchObject({ status: 'rejected', text: comment.text, textHash: comment.textHash, revision: 3 });
    expect(await comments().undo(app.actor, comment.id)).toMatchObject({ status: 'awaiting', text: comment.text, feedback: '' });
    await expect(comments().undo(app.actor, comment.id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('gives an approval back when the edit that voided it is undone', async () => {
    const comment = await first();
    await approve(comment);
    now = new Date(now.getTime() + 1_000);
    await comments().edit(app.actor, { id: comment.id, text: `${comment.text} More.`, textHash: comment.textHash });
    expect(await comments().undo(app.actor, comment.id)).toMatchObject({ status: 'approved', text: comment.text, approval: { textHash: comment.textHash } });
  });
});

describe('another draft', () => {
  it('keeps the earlier text as a revision', async () => {
    const comment = await first();
    const next = await comments().regenerate(app.actor, { id: comment.id, instructions: 'shorter please' });
    expect(next.text).not.toBe(comment.text);
    expect(next).toMatchObject({ status: 'awaiting', revision: 2 });
    expect((await comments().revisions(app.actor, comment.id)).map(({ text }) => text)).toEqual([next.text, comment.text]);
  });

  it('leaves the draft as it is when nothing else is worth saying', async () => {
    const comment = await first();
    app.ports.crew.write = async () => ({ candidates: [], declined: { code: 'nothing_to_add', reason: 'All is said.' } });
    await expect(comments().regenerate(app.actor, { id: comment.id, instructions: '' })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('All is said.') });
    expect((await comments().get(app.actor, comment.id)).text).toBe(comment.text);
  });
});

describe('lists and exports', () => {
  it('filters, sorts, searches and pages in the database', async () => {
    const everything = await all();
    expect(everything).toHaveLength(4);
    await approve(everything[0] as CommentDto);
    const list = async (over: Record<string, unknown>) => comments().list(app.actor, commentListInput.parse(over));
    expect((await list({ status: 'approved' })).items.map(({ id }) => id)).toEqual([everything[0]?.id]);
    expect(await list({ pageSize: 3, page: 2 })).toMatchObject({ total: 4, page: 2, items: [expect.anything()] });
    const scores = (await list({ sort: 'score' })).items.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect((await list({ search: '100%_' })).total).toBe(0);
    expect((await list({ host: everything[1]?.host })).total).toBe(1);
    expect(await comments().counts(app.actor)).toEqual({ awaiting: 3, approved: 1, rejected: 0, posted: 0 });
    const posts = await app.container.services.posts.list(app.actor, postListInput.parse({ search: 'blog-1-2.example' }));
    expect(posts.items.map(({ url }) => url)).toEqual(['https://blog-1-2.example/posts/2']);
    expect((await app.container.services.blogs.list(app.actor, blogListInput.parse({ system: 'wordpress' }))).total).toBe(4);
  });

  it('writes CSV, XLSX and JSON that no spreadsheet takes for formulas', async () => {
    const comment = await first();
    await comments().edit(app.actor, { id: comment.id, text: '=1+1', textHash: comment.textHash });
    const file = async (format: 'csv' | 'xlsx' | 'json') => app.container.services.campaigns.export(app.actor, { format, campaignId });
    const csv = await file('csv');
    const table = Papa.parse<Record<string, string>>(Buffer.from(csv.bytes).toString('utf8').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
    expect(csv.rows).toBe(4);
    expect(table.data.map(({ text }) => text)).toContain("'=1+1");
    expect(table.data[0]?.['campaign']).toBe(`'=HYPERLINK("x")`);
    const book = XLSX.read((await file('xlsx')).bytes, { cellFormula: true });
    const cells = Object.values(book.Sheets[book.SheetNames[0] as string] as Record<string, { t?: string; f?: string; v?: unknown }>).filter(({ v }) => v === '=1+1');
    expect(cells).toEqual([expect.objectContaining({ t: 's' })]);
    expect(cells.every(({ f }) => f === undefined)).toBe(true);
    const json = JSON.parse(Buffer.from((await file('json')).bytes).toString('utf8')) as { text: string }[];
    expect(json).toHaveLength(4);
    expect((await app.container.services.campaigns.export(app.actor, { format: 'csv', campaignId, status: 'approved' })).rows).toBe(0);
  });
});

it('tells what happened in the timeline, newest first, and what needs the person on the dashboard', async () => {
  const comment = await first();
  await approve(comment);
  const timeline = await app.container.services.campaigns.timeline(app.actor, campaignId);
  expect(timeline.map(({ type }) => type)).toEqual(expect.arrayContaining(['campaign.created', 'campaign.started', 'comment.drafted', 'campaign.finished', 'comment.approved']));
  const dashboard = await app.container.services.system.dashboard(app.actor);
  expect(dashboard).toMatchObject({ awaiting: 3, approved: 1, failedTasks: 0, running: [] });
  expect(await app.container.services.system.status(app.actor)).toMatchObject({ runningTasks: 0, queuedTasks: 0, awaitingReview: 3 });
});

it('hides a deleted campaign with its drafts and brings it back', async () => {
  const { campaigns } = app.container.services;
  await campaigns.delete(app.actor, campaignId);
  expect((await comments().counts(app.actor)).awaiting).toBe(0);
  expect((await campaigns.list(app.actor, { page: 1, pageSize: 20, deleted: true, sort: 'newest' })).items.map(({ id }) => id)).toEqual([campaignId]);
  await campaigns.restore(app.actor, campaignId);
  expect((await comments().counts(app.actor)).awaiting).toBe(4);
  await campaigns.delete(app.actor, campaignId);
  now = new Date(now.getTime() + 31 * 86_400_000);
  await expect(campaigns.restore(app.actor, campaignId)).rejects.toMatchObject({ code: 'CONFLICT' });
});
