// A language model's draft while it comes: seen by who may see the comment, anew with each call, gone when it is stopped, stored nowhere.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { defaultAgentConfigs } from '../../shared/contracts/agent-config';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput, type CommentDto, type WritingDto } from '../../shared/contracts/comment';
import { builtInEngine } from '../../shared/contracts/model';
import { personaInput } from '../../shared/contracts/persona';
import type { AppEvent } from '../../shared/events';
import type { App } from '../../main/app/container';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { startModelServer, type ModelServer } from '../support/model-server';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: ModelServer;
let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let draft: CommentDto;
const comments = () => app.container.services.comments;
const look = (): Promise<WritingDto | null> => comments().writing(app.actor, draft.id);
/** What is shown, once it is as wanted: told by the same events that a screen hears. */
const seen = async (wanted: (writing: WritingDto | null) => boolean): Promise<WritingDto | null> => {
  const abort = new AbortController();
  const events = app.container.feed.subscribe({ lastEventId: null, signal: abort.signal, wants: ({ type }: AppEvent) => type === 'comment.writing' })[Symbol.asyncIterator]();
  let next = events.next();
  for (let now = await look(); ; now = await look()) {
    if (wanted(now)) {
      abort.abort();
      return now;
    }
    await next;
    next = events.next();
  }
};
const saying = (text: string) => (writing: WritingDto | null): boolean => writing?.text?.includes(text) ?? false;

const passages = async (): Promise<string[]> => (await app.container.services.posts.get(app.actor, draft.postId)).analysis?.passages.map(({ quote }) => quote) ?? [];
/** Two right drafts on the post at hand. */
const answer = async (words = 'and it took us a whole year to see why'): Promise<string> => {
  const [quote = ''] = await passages();
  const comment = (tail: string) => ({ plan: { passage: quote, talkingPoint: null, move: 'agree_and_extend', adds: 'A case.', why: 'It is the nearest.' }, type: 'insight', text: `You write that "${quote.replace(/[.?!]$/u, '')}" ${words}. ${tail}`, quotes: [quote], talkingPoints: [] });
  return JSON.stringify({ declined: null, comments: [comment('Which of the steps would you keep if only one could stay?'), comment('The second draft tells the same from the other end, and asks nothing at all of anybody.')] });
};
const useModels = async (names: readonly string[]): Promise<void> => {
  const { models, agents } = app.container.services;
  const chosen = [];
  for (const name of names) {
    const { provider } = await models.add(app.actor, { kind: 'openai_compatible', name, baseUrl: server.baseUrl('openai_compatible'), project: '', location: '', key: '', model: name, price: { input: 0, output: 0 } });
    if (!provider) throw new Error('The model server was not taken.');
    chosen.push({ providerId: provider.id, model: name });
  }
  const version = (await agents.config()).find(({ agent }) => agent === 'writer')?.version ?? 0;
  await agents.setConfig(app.actor, { agent: 'writer', values: { ...defaultAgentConfigs.writer, engine: { ...builtInEngine, models: chosen } }, basedOn: version });
};
const regenerate = () => comments().regenerate(app.actor, { id: draft.id, instructions: '' });

beforeAll(async () => { server = await startModelServer(); });
afterAll(() => server.close());
beforeEach(async () => {
  server.behave(null);
  server.say('{"word": "ready"}');
  folder = temporaryFolder();
  writeSavedBlog(join(folder.path, 'blogs'), 1);
  app = await openApp(join(folder.path, 'workspace'));
  await app.container.start();
  const { services } = app.container;
  const { persona, ...fields } = savedBlogCampaign('Streaming', [join(folder.path, 'blogs')]);
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  const { id } = await services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await services.campaigns.start(app.actor, id);
  await ended;
  const [item] = (await comments().list(app.actor, commentListInput.parse({}))).items;
  if (!item) throw new Error('Nothing was drafted.');
  draft = await comments().get(app.actor, item.id);
});
afterEach(async () => { server.release(); await app.container.close(0); folder.remove(); });

it('shows the text as it comes, the second draft after the first, and nothing once it is there', async () => {
  await useModels(['one']);
  server.say(await answer());
  server.hold(24);
  const done = regenerate().catch((error: unknown) => error);
  server.release(12);
  expect((await seen(saying('You write')))?.draft).toBe(1);
  const text = (await look())?.text ?? '';
  expect(JSON.parse(await answer()).comments[0].text.startsWith(text)).toBe(true); // the text of the comment alone, and no JSON
  server.release(9);
  expect((await seen((writing) => writing?.draft === 2))?.text).toMatch(/^You write/u);
  server.release();
  await done;
  expect(await look()).toBeNull();
});

it('stops within a second: the call is cut, the text stays, the call is on record, and nothing of what came is stored', async () => {
  await useModels(['one']);
  server.say(await answer('and SECRETWORD it was'));
  server.hold(24);
  const done = regenerate().catch((error: unknown) => error);
  server.release(12);
  await seen(saying('SECRETWORD'));
  const began = performance.now();
  await comments().stopWriting(app.actor, draft.id);
  expect(await done).toMatchObject({ code: 'CANCELLED' });
  expect(performance.now() - began).toBeLessThan(1_000);
  await vi.waitFor(() => expect(server.asked.at(-1)?.cutAt).not.toBeNull());
  expect(await look()).toBeNull();
  expect(await comments().get(app.actor, draft.id)).toMatchObject({ text: draft.text, revision: 1 });
  const file = new Sqlite(app.database.path, { readonly: true });
  const tables = file.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`).pluck().all() as string[];
  const held = tables.filter((table) => JSON.stringify(file.prepare(`SELECT * FROM "${table}"`).all()).includes('SECRETWORD'));
  const outcome = file.prepare(`SELECT outcome FROM agent_executions WHERE agent = 'writer' ORDER BY started_at DESC LIMIT 1`).pluck().get();
  file.close();
  expect(held).toEqual([]);
  expect(outcome).toBe('cancelled');
});

it('begins anew with the next model: what the first began is gone before the second says a word', async () => {
  await useModels(['first', 'second']);
  const right = await answer('and the second model says so');
  let calls = 0;
  server.sayTo(() => { calls += 1; return calls === 1 ? '{"declined": null, "comments": [{"plan": {}, "type": "insight", "text": "Half a thought of the first model, and one more of its words that nobody will read"}]}' : right; });
  server.behave('content_filtered'); // says it all, then that it may not
  server.hold();
  const done = regenerate().catch((error: unknown) => error);
  server.release(5);
  await seen(saying('Half a thought'));
  server.behave(null);
  server.release(4);
  const next = await seen((writing) => writing?.text === null || saying('second model')(writing));
  expect(next?.text ?? '').not.toContain('Half a thought');
  server.release();
  await done;
});

it('pretends nothing for the built-in engine: it is at work, and no text comes before the draft', async () => {
  const shown: (string | null | undefined)[] = [];
  const done = regenerate().catch((error: unknown) => error);
  shown.push((await seen((writing) => writing !== null))?.text);
  await done;
  shown.push((await look())?.text);
  expect(shown).toEqual([null, undefined]);
});
