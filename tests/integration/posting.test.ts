// The posting ledger (G1, G2, G10, G11): one approval is opened once by itself, what the app ended in the middle of is said to
// be unknown, and the person's word ends it.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput, type CommentDto } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import type { App } from '../../main/app/container';
import type { Clock } from '../../main/core/ports/clock';
import { AppError } from '../../main/core/app-error';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let campaignId: string;
let personaId: string;
let now: Date;
let opened: string[];
let copied: string[];
let refuse: AppError | null;
const clock: Clock = { now: () => new Date(now) };
const desktop = { openExternal: async (url: string) => { if (refuse) throw refuse; opened.push(url); }, writeClipboard: async (text: string) => void copied.push(text) };
const services = () => app.container.services;
const start = async (): Promise<void> => {
  app = await openApp(join(folder.path, 'workspace'), { crew: createPlainCrew(), clock, desktop });
  await app.container.start();
};
const all = async (): Promise<CommentDto[]> => {
  const { items } = await services().comments.list(app.actor, commentListInput.parse({ campaignId, pageSize: 100, sort: 'oldest' }));
  return Promise.all(items.map(({ id }) => services().comments.get(app.actor, id)));
};
const approved = async (at = 0, override?: string): Promise<CommentDto> => {
  const { id, textHash } = (await all())[at] as CommentDto;
  return services().comments.review(app.actor, { id, decision: 'approved', textHash, feedback: '', ...(override ? { override } : {}) });
};
const open = ({ id, textHash }: CommentDto, over: { again?: boolean; override?: string } = {}) => services().posting.open(app.actor, { id, textHash, again: false, ...over });
const markPosted = ({ id }: CommentDto) => services().posting.markPosted(app.actor, { id, held: false });
const status = async ({ id }: CommentDto) => (await services().posting.get(app.actor, id))?.status;

beforeEach(async () => {
  now = new Date('2026-09-15T10:00:00.000Z');
  [opened, copied, refuse] = [[], [], null];
  folder = temporaryFolder();
  writeSavedBlog(join(folder.path, 'blogs'), 3);
  await start();
  const { persona, ...fields } = savedBlogCampaign('Posting', [join(folder.path, 'blogs')]);
  ({ id: personaId } = await services().personas.create(app.actor, personaInput.parse(persona)));
  ({ id: campaignId } = await services().campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId })));
  const ended = campaignEvent(app, campaignId, ['campaign.finished']);
  await services().campaigns.start(app.actor, campaignId);
  await ended;
});
afterEach(async () => { await app.container.close(0); folder.remove(); });

describe('open for posting', () => {
  it('copies what was approved and opens its post, with every step written down', async () => {
    const comment = await approved();
    const posting = await open(comment);
    expect(posting).toMatchObject({ status: 'opened', openedAt: now.toISOString(), undoable: false });
    expect(posting.steps.map(({ step, by }) => [step, by])).toEqual([['opening', app.actor.fullName], ['opened', app.actor.fullName]]);
    expect([copied, opened]).toEqual([[comment.text], [comment.postUrl]]);
    expect(await services().posting.waiting(app.actor)).toEqual([expect.objectContaining({ commentId: comment.id, status: 'opened', own: true })]);
  });

  it('does it once for two clicks and two windows, and once more only when asked to', async () => {
    const comment = await approved();
    const answers = await Promise.all([open(comment), open(comment), open(comment)]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    await open(comment);
    expect(opened).toHaveLength(1);
    expect((await app.database.reader().query('SELECT count(*) AS n FROM postings')) as unknown).toEqual([{ n: 1 }]);
    await open(comment, { again: true });
    expect(opened).toHaveLength(2);
  });

  it('refuses what is not approved as it stands, also when the persona has changed since', async () => {
    const [draft] = await all();
    await expect(open(draft as CommentDto)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Approve it first') });
    const comment = await approved();
    await expect(open({ ...comment, textHash: 'of another text' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await services().personas.update(app.actor, personaId, personaInput.parse({ name: 'Mara Lindqvist', email: 'mara@lindqvist.example', site: 'https://another.example' }));
    await expect(open(comment)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('voids the approval') });
    expect(opened).toEqual([]);
    await services().comments.undo(app.actor, comment.id);
    expect(await open(await approved())).toMatchObject({ status: 'opened' });
  });

  it('opens one comment at a time', async () => {
    const [first, second] = [await approved(0), await approved(1)];
    await open(first);
    await expect(open(second)).rejects.toMatchObject({ code: 'CONFLICT', details: { commentId: first.id } });
    await markPosted(first);
    expect(await open(second)).toMatchObject({ status: 'opened' });
  });

  it('is as before when the browser could not be opened, and may be tried again', async () => {
    const comment = await approved();
    refuse = new AppError('VALIDATION', 'No browser here.');
    await expect(open(comment)).rejects.toMatchObject({ message: 'No browser here.' });
    expect(await status(comment)).toBe('not_posted');
    refuse = null;
    expect(await open(comment)).toMatchObject({ status: 'opened' });
    refuse = new AppError('VALIDATION', 'No browser here.');
    await expect(open(comment, { again: true })).rejects.toMatchObject({ message: 'No browser here.' });
    expect(await status(comment)).toBe('opened');
  });

  it('is refused on closed comments and on the never list, whatever was approved before (G11)', async () => {
    const comment = await approved();
    await app.database.unit(async () => { await app.database.writer().query(`UPDATE posts SET comment_system = json_set(comment_system, '$.open', json('false')) WHERE id = ?`, [comment.postId]); });
    await expect(open(comment, { override: 'I want to.' })).rejects.toMatchObject({ code: 'CONFLICT', details: { closed: true } });
    await app.database.unit(async () => { await app.database.writer().query(`UPDATE posts SET comment_system = json_set(comment_system, '$.open', json('true')), policy_text = '["Self-promotion in comments is not allowed."]' WHERE id = ?`, [comment.postId]); });
    await expect(open(comment, { override: 'I want to.' })).rejects.toMatchObject({ code: 'CONFLICT', details: { forbids: 'promotion' } });
    await app.database.unit(async () => { await app.database.writer().query(`UPDATE posts SET policy_text = '[]' WHERE id = ?`, [comment.postId]); });
    await app.database.unit(async () => { await app.database.writer().query('UPDATE blogs SET never = 1 WHERE host = ?', [comment.host]); });
    await expect(open(comment, { override: 'I want to.' })).rejects.toMatchObject({ code: 'CONFLICT', details: { host: comment.host } });
    expect(opened).toEqual([]);
  });
});

describe('the person’s word', () => {
  it('ends it: posted is for good, not posted leaves the approval', async () => {
    const comment = await approved();
    await open(comment);
    expect(await services().posting.markNotPosted(app.actor, comment.id)).toMatchObject({ status: 'not_posted', undoable: true });
    expect((await services().comments.get(app.actor, comment.id)).status).toBe('approved');
    await open(comment);
    const posted = await services().posting.markPosted(app.actor, { id: comment.id, permalink: `${comment.postUrl}#comment-7`, held: true });
    expect(posted).toMatchObject({ status: 'posted', held: true, permalink: `${comment.postUrl}#comment-7`, postedAt: now.toISOString() });
    expect((await services().comments.get(app.actor, comment.id)).status).toBe('posted');
    await expect(open(comment, { again: true })).rejects.toMatchObject({ code: 'CONFLICT', details: { posting: 'posted' } });
    await expect(markPosted(comment)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await services().posting.waiting(app.actor)).toEqual([]);
    expect((await services().campaigns.timeline(app.actor, campaignId)).map(({ type }) => type)).toEqual(expect.arrayContaining(['comment.opened', 'comment.not_posted', 'comment.posted']));
  });

  it('counts as well for what was posted without opening it here', async () => {
    const comment = await approved();
    expect(await markPosted(comment)).toMatchObject({ status: 'posted' });
    expect((await services().posting.undo(app.actor, comment.id)).status).toBe('not_posted');
    expect((await services().comments.get(app.actor, comment.id)).status).toBe('approved');
  });

  it('can be taken back after a wrong click, either way', async () => {
    const comment = await approved();
    await open(comment);
    await markPosted(comment);
    expect(await services().posting.undo(app.actor, comment.id)).toMatchObject({ status: 'opened', postedAt: null, undoable: false });
    expect((await services().comments.get(app.actor, comment.id)).status).toBe('approved');
    await services().posting.markNotPosted(app.actor, comment.id);
    expect((await services().posting.undo(app.actor, comment.id)).status).toBe('opened');
    await expect(services().posting.undo(app.actor, comment.id)).rejects.toMatchObject({ code: 'CONFLICT' });
    await markPosted(comment);
    expect((await services().comments.get(app.actor, comment.id)).status).toBe('posted');
  });

  it('is asked for before the text or its approval may change', async () => {
    const comment = await approved();
    await open(comment);
    const { comments } = services();
    const waits = { code: 'CONFLICT', details: { posting: 'open' } };
    await expect(comments.edit(app.actor, { id: comment.id, text: 'Another text.', textHash: comment.textHash })).rejects.toMatchObject(waits);
    await expect(comments.regenerate(app.actor, { id: comment.id, instructions: '' })).rejects.toMatchObject(waits);
    await expect(comments.review(app.actor, { id: comment.id, decision: 'rejected', textHash: comment.textHash, feedback: '' })).rejects.toMatchObject(waits);
    await expect(comments.undo(app.actor, comment.id)).rejects.toMatchObject(waits);
    await services().posting.markNotPosted(app.actor, comment.id);
    const edited = await comments.edit(app.actor, { id: comment.id, text: 'Another text.', textHash: comment.textHash });
    await expect(open(edited)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Approve it first') });
  });
});

describe('when the app ends in between', () => {
  it('says that it is not known, never opens it by itself again, and goes on with the person’s word', async () => {
    const comment = await approved();
    await open(comment);
    await app.container.close(0);
    await start();
    expect(await services().posting.waiting(app.actor)).toEqual([expect.objectContaining({ commentId: comment.id, status: 'unknown' })]);
    const notices = await services().notices.list(app.actor, { limit: 20, unread: true });
    expect(notices.items).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'posting_unknown', count: 1 })]));
    await expect(open(comment)).rejects.toMatchObject({ code: 'CONFLICT', details: { posting: 'unknown' } });
    await expect(open(comment, { again: true })).rejects.toMatchObject({ code: 'CONFLICT', details: { posting: 'unknown' } });
    expect(opened).toHaveLength(1);
    await services().posting.markNotPosted(app.actor, comment.id);
    expect((await services().notices.list(app.actor, { limit: 20, unread: true })).items.filter(({ kind }) => kind === 'posting_unknown')).toEqual([]);
    expect(await open(comment)).toMatchObject({ status: 'opened' });
    expect(opened).toHaveLength(2);
  });

  it('can not vouch for what an earlier start had open: a word that is taken back then leaves it unknown', async () => {
    const comment = await approved();
    await open(comment);
    await markPosted(comment);
    await app.container.close(0);
    await start();
    expect((await services().posting.undo(app.actor, comment.id)).status).toBe('unknown');
  });
});

describe('soft limits (G10)', () => {
  it('are passed knowingly, with a reason that is kept for this text', async () => {
    await services().settings.update(app.actor, { guardrails: { perDay: 1 } });
    const first = await approved(0);
    await expect(approved(1)).rejects.toMatchObject({ code: 'CONFLICT', details: { limit: 'perDay', stage: 'approval' } });
    const second = await approved(1, 'A reply the author asked me for.');
    expect(second.status).toBe('approved');
    await open(first);
    await markPosted(first);
    expect(await open(second)).toMatchObject({ status: 'opened' }); // the reason stands
    expect(await app.database.reader().query('SELECT limit_name AS name, reason FROM limit_overrides')).toEqual([{ name: 'perDay', reason: 'A reply the author asked me for.' }]);
  });

  it('are counted again at posting, by what was posted', async () => {
    const [first, second] = [await approved(0), await approved(1)];
    await app.database.unit(async () => { await app.database.writer().query('UPDATE comments SET host = ?', ['one.example']); });
    await open(first);
    await markPosted(first);
    await expect(open(second)).rejects.toMatchObject({ code: 'CONFLICT', details: { limit: 'siteDays', stage: 'posting' } });
    expect(opened).toHaveLength(1);
    now = new Date(now.getTime() + 15 * 86_400_000);
    expect(await open(second)).toMatchObject({ status: 'opened' });
  });

  it('leave hard rules alone: no reason passes them', async () => {
    const { id, textHash } = (await all())[0] as CommentDto;
    const broken = await services().comments.edit(app.actor, { id, textHash, text: 'Something forbidden stands here now.' });
    await expect(services().comments.review(app.actor, { id, decision: 'approved', textHash: broken.textHash, feedback: '', override: 'I want to.' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
