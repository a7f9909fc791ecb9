// The edits of an account teach its style: over a real workspace, from the edit to the prompt.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput, type CommentDto } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import { styleUpdateInput, type StyleLineDto } from '../../shared/contracts/style-card';
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
const services = () => app.container.services;
const style = () => services().style;
const line = async (name: string): Promise<StyleLineDto | undefined> => (await style().card(app.actor)).lines.find((one) => one.line === name);
const later = (): void => { now = new Date(now.getTime() + 60_000); };
const edit = async (draft: CommentDto | undefined, to: (text: string) => string): Promise<void> => {
  if (!draft) throw new Error('There is no such draft.');
  later();
  await services().comments.edit(app.actor, { id: draft.id, text: to(draft.text), textHash: draft.textHash });
};
const shorter = (text: string): string => `${text.replace('good words', 'fine words')}. It's what we don't see.`;
const written: CommentWriterInput[] = [];
const again = async (): Promise<CommentWriterInput | undefined> => {
  await services().comments.regenerate(app.actor, { id: drafts.at(-1)?.id ?? '', instructions: String(written.length) }).catch(() => undefined);
  return written.at(-1);
};

beforeEach(async () => {
  now = new Date('2026-09-15T10:00:00.000Z');
  written.length = 0;
  folder = temporaryFolder();
  writeSavedBlog(join(folder.path, 'blogs'), 7);
  crew = createPlainCrew();
  const { write } = crew;
  crew.write = (input, call) => { written.push(input); return write(input, call); };
  app = await openApp(join(folder.path, 'workspace'), { crew, clock: { now: () => new Date(now) } });
  await app.container.start();
  const { persona, ...fields } = savedBlogCampaign('Style', [join(folder.path, 'blogs')]);
  const { id: personaId } = await services().personas.create(app.actor, personaInput.parse(persona));
  const { id } = await services().campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await services().campaigns.start(app.actor, id);
  await ended;
  const { items } = await services().comments.list(app.actor, commentListInput.parse({ sort: 'oldest' }));
  drafts = await Promise.all(items.map((item) => services().comments.get(app.actor, item.id)));
});
afterEach(async () => { await app.container.close(0); folder.remove(); });

it('says nothing from four edits; from the fifth on it says what it saw, shows it, and the writer is told', async () => {
  for (const draft of drafts.slice(0, 4)) await edit(draft, shorter);
  expect(await style().card(app.actor)).toMatchObject({ edits: 4, enabled: true });
  expect((await style().card(app.actor)).lines.every(({ value }) => value === null)).toBe(true);
  expect((await again())?.style).toBeUndefined();
  await edit(drafts[4], shorter);
  expect(await line('struck')).toMatchObject({ value: ['good'], seen: 5, on: true, own: false, example: { commentId: drafts[4]?.id, before: drafts[4]?.text } });
  expect((await line('added'))?.value).toEqual(expect.arrayContaining(['fine']));
  expect((await again())?.style).toMatchObject({ struck: ['good'], length: expect.any(Number) });
});

it('forgets an edit that is undone, and one whose comment was rejected', async () => {
  for (const draft of drafts.slice(0, 5)) await edit(draft, shorter);
  later();
  await services().comments.undo(app.actor, drafts[0]?.id ?? '');
  expect((await style().card(app.actor)).edits).toBe(4);
  await edit(drafts[0], shorter);
  expect((await style().card(app.actor)).edits).toBe(5);
  const rejected = await services().comments.get(app.actor, drafts[1]?.id ?? '');
  await services().comments.review(app.actor, { id: rejected.id, decision: 'rejected', textHash: rejected.textHash, feedback: '' });
  expect((await style().card(app.actor)).edits).toBe(4);
});

it('is the person’s to change: a line set, a line off, the whole off, and forgotten, which can be taken back', async () => {
  for (const draft of drafts.slice(0, 5)) await edit(draft, shorter);
  await style().update(app.actor, styleUpdateInput.parse({ choices: { struck: { value: ['delve'] }, length: { on: false }, greeting: { value: 'Hello' } } }));
  expect(await line('struck')).toMatchObject({ learned: ['good'], value: ['delve'], own: true });
  const told = (await again())?.style;
  expect(told).toMatchObject({ struck: ['delve'], greeting: 'Hello' });
  expect(told).not.toHaveProperty('length');
  await style().update(app.actor, { enabled: false });
  expect((await again())?.style).toBeUndefined();
  const { choices } = await style().update(app.actor, { enabled: true });
  later();
  expect(await style().reset(app.actor)).toMatchObject({ edits: 0, choices: {}, since: now.toISOString() });
  expect((await again())?.style).toBeUndefined();
  expect(await style().update(app.actor, { since: null, choices })).toMatchObject({ edits: 5, choices });
  expect((await again())?.style).toMatchObject({ struck: ['delve'] });
});

it('is of its account alone', async () => {
  for (const draft of drafts.slice(0, 5)) await edit(draft, shorter);
  const other = { ...app.actor, id: '01900000-0000-7000-8000-00000000000a' };
  expect(await style().card(other)).toMatchObject({ edits: 0, kept: 0 });
  expect((await style().card(app.actor)).edits).toBe(5);
});
