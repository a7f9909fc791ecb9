// What the agents did is written down call by call, counted, kept over crashes; how they are set has versions; each can be set to work by hand.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { executeInput, executionListInput, type AgentTaskDto } from '../../shared/contracts/agent';
import { defaultAgentConfigs } from '../../shared/contracts/agent-config';
import { campaignInput, type CampaignDto } from '../../shared/contracts/campaign';
import { commentListInput } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import type { Crew } from '../../main/agents/crew';
import type { App } from '../../main/app/container';
import { AppError } from '../../main/core/app-error';
import type { Actor } from '../../main/features/accounts';
import { movableClock } from '../support/account-world';
import { campaignEvent, openApp, temporaryFolder, type AppSetting } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

vi.setConfig({ testTimeout: 90_000 });

interface Row { id: string; agent: string; outcome: string; code: string | null; milliseconds: number; version: string; task_id: string | null; post_id: string | null; owner_id: string | null; input_hash: string; micro_dollars: number | null; tokens_in: number; attempt: number }

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
const open = async (setting: AppSetting = {}): Promise<void> => {
  app = await openApp(join(folder.path, 'workspace'), { crew: createPlainCrew(), ...setting });
  await app.container.start();
};
beforeEach(() => { folder = temporaryFolder(); });
afterEach(async () => { await app.container.close(0); folder.remove(); });

const rows = (where = '1 = 1'): Promise<Row[]> => app.database.reader().query(`SELECT * FROM agent_executions WHERE ${where} ORDER BY started_at, id`) as Promise<Row[]>;
const count = async (table: string): Promise<number> => ((await app.database.reader().query(`SELECT count(*) AS n FROM ${table}`)) as { n: number }[])[0]?.n ?? -1;
const make = async (posts: number, over: Record<string, unknown> = {}): Promise<CampaignDto> => {
  const blogs = join(folder.path, 'blogs');
  writeSavedBlog(blogs, posts);
  const { persona, ...fields } = savedBlogCampaign('Test', [blogs], over);
  const { services } = app.container;
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  return services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
};
const run = async (campaign: CampaignDto): Promise<void> => {
  const ended = campaignEvent(app, campaign.id, ['campaign.finished', 'campaign.failed']);
  await app.container.services.campaigns.start(app.actor, campaign.id);
  await ended;
};
const firstDraft = async (campaignId: string) => {
  const { comments } = app.container.services;
  const [first] = (await comments.list(app.actor, commentListInput.parse({ campaignId }))).items;
  return comments.get(app.actor, first?.id ?? '');
};
/** The least value that so many per cent do not pass. */
const percentile = (values: readonly number[], part: number): number | null => [...values].sort((a, b) => a - b)[Math.ceil((values.length * part) / 100) - 1] ?? null;

describe('a run', () => {
  it('leaves one row for each call of an agent, without a word of what it read', async () => {
    const crew = createPlainCrew();
    await open({ crew });
    const campaign = await make(4);
    await run(campaign);
    const all = await rows();
    const of = (agent: string): Row[] => all.filter((row) => row.agent === agent);
    expect([of('researcher').length, of('analyzer').length, of('writer').length, of('reviewer').length]).toEqual([1, crew.calls.analyse, crew.calls.write, crew.calls.review]);
    expect(crew.calls.review).toBeGreaterThan(4);
    // The plan at the start, which post is next (each of four, and that there is none), the report.
    expect(of('manager')).toHaveLength(7);
    for (const row of all) {
      expect(row).toMatchObject({ outcome: 'ok', code: null, owner_id: app.actor.id, micro_dollars: null, tokens_in: 0, attempt: 1 });
      expect(row.input_hash).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(new Set(of('analyzer').map(({ post_id }) => post_id)).size).toBe(4);
    expect(of('reviewer').every(({ version, task_id }) => version === 'review-1' && task_id !== null)).toBe(true);
    const { items, total } = await app.container.services.agents.executions(app.actor, executionListInput.parse({ agent: 'analyzer', campaignId: campaign.id }));
    expect([total, items[0]?.campaignName, items.every(({ postTitle }) => Boolean(postTitle))]).toEqual([4, 'Test', true]);
  });

  it('is counted as its rows say: runs, outcomes, times, agreement', async () => {
    await open();
    const campaign = await make(5);
    await run(campaign);
    const { services } = app.container;
    const { items } = await services.comments.list(app.actor, commentListInput.parse({ campaignId: campaign.id }));
    for (const [at, { id }] of items.slice(0, 3).entries()) {
      const { textHash } = await services.comments.get(app.actor, id);
      await services.comments.review(app.actor, { id, textHash, decision: at === 0 ? 'approved' : 'rejected', feedback: '' });
    }
    await services.comments.undo(app.actor, items[2]?.id ?? '');
    const status = await services.agents.status(app.actor);
    const { agents } = await services.agents.analytics(app.actor, 7);
    for (const { agent, measures, agreement, state, lastError } of status) {
      const own = await rows(`agent = '${agent}'`);
      const ended = own.map(({ milliseconds }) => milliseconds);
      expect(measures, agent).toEqual({ runs: own.length, ok: own.length, declined: 0, failed: 0, cancelled: 0, p50: percentile(ended, 50), p95: percentile(ended, 95), microDollars: null });
      expect([state, lastError]).toEqual(['idle', null]);
      expect(agreement).toEqual(agent === 'reviewer' ? { decided: 2, agreed: 1 } : null);
      const told = agents.find((row) => row.agent === agent);
      expect(told?.total).toEqual(measures);
      expect(told?.perDay).toHaveLength(7);
      expect(told?.perDay.reduce((sum, day) => sum + day.runs, 0)).toBe(own.length);
    }
  });

  it('writes down what declined, what failed and what was cut short, apart from what is stored', async () => {
    const plain = createPlainCrew();
    let begun = (): void => {};
    const inReview = new Promise<void>((resolve) => { begun = resolve; });
    let writes = 0;
    const crew: Crew = {
      ...plain,
      write: async (input, call) => {
        writes += 1;
        if (writes === 1) return { candidates: [], declined: { code: 'off_topic', reason: 'No.' } };
        if (writes === 2) throw new AppError('LANGUAGE_UNSUPPORTED', 'Not this one.');
        return plain.write(input, call);
      },
      review: (_input, call) => new Promise((_resolve, reject) => { begun(); call?.signal?.addEventListener('abort', () => reject(new AppError('CANCELLED', 'Cut.'))); }),
    };
    await open({ crew });
    const campaign = await make(4);
    await app.container.services.campaigns.start(app.actor, campaign.id);
    await inReview;
    const [reviewer] = (await app.container.services.agents.status(app.actor)).filter(({ agent }) => agent === 'reviewer');
    expect(reviewer).toMatchObject({ state: 'working', work: [{ campaignName: 'Test' }] });
    expect(reviewer?.work[0]?.postTitle).toBeTruthy();
    await app.container.services.campaigns.stop(app.actor, campaign.id);
    await app.runner.stop(5_000);
    expect((await rows(`agent = 'writer'`)).map(({ outcome, code }) => [outcome, code])).toEqual([['declined', 'off_topic'], ['failed', 'LANGUAGE_UNSUPPORTED'], ['ok', null]]);
    expect((await rows(`agent = 'reviewer'`)).map(({ outcome }) => outcome)).toEqual(['cancelled']);
    const [writer] = (await app.container.services.agents.status(app.actor)).filter(({ agent }) => agent === 'writer');
    expect(writer?.lastError).toMatchObject({ code: 'LANGUAGE_UNSUPPORTED', campaignId: campaign.id });
  });

  it('neither loses nor doubles a row when the app ends between a step and the end of its task', async () => {
    const plain = createPlainCrew();
    let begun = (): void => {};
    const inReview = new Promise<void>((resolve) => { begun = resolve; });
    await open({ crew: { ...plain, review: (_input, call) => new Promise((_resolve, reject) => { begun(); call?.signal?.addEventListener('abort', () => reject(new AppError('CANCELLED', 'Cut.'))); }) } });
    const campaign = await make(1);
    await app.container.services.campaigns.start(app.actor, campaign.id);
    await inReview;
    await app.container.close(0);
    await open();
    await campaignEvent(app, campaign.id, ['campaign.finished']);
    expect(plain.calls.write).toBe(1);
    expect(await rows(`agent = 'writer'`)).toHaveLength(1);
    expect((await rows(`agent = 'reviewer'`)).map(({ outcome }) => outcome)).toEqual(['cancelled', 'ok', 'ok', 'ok', 'ok']);
  });
});

it('keeps what a step noted over a kill: written once, by whoever ends the task', async () => {
  await open();
  const place = { taskId: null, campaignId: null, postId: null };
  const kept = new Map<string, string>();
  const keep = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    if (known !== undefined) return JSON.parse(known) as T;
    const result = await work();
    kept.set(key, JSON.stringify(result));
    return result;
  };
  const killed = await app.ports.agents.open(place);
  await killed.step(keep, 'sources', () => killed.run('researcher', { a: 1 }, async () => 'found'));
  expect(await rows()).toHaveLength(0);
  const next = await app.ports.agents.open(place);
  let again = 0;
  expect(await next.step(keep, 'sources', async () => { again += 1; return 'found anew'; })).toBe('found');
  await app.database.unit(() => next.store());
  expect(await rows()).toHaveLength(1);
  await killed.storeApart();
  expect([again, (await rows()).map(({ agent, outcome }) => `${agent} ${outcome}`)]).toEqual([0, ['researcher ok']]);
});

it('writes no row for work whose unit is taken back, and keeps the note for the one apart', async () => {
  await open();
  const session = await app.ports.agents.open({ taskId: null, campaignId: null, postId: null });
  await session.run('manager', {}, async () => 1);
  await expect(app.database.unit(async () => { await session.store(); throw new AppError('CONFLICT', 'No.'); })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await rows()).toHaveLength(0);
  await session.storeApart();
  expect(await rows()).toHaveLength(1);
});

describe('drafts', () => {
  it('leave rows when they are edited and drafted anew, none while they are scored', async () => {
    await open();
    const campaign = await make(1);
    await run(campaign);
    const { comments } = app.container.services;
    const before = (await rows()).length;
    const draft = await firstDraft(campaign.id);
    await comments.score(app.actor, { id: draft.id, text: 'Some text that is only looked at.', quick: false, grammar: false });
    expect(await rows()).toHaveLength(before);
    const edited = await comments.edit(app.actor, { id: draft.id, text: `${draft.text} More.`, textHash: draft.textHash });
    expect((await rows()).slice(before).map(({ agent, task_id, post_id }) => [agent, task_id, post_id])).toEqual([['reviewer', null, draft.postId]]);
    await comments.regenerate(app.actor, { id: edited.id, instructions: 'shorter' });
    expect((await rows()).slice(before + 1).map(({ agent }) => agent)).toEqual(['writer', 'reviewer', 'reviewer', 'reviewer', 'reviewer']);
  });
});

describe('how an agent is set', () => {
  const { reviewer } = defaultAgentConfigs;
  const other = { ...reviewer, weights: { ...reviewer.weights, relevance: 30, value: 15 } };

  it('has versions that say who changed what, and the next task works by it', async () => {
    const seen: unknown[] = [];
    const plain = createPlainCrew();
    await open({ crew: { ...plain, review: (input, call) => { seen.push(input.setting); return plain.review(input, call); } } });
    const { agents } = app.container.services;
    const set = await agents.setConfig(app.actor, { agent: 'reviewer', values: other, basedOn: 0 });
    expect(set).toMatchObject({ agent: 'reviewer', version: 1, values: other, by: app.actor.fullName });
    await run(await make(1));
    expect(new Set(seen.map((setting) => JSON.stringify(setting)))).toEqual(new Set([JSON.stringify({ weights: other.weights, needsRevisionFrom: 60, version: 'review-1+1' })]));
    expect(new Set((await rows(`agent = 'reviewer'`)).map(({ version }) => version))).toEqual(new Set(['review-1+1']));
    const back = await agents.restoreConfig(app.actor, { agent: 'reviewer', version: 0, basedOn: 1 });
    expect(back).toMatchObject({ version: 2, values: reviewer });
    expect((await agents.configHistory('reviewer')).map(({ version, changes, restoredFrom, by }) => ({ version, changes, restoredFrom, by }))).toEqual([
      { version: 2, restoredFrom: 0, by: app.actor.fullName, changes: [{ name: 'weights.relevance', from: 30, to: 25 }, { name: 'weights.value', from: 15, to: 20 }] },
      { version: 1, restoredFrom: null, by: app.actor.fullName, changes: [{ name: 'weights.relevance', from: 25, to: 30 }, { name: 'weights.value', from: 20, to: 15 }] },
    ]);
  });

  it('is not overwritten by who looked at an earlier version, and no change makes no version', async () => {
    await open();
    const { agents } = app.container.services;
    await agents.setConfig(app.actor, { agent: 'reviewer', values: other, basedOn: 0 });
    await expect(agents.setConfig(app.actor, { agent: 'reviewer', values: reviewer, basedOn: 0 })).rejects.toMatchObject({ code: 'CONFLICT', details: { version: 1 } });
    expect((await agents.setConfig(app.actor, { agent: 'reviewer', values: other, basedOn: 1 })).version).toBe(1);
    await expect(agents.restoreConfig(app.actor, { agent: 'reviewer', version: 7, basedOn: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await count('agent_configs')).toBe(1);
  });
});

describe('an agent set to work by hand', () => {
  const text = 'The first sentence has enough words to be quoted. The second one has enough words as well.';
  const ended = async (task: AgentTaskDto): Promise<AgentTaskDto> => {
    await expect.poll(async () => (await app.container.services.agents.task(app.actor, task.id)).status, { timeout: 20_000 }).not.toMatch(/queued|running/);
    return app.container.services.agents.task(app.actor, task.id);
  };

  it('answers with its result and touches no campaign', async () => {
    await open();
    const { agents } = app.container.services;
    const campaign = await make(1);
    await run(campaign);
    const draft = await firstDraft(campaign.id);
    const tables = ['posts', 'comments', 'skips', 'activity', 'blogs', 'comment_revisions'];
    const before = await Promise.all(tables.map(count));
    const perform = (order: object): Promise<AgentTaskDto> => agents.execute(app.actor, executeInput.parse(order)).then(ended);
    expect(await perform({ agent: 'analyzer', text, title: 'Given' })).toMatchObject({ status: 'done', result: { agent: 'analyzer', post: { title: 'Given', url: null, words: 17 }, analysis: { skip: null } } });
    expect(await perform({ agent: 'writer', postId: draft.postId, talkingPoints: ['We answer within a day.'], type: 'insight' })).toMatchObject({ status: 'done', result: { agent: 'writer', candidates: [{ type: 'insight' }, {}, {}], declined: null } });
    expect(await perform({ agent: 'reviewer', text, comment: 'A comment.' })).toMatchObject({ status: 'done', result: { agent: 'reviewer', comment: 'A comment.', review: { verdict: 'ready' } } });
    const found = await perform({ agent: 'researcher', source: join(folder.path, 'blogs') });
    expect(found).toMatchObject({ status: 'done', result: { agent: 'researcher', found: 1 } });
    expect((await rows('campaign_id IS NULL')).map(({ agent, task_id, owner_id }) => [agent, task_id !== null, owner_id])).toEqual(['analyzer', 'analyzer', 'writer', 'reviewer', 'researcher'].map((agent) => [agent, true, app.actor.id]));
    expect(await Promise.all(tables.map(count))).toEqual(before);
    expect(await app.container.services.campaigns.get(app.actor, campaign.id)).toMatchObject({ status: 'finished', updatedAt: (await app.container.services.campaigns.get(app.actor, campaign.id)).updatedAt });
  });

  it('stops when it is cancelled, and stays so', async () => {
    let begun = (): void => {};
    const inHand = new Promise<void>((resolve) => { begun = resolve; });
    await open({ crew: createPlainCrew({ analyse: (_input, call) => new Promise((_resolve, reject) => { begun(); call?.signal?.addEventListener('abort', () => reject(new AppError('CANCELLED', 'Cut.'))); }) }) });
    const { agents } = app.container.services;
    const task = await agents.execute(app.actor, executeInput.parse({ agent: 'analyzer', text }));
    await inHand;
    expect(await agents.cancel(app.actor, task.id)).toMatchObject({ status: 'cancelled', result: null });
    await expect.poll(async () => (await rows()).map(({ outcome }) => outcome)).toEqual(['cancelled']);
    await expect(agents.cancel(app.actor, task.id)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await agents.task(app.actor, task.id)).toMatchObject({ status: 'cancelled', error: null });
  });

  it('is nobody else\'s, and works on no post of somebody else', async () => {
    await open();
    const campaign = await make(1);
    await run(campaign);
    const { agents } = app.container.services;
    const other: Actor = { ...app.actor, id: '018f0000-0000-7000-8000-00000000000a', role: 'user' };
    const task = await ended(await agents.execute(app.actor, executeInput.parse({ agent: 'analyzer', text })));
    await expect(agents.task(other, task.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { postId } = await firstDraft(campaign.id);
    await expect(agents.execute(other, executeInput.parse({ agent: 'analyzer', postId }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await count('agent_trials')).toBe(1);
    expect((await agents.executions(other, executionListInput.parse({}))).total).toBe(0);
    expect((await agents.status(other)).every(({ measures }) => measures.runs === 0)).toBe(true);
  });
});

it('keeps rows for 90 days by the clock, however many go', async () => {
  const clock = movableClock('2026-01-01T00:00:00.000Z');
  await open({ clock });
  await run(await make(1));
  const first = (await rows())[0] as unknown as Record<string, unknown>;
  const columns = Object.keys(first);
  await app.database.unit(async () => {
    await app.database.writer().query(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200) INSERT INTO agent_executions (${columns.join(', ')}) SELECT 'old' || i, ${columns.slice(1).join(', ')} FROM n, (SELECT * FROM agent_executions LIMIT 1)`);
  });
  const old = await count('agent_executions');
  clock.forward(89 * 86_400_000);
  expect(await app.container.services.agents.purge()).toBe(0);
  clock.forward(2 * 86_400_000);
  expect(await app.container.services.agents.purge()).toBe(old);
  expect(await count('agent_executions')).toBe(0);
});

it('tells its health from threads, models and rows', async () => {
  app = await openApp(join(folder.path, 'workspace'));
  await app.container.start();
  const { agents } = app.container.services;
  expect(await agents.health()).toMatchObject({ status: 'ok', thread: { state: 'asleep', inWork: 0, losses: 0 }, queue: 'going', lastExecution: null, models: ['embeddings', 'tagger', 'grammar'].map((name) => ({ name, state: 'loadable' })) });
  await app.ports.crew.embed(['Some words to be embedded.']);
  expect(await agents.health()).toMatchObject({ thread: { state: 'resting' }, models: [{ name: 'embeddings', state: 'loaded' }, { state: 'loadable' }, { state: 'loadable' }] });
  await app.ports.crew.close();
  expect(await agents.health()).toMatchObject({ status: 'down', thread: { state: 'stopped' } });
});
