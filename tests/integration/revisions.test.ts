// The person works on the text: what each revision is, who made it, and an earlier one taken back whole.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput, commentRegenerateInput, type CommentDto } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import type { App } from '../../main/app/container';
import type { CommentWriterInput } from '../../main/agents/comment-writer/comment-writer.schema';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew, type PlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let crew: PlainCrew;
let now: Date;
let drafts: CommentDto[];
const comments = () => app.container.services.comments;
const draft = (): CommentDto => drafts[0] as CommentDto;
const later = (): void => { now = new Date(now.getTime() + 60_000); };
const edit = async (comment: CommentDto, text: string): Promise<CommentDto> => { later(); return comments().edit(app.actor, { id: comment.id, text, textHash: comment.textHash }); };
const restore = async (comment: CommentDto, revision: number): Promise<CommentDto> => { later(); return comments().restore(app.actor, { id: comment.id, revision, textHash: comment.textHash }); };
const told = async (): Promise<unknown[]> => (await comments().revisions(app.actor, draft().id)).map(({ revision, kind, by, who, from }) => [revision, kind, by, who, from]);

beforeEach(async () => {
  now = new Date('2026-09-15T10:00:00.000Z');
  folder = temporaryFolder();
  writeSavedBlog(join(folder.path, 'blogs'), 2);
  crew = createPlainCrew();
  app = await openApp(join(folder.path, 'workspace'), { crew, clock: { now: () => new Date(now) } });
  await app.container.start();
  const { services } = app.container;
  const { persona, ...fields } = savedBlogCampaign('Revisions', [join(folder.path, 'blogs')]);
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  const { id } = await services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await services.campaigns.start(app.actor, id);
  await ended;
  const { items } = await comments().list(app.actor, commentListInput.parse({ sort: 'oldest' }));
  drafts = await Promise.all(items.map((item) => comments().get(app.actor, item.id)));
});
afterEach(async () => { await app.container.close(0); folder.remove(); });

it('says of each text how it came, from whom and when, and what it scored', async () => {
  const edited = await edit(draft(), 'A text of my own, long enough.');
  later();
  await comments().regenerate(app.actor, { id: edited.id, instructions: 'other' });
  later();
  await comments().undo(app.actor, draft().id);
  const { fullName } = app.actor;
  expect(await told()).toEqual([[4, 'undone', 'person', fullName, 2], [3, 'regenerated', 'engine', fullName, null], [2, 'edited', 'person', fullName, null], [1, 'drafted', 'engine', null, null]]);
  const [newest] = await comments().revisions(app.actor, draft().id);
  expect(newest).toMatchObject({ text: edited.text, at: now.toISOString(), score: edited.score, verdict: 'ready' });
});

it('takes an earlier text back as a revision of its own, judged again, with what it rested on and without the approval', async () => {
  const edited = await edit(draft(), 'A text of my own, which quotes nothing.');
  expect(edited.evidence).toEqual([]);
  const approved = await comments().review(app.actor, { id: edited.id, decision: 'approved', textHash: edited.textHash, feedback: '' });
  expect(approved.status).toBe('approved');
  const reviews = crew.calls.review;
  const back = await restore(approved, 1);
  expect(back).toMatchObject({ text: draft().text, evidence: draft().evidence, talkingPoints: draft().talkingPoints, type: draft().type, textHash: draft().textHash, status: 'awaiting', approval: null, edited: false, revision: 3 });
  expect(crew.calls.review).toBe(reviews + 1);
  expect((await told())[0]).toEqual([3, 'restored', 'engine', app.actor.fullName, 1]);
  later();
  expect(await comments().undo(app.actor, back.id)).toMatchObject({ text: edited.text, status: 'approved', edited: true, approval: { textHash: edited.textHash } });
  expect((await told())[0]).toEqual([4, 'undone', 'person', app.actor.fullName, 2]);
});

it('refuses a text that is not there, one that lost a name, and a page that shows an older text; nothing changes', async () => {
  const edited = await edit(draft(), 'A text of my own, long enough.');
  await expect(restore(edited, 9)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(restore(draft(), 1)).rejects.toMatchObject({ code: 'CONFLICT' });
  await app.database.unit(() => app.database.writer().query(`UPDATE comment_revisions SET text = 'As ███ wrote.' WHERE comment_id = ? AND revision = 1`, [edited.id]));
  await expect(restore(edited, 1)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('erased') });
  expect(await comments().get(app.actor, edited.id)).toMatchObject({ text: edited.text, revision: 2 });
});

it('takes back a text of a time when nothing but the words was kept', async () => {
  const edited = await edit(draft(), 'A text of my own, long enough.');
  await app.database.unit(() => app.database.writer().query(`UPDATE comment_revisions SET made_of = NULL, account_id = NULL`));
  expect(await restore(edited, 1)).toMatchObject({ text: draft().text, edited: false });
});

it('asks the writer for another passage or a certain talking point, as the person chose, and refuses what is not there any more', async () => {
  const asked: CommentWriterInput[] = [];
  const { write } = crew;
  crew.write = async (input, call) => {
    asked.push(input);
    const { candidates, declined } = await write(input, call);
    return { candidates: candidates.map((candidate) => ({ ...candidate, shape: `${candidate.shape}-${asked.length}` })), declined };
  };
  const { analysis } = await app.container.services.posts.get(app.actor, draft().postId);
  const passage = analysis?.passages.at(-1);
  const [first] = draft().evidence;
  if (!passage || !first) throw new Error('The post has no passages.');
  const again = (over: Record<string, unknown>) => comments().regenerate(app.actor, commentRegenerateInput.parse({ id: draft().id, ...over }));
  await again({ avoid: ['passage'], use: { talkingPoint: 'A discount in the first year taught our customers to ask for a discount every autumn.' } });
  expect(asked.at(-1)?.choice).toEqual({ avoidPassages: [{ start: first.start, end: first.end }], avoidPoints: [], passage: null, point: expect.stringContaining('discount') });
  await again({ use: { passage: { start: passage.start, end: passage.end } } });
  expect(asked.at(-1)?.choice).toMatchObject({ passage: { start: passage.start, end: passage.end }, point: null });
  await expect(again({ use: { passage: { start: 0, end: 3 } } })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('unchanged') });
  await expect(again({ use: { talkingPoint: 'Nobody said this.' } })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('unchanged') });
  await expect(again({ avoid: ['talkingPoint'] })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('no talking point') });
  expect(commentRegenerateInput.safeParse({ id: draft().id, avoid: ['passage'], use: { passage: { start: 1, end: 2 } } }).success).toBe(false);
});

it('writes one draft for a comment at a time, tells who looks, and stops when the person says so', async () => {
  let begun: () => void = () => undefined;
  const atWork = new Promise<void>((done) => { begun = done; });
  crew.write = (_input, call) => new Promise((_done, fail) => { begun(); call?.signal?.addEventListener('abort', () => fail(call.signal?.reason instanceof Error ? Object.assign(new Error('stopped'), { code: 'CANCELLED' }) : new Error('stopped'))); });
  const { id, text } = draft();
  expect(await comments().writing(app.actor, id)).toBeNull();
  const first = comments().regenerate(app.actor, { id, instructions: '' });
  const ended = expect(first).rejects.toBeDefined();
  await atWork;
  expect(await comments().writing(app.actor, id)).toEqual({ since: now.toISOString(), text: null, draft: null });
  await expect(comments().regenerate(app.actor, { id, instructions: '' })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('already') });
  await comments().stopWriting(app.actor, id);
  await ended;
  expect(await comments().writing(app.actor, id)).toBeNull();
  expect(await comments().get(app.actor, id)).toMatchObject({ text, revision: 1 });
});

it('leaves a draft that was decided on while another one was written', async () => {
  const { write } = crew;
  crew.write = async (input, call) => {
    await comments().review(app.actor, { id: draft().id, decision: 'approved', textHash: draft().textHash, feedback: '' });
    return write(input, call);
  };
  await expect(comments().regenerate(app.actor, { id: draft().id, instructions: 'other' })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('decided on meanwhile') });
  expect(await comments().get(app.actor, draft().id)).toMatchObject({ status: 'approved', text: draft().text, revision: 1 });
});
