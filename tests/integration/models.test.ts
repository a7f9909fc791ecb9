// Language models as the app uses them: keys tested on entry, a draft by a model in the real thread of the agents, fallbacks,
// and a budget that holds.
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultAgentConfigs } from '../../shared/contracts/agent-config';
import { builtInEngine, type AgentEngine, type ProviderDto } from '../../shared/contracts/model';
import { campaignInput } from '../../shared/contracts/campaign';
import { personaInput } from '../../shared/contracts/persona';
import type { AppEvent } from '../../shared/events';
import type { App } from '../../main/app/container';
import { contentAnalyzerInput } from '../../main/agents/content-analyzer/content-analyzer.schema';
import type { Crew } from '../../main/agents/crew';
import type { AgentSession } from '../../main/agents/agent-book';
import type { SecretStore } from '../../main/core/ports/secret-store';
import { modelInput, passage, rightAnswer } from '../support/model-post';
import { rightUsage, startModelServer, type ModelServer } from '../support/model-server';
import { memorySecrets, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';

const key = 'kp-secret-key-9f8e7d6c5b4a';
const price = { input: 1_000_000, output: 2_000_000 };
const rightCost = rightUsage.tokensIn + 2 * rightUsage.tokensOut;

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let server: ModelServer;
let secrets: SecretStore;
let events: AppEvent[];

const open = async (crew?: Crew): Promise<void> => {
  app = await openApp(join(folder.path, 'w'), { secrets, ...(crew ? { crew } : {}) });
  events = [];
  const abort = new AbortController();
  app.container.closing.addEventListener('abort', () => abort.abort());
  void (async () => { for await (const message of app.container.feed.subscribe({ lastEventId: null, signal: abort.signal })) if ('event' in message) events.push(message.event); })();
};
beforeEach(async () => {
  [folder, server, secrets] = [temporaryFolder(), await startModelServer(), memorySecrets()];
  await open(createPlainCrew());
});
afterEach(async () => {
  await app.container.close();
  await server.close();
  folder.remove();
});

const add = async (more: object = {}): Promise<ProviderDto> => {
  server.say('{"word": "ready"}');
  const { provider, test } = await app.container.services.models.add(app.actor, { kind: 'openai', name: 'Mine', baseUrl: server.baseUrl('openai'), project: '', location: '', key, model: 'scripted', price, ...more });
  if (!provider) throw new Error(test.message);
  return provider;
};
const setEngine = async (engine: Partial<AgentEngine>, agent: 'writer' | 'analyzer' = 'writer'): Promise<void> => {
  const basedOn = (await app.container.services.agents.config()).find((config) => config.agent === agent)?.version ?? 0;
  const set = { engine: { ...builtInEngine, ...engine } };
  await app.container.services.agents.setConfig(app.actor, agent === 'writer' ? { agent, values: { ...defaultAgentConfigs.writer, ...set }, basedOn } : { agent, values: { ...defaultAgentConfigs.analyzer, ...set }, basedOn });
};
const session = (): Promise<AgentSession> => app.ports.agents.open({ taskId: null, campaignId: null, postId: null, accountId: app.actor.id });
const calls = async () => (await app.container.services.budget.calls({ limit: 100 })).items;
const executions = async () => (await app.container.services.agents.executions(app.actor, { page: 1, pageSize: 20 })).items;

describe('a key', () => {
  it('is tested with a real call, kept in the keychain alone, and never shown again', async () => {
    const provider = await add();
    expect(provider).toMatchObject({ hasKey: true, models: expect.arrayContaining([{ model: 'scripted', price: { price, source: 'person', asOf: expect.any(String) as string } }]) as unknown });
    expect(await secrets.get(`model.${provider.id}`)).toBe(key);
    expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${key}`);
    expect(await calls()).toMatchObject([{ agent: null, state: 'settled', basis: 'usage', counted: rightCost }]);
    expect(JSON.stringify(await app.container.services.models.providers())).not.toContain(key);
    const file = new Sqlite(app.database.path, { readonly: true });
    for (const { name } of file.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'`).all() as { name: string }[]) expect(JSON.stringify(file.prepare(`SELECT * FROM "${name}"`).all()), name).not.toContain(key);
    file.close();
  });

  it('that the provider refuses is not kept, and neither is its provider', async () => {
    server.allow('another key');
    const answer = await app.container.services.models.add(app.actor, { kind: 'openai', name: 'Mine', baseUrl: server.baseUrl('openai'), project: '', location: '', key, model: 'scripted', price });
    expect(answer).toMatchObject({ provider: null, test: { ok: false, code: 'MODEL_KEY_REFUSED' } });
    expect(JSON.stringify(answer)).not.toContain(key);
    expect(await app.container.services.models.providers()).toEqual([]);
  });

  it('replaces the old one only when it works', async () => {
    const { id } = await add();
    server.allow('the new key');
    const wrong = await app.container.services.models.setKey(app.actor, { id, key: 'a wrong key', model: 'scripted' });
    expect([wrong.test.code, await secrets.get(`model.${id}`)]).toEqual(['MODEL_KEY_REFUSED', key]);
    const right = await app.container.services.models.setKey(app.actor, { id, key: 'the new key', model: 'scripted' });
    expect([right.test.ok, await secrets.get(`model.${id}`)]).toEqual([true, 'the new key']);
  });

  it('goes with its provider, which stays while an agent is set to it', async () => {
    const { id } = await add();
    await setEngine({ models: [{ providerId: id, model: 'scripted' }] });
    await expect(app.container.services.models.remove(app.actor, id)).rejects.toMatchObject({ code: 'CONFLICT' });
    await setEngine({ models: [] });
    await app.container.services.models.remove(app.actor, id);
    expect([await secrets.get(`model.${id}`), await app.container.services.models.providers()]).toEqual([null, []]);
  });

  it('is not asked for where the price is unknown and a budget is set', async () => {
    const answer = await app.container.services.models.add(app.actor, { kind: 'openai', name: 'Mine', baseUrl: server.baseUrl('openai'), project: '', location: '', key, model: 'scripted' });
    expect(answer.test.code).toBe('MODEL_PRICE_UNKNOWN');
    expect(server.asked).toEqual([]);
  });
});

describe('the writer with a model', () => {
  it('drafts in the thread of the agents; keys and money stay on the main side, and the record tells model, tokens and cost', async () => {
    await app.container.close();
    await open();
    const { id } = await add();
    await setEngine({ models: [{ providerId: id, model: 'scripted' }] });
    server.say(rightAnswer);
    const agents = await session();
    const { candidates } = await agents.crew.write(modelInput());
    await app.database.unit(() => agents.store());
    expect(candidates).toMatchObject([{ type: 'experience', evidence: [{ quote: passage }], talkingPoints: [modelInput().brief.talkingPoints[0]] }]);
    const sent = JSON.stringify(server.asked.at(-1)?.body);
    expect(sent).toContain('=== page ');
    expect(sent).not.toContain(key);
    expect(await executions()).toMatchObject([{ agent: 'writer', outcome: 'ok', engine: 'openai/scripted (draft-2)', tokensIn: rightUsage.tokensIn, tokensOut: rightUsage.tokensOut, microDollars: rightCost }]);
    expect((await calls())[0]).toMatchObject({ agent: 'writer', counted: rightCost, model: 'openai/scripted' });
  });

  it('reads posts with the analyzer’s own models, pays for it under its name, and sends no post that is left out', async () => {
    await app.container.close();
    await open();
    const { id } = await add();
    await setEngine({ models: [{ providerId: id, model: 'scripted' }] }, 'analyzer');
    const { post, brief } = contentAnalyzerInput.parse({ post: modelInput().post, brief: modelInput().brief });
    server.say(JSON.stringify({ claims: ['Customers who got an answer within an hour stayed twice as long.', 'Nothing of the kind.'], stances: [], gaps: [] }));
    const agents = await session();
    const asked = server.asked.length;
    const analysis = await agents.crew.analyse({ post, brief });
    const left = await agents.crew.analyse({ post: { ...post, text: `${post.text} Rest in peace, dear friend: he passed away last night.` }, brief: brief && { ...brief, neverList: ['blog.example.org'] } });
    await app.database.unit(() => agents.store());
    expect(analysis).toMatchObject({ skip: null, readBy: 'openai/scripted', claims: [{ quote: 'Customers who got an answer within an hour stayed twice as long.' }] });
    expect(left.skip).not.toBeNull();
    expect(left.readBy).toBeUndefined();
    expect(server.asked.length - asked).toBe(1);
    expect((await calls())[0]).toMatchObject({ agent: 'analyzer', counted: rightCost });
    expect((await executions()).map(({ agent, engine, microDollars }) => ({ agent, engine, microDollars }))).toContainEqual({ agent: 'analyzer', engine: 'openai/scripted (reading-1)', microDollars: rightCost });
  });

  it('lets go of the provider when the person cancels', async () => {
    await app.container.close();
    await open();
    const { id } = await add();
    await setEngine({ models: [{ providerId: id, model: 'scripted' }] });
    server.behave('stream_silent');
    const abort = new AbortController();
    const writing = (await session()).crew.write(modelInput(), { signal: abort.signal });
    await expect.poll(() => server.asked.length, { timeout: 15_000 }).toBe(2);
    abort.abort();
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect.poll(() => server.asked.at(-1)?.cutAt ?? null, { interval: 5, timeout: 1_000 }).not.toBeNull();
    await expect.poll(async () => (await calls())[0]?.state).toBe('settled');
    expect((await calls())[0]).toMatchObject({ basis: 'worst_case' });
  });
});

describe('when a model fails', () => {
  // The plain crew stands for the built-in engine; with a line it asks the model as the real one does.
  const asking = (): Crew => {
    const plain = createPlainCrew();
    return { ...plain, write: async (input, call) => { if (call?.line) await call.line.complete({ name: 'n', system: 's', turns: [{ role: 'user', text: 'u' }], schema: {} }, call.signal ? { signal: call.signal } : {}); return plain.write(input, call); } };
  };
  beforeEach(async () => { await app.container.close(); await open(asking()); });

  it('the next of its agent is asked', async () => {
    const [first, second] = [await add(), await add({ kind: 'anthropic', name: 'Other', baseUrl: server.baseUrl('anthropic') })];
    await setEngine({ models: [{ providerId: first.id, model: 'scripted' }, { providerId: second.id, model: 'scripted' }], onFailure: 'fail' });
    await secrets.delete(`model.${first.id}`);
    const agents = await session();
    await agents.crew.write(modelInput());
    await app.database.unit(() => agents.store());
    expect(server.asked.at(-1)?.kind).toBe('anthropic');
    expect(await executions()).toMatchObject([{ engine: 'anthropic/scripted (draft-2)', outcome: 'ok' }]);
  });

  it('the built-in engine does the work, and the record says so; or it fails clearly, as the person chose', async () => {
    const { id } = await add();
    server.behave('key_revoked');
    await setEngine({ models: [{ providerId: id, model: 'scripted' }], onFailure: 'built_in' });
    const agents = await session();
    expect((await agents.crew.write(modelInput())).candidates.length).toBeGreaterThan(0);
    await app.database.unit(() => agents.store());
    expect((await executions())[0]).toMatchObject({ outcome: 'ok', microDollars: 0, engine: expect.stringMatching(/^built-in.*after openai\/scripted failed \(MODEL_KEY_REFUSED\)$/) as string });
    await setEngine({ models: [{ providerId: id, model: 'scripted' }], onFailure: 'fail' });
    await expect((await session()).crew.write(modelInput())).rejects.toMatchObject({ code: 'MODEL_KEY_REFUSED' });
  });
});

describe('the budget', () => {
  const spend = async (worst: number, real: number | null, campaignId: string | null = null): Promise<void> => {
    const spending = app.container.services.budget.spendingFor({ agent: 'writer', campaignId, postId: null, ownerId: app.actor.id, subject: 'a comment' });
    const reservation = await spending.reserve({ providerId: '01900000-0000-7000-8000-000000000001', model: 'openai/scripted', worstMicroDollars: worst });
    if (real !== null) await reservation.settle({ basis: 'usage', microDollars: real, tokensIn: 1, tokensOut: 1 });
  };
  const budget = (ceilings: object) => app.container.services.settings.update(app.actor, { budget: ceilings });
  const told = (type: AppEvent['type']) => events.filter((event) => event.type === type);

  it('warns once at 80 %, refuses what could pass 100 %, and tells of both', async () => {
    await budget({ day: 1_000 });
    await spend(900, 799);
    expect(told('budget.warned')).toEqual([]);
    await spend(201, 1);
    await spend(200, 10);
    await expect.poll(() => told('budget.warned')).toEqual([{ type: 'budget.warned', campaignId: null, percent: 80 }]);
    await expect(spend(191, 0)).rejects.toMatchObject({ code: 'BUDGET_EXHAUSTED', details: { scope: 'day', ceiling: 1_000, spent: 810 } });
    await expect(spend(191, 0)).rejects.toMatchObject({ code: 'BUDGET_EXHAUSTED' });
    await expect.poll(() => told('budget.exhausted')).toEqual([{ type: 'budget.exhausted', campaignId: null }]);
    const { items } = await app.container.services.notices.list(app.actor, { limit: 10, unread: false });
    expect(items.map(({ kind, count }) => [kind, count])).toEqual([['budget', 100], ['budget', 80]]);
    expect(await app.container.services.budget.status()).toMatchObject({ spent: 810, open: 0, calls: 3 });
  });

  it('holds for a comment, and lets what costs nothing through', async () => {
    await budget({ day: null, comment: 500 });
    await spend(400, 300);
    await expect(spend(201, 0)).rejects.toMatchObject({ details: { scope: 'comment' } });
    await spend(0, 0);
    expect((await app.container.services.budget.status()).spent).toBe(300);
  });

  it('holds for a campaign by its own ceiling before that of all campaigns', async () => {
    const personaId = (await app.container.services.personas.create(app.actor, personaInput.parse({ name: 'Mara Lindqvist', email: 'mara@lindqvist.example' }))).id;
    const { id } = await app.container.services.campaigns.create(app.actor, campaignInput.parse({ name: 'C', keywords: ['churn'], personaId, budget: 100, sources: [] }));
    await budget({ day: null, campaign: 10_000 });
    await spend(100, 90, id);
    await expect(spend(11, 0, id)).rejects.toMatchObject({ details: { scope: 'campaign', ceiling: 100, spent: 90 } });
    await expect.poll(() => told('budget.warned')).toEqual([{ type: 'budget.warned', campaignId: id, percent: 90 }]);
  });

  it('is not passed by calls that are made at once', async () => {
    await budget({ day: 1_000 });
    const ended = await Promise.allSettled(Array.from({ length: 20 }, () => spend(300, 290)));
    const { spent } = await app.container.services.budget.status();
    expect(spent).toBe(ended.filter(({ status }) => status === 'fulfilled').length * 290);
    expect(spent).toBeLessThanOrEqual(1_000);
  });

  it('counts what was put aside and never settled as spent after a crash, and says so', async () => {
    await budget({ day: 1_000 });
    await spend(700, null);
    await app.container.close();
    await open(createPlainCrew());
    await app.container.start();
    expect(await calls()).toMatchObject([{ state: 'lost', basis: 'worst_case', counted: 700, reserved: 700 }]);
    await expect(spend(301, 0)).rejects.toMatchObject({ code: 'BUDGET_EXHAUSTED', details: { spent: 700 } });
  });
});
