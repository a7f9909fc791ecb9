// The playground: engines side by side on one text. A page is asked for once, each column tells its own way and its own money, a
// cancelled one lets go at once, and nothing becomes a comment.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultAgentConfigs } from '../../shared/contracts/agent-config';
import { campaignInput } from '../../shared/contracts/campaign';
import { builtInReader, type ModelRef, type ProviderDto } from '../../shared/contracts/model';
import { personaInput } from '../../shared/contracts/persona';
import { playgroundEvent, playgroundInput, type PlaygroundEvent } from '../../shared/contracts/playground';
import { subjectInput } from '../../shared/contracts/privacy';
import type { App } from '../../main/app/container';
import { html, startLoopbackWeb, type LoopbackWeb } from '../support/loopback-web';
import { modelInput, passage, rightAnswer } from '../support/model-post';
import { rightUsage, startModelServer, type ModelServer } from '../support/model-server';
import { memorySecrets, openApp, temporaryFolder } from '../support/open-app';
import { savedBlogCampaign } from '../support/saved-blog';

vi.setConfig({ testTimeout: 90_000 });

const price = { input: 1_000_000, output: 2_000_000 };
const rightCost = rightUsage.tokensIn + 2 * rightUsage.tokensOut;
const { post, brief } = modelInput();
const goodAnswer = rightAnswer.replace('matches what we saw', 'is the part to put first');
const page = `<!doctype html><html lang="en"><head><title>${post.title}</title></head><body><article><h1>${post.title}</h1><p class="author" rel="author">By Ana Ruiz</p>${post.text.split('\n\n').map((part) => `<p>${part}</p>`).join('')}</article><form id="commentform" action="/wp-comments-post.php" method="post"><textarea name="comment"></textarea></form></body></html>`;

let folder: ReturnType<typeof temporaryFolder>;
let web: LoopbackWeb;
let server: ModelServer;
let app: App;
beforeEach(async () => {
  [folder, web, server] = [temporaryFolder(), await startLoopbackWeb(), await startModelServer()];
  app = await openApp(join(folder.path, 'w'), { secrets: memorySecrets(), loopbackDelayMs: 1, resolveName: (name) => web.resolveName(name) });
  web.host('blog.test', { '/churn': html(page) });
});
afterEach(async () => {
  await app.container.close(0);
  await Promise.all([web.close(), server.close()]);
  folder.remove();
});

const add = async (name = 'Mine'): Promise<ModelRef> => {
  server.say('{"word": "ready"}');
  const { provider, test } = await app.container.services.models.add(app.actor, { kind: 'openai', name, baseUrl: server.baseUrl('openai'), project: '', location: '', key: 'kp-key', model: 'scripted', price });
  server.say(goodAnswer);
  server.asked.length = 0;
  if (!provider) throw new Error(test.message);
  return { providerId: (provider satisfies ProviderDto).id, model: 'scripted' };
};
const begin = (over: object, signal = new AbortController().signal) =>
  app.container.services.playground.run(app.actor, playgroundInput.parse({ url: web.url('blog.test', '/churn'), talkingPoints: brief.talkingPoints, engine: null, ...over }), signal);
const heard = async (events: AsyncIterable<PlaygroundEvent>, into: PlaygroundEvent[] = []): Promise<PlaygroundEvent[]> => {
  for await (const event of events) into.push(playgroundEvent.parse(event));
  return into;
};
const phases = (events: readonly PlaygroundEvent[]) => events.flatMap((event) => (event.is === 'phase' ? [event.phase] : []));
const text = { url: undefined, text: post.text, title: post.title };
const calls = async () => (await app.container.services.budget.calls({ limit: 100 })).items.filter(({ agent }) => agent !== null);
const rowsOf = async (table: string): Promise<number> => ((await app.database.reader().query(`SELECT count(*) AS n FROM ${table}`)) as { n: number }[])[0]?.n ?? -1;

describe('side by side', () => {
  it('reads a page once, and gives each engine its own way, draft, review and money; nothing becomes a comment', async () => {
    const model = await add();
    const [own, theirs] = await Promise.all([heard(begin({})), heard(begin({ engine: model }))]);
    expect(web.arrivals('blog.test').map(({ path }) => path)).toEqual(['/robots.txt', '/churn']);
    for (const events of [own, theirs]) {
      expect(phases(events)).toEqual(['reading', 'analysing', 'writing', 'reviewing']);
      expect(events.find(({ is }) => is === 'read')).toMatchObject({ post: { title: post.title, language: 'en' }, analysis: { skip: null } });
    }
    const [builtIn, written] = [own.at(-1), theirs.at(-1)];
    expect(builtIn).toMatchObject({ cost: { engine: expect.stringMatching(/^built-in/) as string, microDollars: null, tokensIn: 0 } });
    expect(written).toMatchObject({
      is: 'drafted', draft: { evidence: [{ quote: passage }], talkingPoints: brief.talkingPoints, problem: null, review: { grammar: 'checked' } },
      cost: { engine: expect.stringMatching(/^openai\/scripted/) as string, microDollars: rightCost, tokensIn: rightUsage.tokensIn, tokensOut: rightUsage.tokensOut },
    });
    expect(await calls()).toMatchObject([{ agent: 'writer', campaignId: null, state: 'settled', counted: rightCost }]);
    for (const table of ['comments', 'comment_revisions', 'campaigns', 'runs', 'posts', 'blogs', 'tasks', 'postings', 'activity']) expect([table, await rowsOf(table)]).toEqual([table, 0]);
    const agents = (await app.database.reader().query('SELECT agent, count(*) AS n FROM agent_executions WHERE owner_id = ? GROUP BY agent ORDER BY agent', [app.actor.id])) as { agent: string; n: number }[];
    expect(agents.find(({ agent }) => agent === 'analyzer')?.n).toBe(1); // shared by both
    expect(agents.find(({ agent }) => agent === 'writer')?.n).toBe(2);
  });

  it('tells what the analyzer’s own model was paid for the reading: once, and apart from what each draft cost', async () => {
    const model = await add();
    await app.container.services.agents.setConfig(app.actor, { agent: 'analyzer', values: { ...defaultAgentConfigs.analyzer, engine: { ...builtInReader, models: [model] } }, basedOn: 0 });
    server.sayTo((prompt) => (prompt.includes('The wishes of the person') ? goodAnswer : JSON.stringify({ claims: ['Customers who got an answer within an hour stayed twice as long.'], stances: [], gaps: [] })));
    const [own, theirs] = await Promise.all([heard(begin(text)), heard(begin({ ...text, engine: model }))]);
    for (const events of [own, theirs]) expect(events.find(({ is }) => is === 'read')).toMatchObject({ microDollars: rightCost, analysis: { readBy: 'openai/scripted' } });
    expect(own.at(-1)).toMatchObject({ cost: { microDollars: null } });
    expect(theirs.at(-1)).toMatchObject({ cost: { microDollars: rightCost } });
    expect((await calls()).map(({ agent, counted }) => [agent, counted]).sort()).toEqual([['analyzer', rightCost], ['writer', rightCost]]);
  });

  it('asks two models at once; a third waits for its turn and leaves the line when it is cancelled', async () => {
    const model = await add();
    server.behave('stream_silent');
    const stops = Array.from({ length: 3 }, () => new AbortController());
    const told: PlaygroundEvent[][] = [[], [], []];
    const over = stops.map(({ signal }, at) => heard(begin({ ...text, engine: model }, signal), told[at]));
    await expect.poll(() => server.asked.length, { timeout: 30_000 }).toBe(2);
    await expect.poll(() => told.map(phases).map((of) => of.at(-1)).sort()).toEqual(['waiting', 'writing', 'writing']);
    const waiting = told.findIndex((events) => phases(events).at(-1) === 'waiting');
    stops[waiting]?.abort();
    await over[waiting];
    expect(server.asked).toHaveLength(2);
    for (const stop of stops) stop.abort();
    await Promise.all(over);
  });

  it('lists the built-in engine and every model that is set up, and refuses any other', async () => {
    const model = await add();
    const engines = await app.container.services.playground.engines();
    expect(engines[0]).toEqual({ model: null, provider: null, price: null, inUse: true });
    expect(engines.find((engine) => engine.model?.model === 'scripted')).toMatchObject({ provider: 'Mine', inUse: false, price: { price, source: 'person' } });
    expect((await heard(begin({ ...text, engine: { ...model, model: 'another' } }))).at(-1)).toMatchObject({ is: 'failed', code: 'MODEL_NOT_CONFIGURED' });
    expect(server.asked).toEqual([]);
  });
});

describe('cancelling', () => {
  it('one column lets go of its model within a second, and the other goes on', async () => {
    const model = await add();
    server.behave('stream_silent');
    const stop = new AbortController();
    const told: PlaygroundEvent[] = [];
    const cancelled = heard(begin({ engine: model }, stop.signal), told);
    const other = heard(begin({}));
    await expect.poll(() => server.asked.length, { timeout: 30_000 }).toBe(1);
    const from = performance.now();
    stop.abort();
    await cancelled;
    await expect.poll(() => server.asked[0]?.cutAt ?? null, { interval: 5, timeout: 1_000 }).not.toBeNull();
    expect((server.asked[0]?.cutAt ?? Infinity) - from).toBeLessThan(1_000);
    expect(told.map(({ is }) => is)).not.toContain('failed');
    expect(phases(await other)).toContain('reviewing');
    await expect.poll(async () => (await calls())[0]).toMatchObject({ state: 'settled', basis: 'worst_case' });
  });

  it('the last column that waits for a page closes its connection within a second; the first of two does not', async () => {
    web.host('slow.test', { '/': { ...html(page), slow: 20_000 } });
    const [first, second] = [new AbortController(), new AbortController()];
    const url = web.url('slow.test');
    const [one, two] = [heard(begin({ url }, first.signal)), heard(begin({ url, type: 'insight' }, second.signal))];
    await expect.poll(() => web.arrivals('slow.test').filter(({ path }) => path === '/').length, { timeout: 10_000 }).toBe(1);
    first.abort();
    expect((await one).map(({ is }) => is)).toEqual(['phase']);
    expect(web.open('slow.test')).toBe(1);
    const from = performance.now();
    second.abort();
    await two;
    await expect.poll(() => web.open('slow.test'), { interval: 5, timeout: 1_000 }).toBe(0);
    expect(performance.now() - from).toBeLessThan(1_000);
  });

  it('a page that leaves without a word, as a closed window does, stops the work', async () => {
    const model = await add();
    server.behave('stream_silent');
    const events = begin({ ...text, engine: model });
    for await (const event of events) if (event.is === 'phase' && event.phase === 'writing') break;
    await expect.poll(() => server.asked.every(({ cutAt }) => cutAt !== null), { timeout: 1_000 }).toBe(true);
  });
});

describe('what stands in the way is told', () => {
  it('a budget that is used up: refused before anything is sent', async () => {
    const model = await add();
    await app.container.services.settings.update(app.actor, { budget: { day: 1 } });
    expect((await heard(begin({ ...text, engine: model }))).at(-1)).toMatchObject({ is: 'failed', code: 'BUDGET_EXHAUSTED', message: expect.stringContaining('Raise it under Settings, Budget') as string, cost: { microDollars: null } });
    expect(server.asked).toEqual([]);
    expect(await calls()).toEqual([]);
  });

  it('a model that fails: its own code, with no draft of the built-in engine in its place', async () => {
    const model = await add();
    server.behave('key_revoked');
    expect((await heard(begin({ ...text, engine: model }))).at(-1)).toMatchObject({ is: 'failed', code: 'MODEL_KEY_REFUSED', cost: { microDollars: 0 } });
  });

  it.each([
    ['a page that robots.txt closes', 'ROBOTS_DENIED', () => { web.host('closed.test', { '/robots.txt': { body: 'User-agent: *\nDisallow: /\n' }, '/': html(page) }); return web.url('closed.test'); }],
    ['an address inside', 'BLOCKED_ADDRESS', () => 'http://10.0.0.1/'],
    ['a page that is not there', 'HTTP_STATUS', () => web.url('blog.test', '/gone')],
  ])('%s', async (_what, code, url) => {
    expect((await heard(begin({ url: url() }))).at(-1)).toMatchObject({ is: 'failed', code });
  });

  it('an author who asked not to be written to, and a site on the never list: declined, and no model is asked', async () => {
    const model = await add();
    const { privacy, campaigns, personas } = app.container.services;
    const { persona, ...fields } = savedBlogCampaign('C', ['https://feeds.example/a.xml'], { neverList: ['blog.test'] });
    const { id: personaId } = await personas.create(app.actor, personaInput.parse(persona));
    const { id: campaignId } = await campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
    const barred = await heard(begin({ campaignId, engine: model }));
    expect(barred.at(-1)).toMatchObject({ is: 'declined', skip: { code: 'never_list', reason: '"blog.test" is on the never list.' } });
    expect(barred.find(({ is }) => is === 'read')).toBeDefined();
    await privacy.object(app.actor, subjectInput.parse({ name: 'Ana Ruiz' }));
    const objected = await heard(begin({ engine: model }));
    expect(objected.at(-1)).toMatchObject({ is: 'declined', skip: { code: 'never_list' } });
    expect(objected.find(({ is }) => is === 'read')).toBeUndefined(); // nothing of what they wrote is shown
    expect(server.asked).toEqual([]);
  });

  it('a draft that breaks a hard rule: declined, and shown beside its reason', async () => {
    const model = await add();
    server.say(rightAnswer); // tells of something seen that no talking point confirms
    expect((await heard(begin({ ...text, engine: model }))).at(-1)).toMatchObject({ is: 'declined', skip: { code: 'no_draft_passed' }, others: [{ problem: expect.stringContaining('none of the talking points confirms') as string, review: { issues: [{ rule: 'G7' }] } }], cost: { microDollars: rightCost } });
  });

  it('a text with nothing to answer is declined with its reason, in words of the analyzer', async () => {
    const [end] = (await heard(begin({ url: undefined, text: 'My father died last week. The funeral is on Friday, and I do not know how to write about it yet.', title: 'For my father' }))).slice(-1);
    expect(end).toMatchObject({ is: 'declined', skip: { code: expect.any(String) as string, reason: expect.stringMatching(/\w/) as string }, others: [] });
  });
});
