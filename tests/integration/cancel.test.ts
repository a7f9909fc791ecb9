// Cancel reaches what is slow: a fetch, a call of the crew, a job in a worker thread. Each stops within a second, measured;
// nothing of it is written, and it stays cancelled after a restart.
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { campaignInput, type CampaignDto } from '../../shared/contracts/campaign';
import { personaInput } from '../../shared/contracts/persona';
import { taskListInput } from '../../shared/contracts/task';
import type { App } from '../../main/app/container';
import { createWorkerCrew } from '../../main/app/worker-crew';
import { PagePool } from '../../main/web/page-pool';
import { html, startLoopbackWeb, type LoopbackWeb } from '../support/loopback-web';
import { builtWorkers, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let web: LoopbackWeb;
let app: App | null;
beforeEach(async () => { folder = temporaryFolder(); web = await startLoopbackWeb(); app = null; });
afterEach(async () => { await app?.container.close(0); await web.close(); folder.remove(); });

const open = async (crew = createPlainCrew()): Promise<App> => {
  app = await openApp(join(folder.path, 'w'), { crew, loopbackDelayMs: 1, resolveName: (name) => web.resolveName(name) });
  await app.container.start();
  return app;
};
const begin = async ({ container, actor }: App, sources: string[]): Promise<CampaignDto> => {
  const { services } = container;
  const { persona, ...fields } = savedBlogCampaign('Cancelled', sources);
  const { id: personaId } = await services.personas.create(actor, personaInput.parse(persona));
  const made = await services.campaigns.create(actor, campaignInput.parse({ ...fields, personaId }));
  return services.campaigns.start(actor, made.id);
};
/** Milliseconds from the stop until no task is in hand. */
const stopped = async ({ container, actor, runner }: App, id: string): Promise<number> => {
  const from = performance.now();
  expect((await container.services.campaigns.stop(actor, id)).status).toBe('stopped');
  await expect.poll(() => runner.running(), { timeout: 5_000, interval: 5 }).toBe(0);
  return performance.now() - from;
};
const expectNothingOf = async ({ container, actor, database }: App, id: string): Promise<void> => {
  const tasks = (await container.services.tasks.list(actor, taskListInput.parse({ campaignId: id, pageSize: 100 }))).items;
  expect(tasks.filter(({ name }) => name === 'campaign.analyse').map(({ status }) => status)).toEqual(['cancelled']);
  expect(await container.services.campaigns.get(actor, id)).toMatchObject({ status: 'stopped', awaiting: 0, pipeline: { analysed: 0, drafted: 0, openTasks: 0 } });
  const [left] = (await database.reader().query(`SELECT (SELECT count(*) FROM comments) AS comments, (SELECT count(*) FROM task_steps s JOIN tasks t ON t.id = s.task_id WHERE t.status <> 'cancelled') AS steps, (SELECT count(*) FROM posts WHERE text <> '') AS texts`)) as unknown[];
  expect(left).toEqual({ comments: 0, steps: 0, texts: 0 });
};
const expectItStays = async (id: string): Promise<void> => {
  await app?.container.close(0);
  const again = await open();
  again.runner.wake();
  await expect.poll(() => again.runner.running()).toBe(0);
  await expectNothingOf(again, id);
};

it('stops a slow fetch: the connection is closed, and no second request is made', async () => {
  let closed = (): void => {};
  const cut = new Promise<void>((resolve) => { closed = resolve; });
  let asked = (): void => {};
  const arrived = new Promise<void>((resolve) => { asked = resolve; });
  web.host('slow.test', { '/list.html': html('<p>x</p>'), '/post': (request) => { asked(); request.socket.once('close', closed); return { slow: 60_000, body: 'late' }; } });
  web.host('feed.test', { '/feed.xml': { headers: { 'content-type': 'application/rss+xml' }, body: `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><item><title>Onboarding</title><link>${web.url('slow.test', '/post')}</link></item></channel></rss>` } });
  const running = await open();
  const { id } = await begin(running, [web.url('feed.test', '/feed.xml')]);
  await arrived;
  expect(await stopped(running, id)).toBeLessThan(1_000);
  await cut;
  await expectNothingOf(running, id);
  await expectItStays(id);
  expect(web.arrivals('slow.test').filter(({ path }) => path === '/post')).toHaveLength(1);
});

it('stops a call of the crew that does not answer, and takes nothing of its late answer', async () => {
  writeSavedBlog(join(folder.path, 'blogs'), 1);
  const plain = createPlainCrew();
  let answer = (): void => {};
  const late = new Promise<void>((resolve) => { answer = resolve; });
  let asked = (): void => {};
  const called = new Promise<void>((resolve) => { asked = resolve; });
  const running = await open(createPlainCrew({ analyse: async (input) => { asked(); await late; return plain.analyse(input); } }));
  const { id } = await begin(running, [join(folder.path, 'blogs')]);
  await called;
  expect(await stopped(running, id)).toBeLessThan(1_000);
  answer();
  await expectNothingOf(running, id);
  await expectItStays(id);
});

describe('a job in a worker thread', () => {
  /** Threads that are started from now on, and how long they have computed. */
  const watchThreads = () => {
    const threads: Worker[] = [];
    const ended: { worker: Worker; at: number }[] = [];
    const heard = (worker: Worker): void => {
      threads.push(worker);
      worker.once('exit', () => ended.push({ worker, at: performance.now() }));
    };
    process.on('worker', heard);
    return { threads, ended, stop: () => process.off('worker', heard) };
  };
  /** Cancels a call once its thread computes. @returns milliseconds until the call was rejected, and until its thread had ended */
  const cutShort = async (threads: ReturnType<typeof watchThreads>, call: (signal: AbortSignal) => Promise<unknown>): Promise<{ rejectedMs: number; endedMs: number }> => {
    const abort = new AbortController();
    const busyBefore = threads.threads[0]?.performance.eventLoopUtilization().active ?? 0;
    const outcome = call(abort.signal).then(() => 'answered', (error: { code?: string }) => error.code);
    const computing = (): number => (threads.threads[0]?.performance.eventLoopUtilization().active ?? 0) - busyBefore;
    await expect.poll(computing, { timeout: 30_000, interval: 5 }).toBeGreaterThan(150);
    const from = performance.now();
    abort.abort();
    expect(await outcome).toBe('CANCELLED');
    const rejectedMs = performance.now() - from;
    await expect.poll(() => threads.ended.length, { timeout: 30_000, interval: 5 }).toBe(1);
    expect(threads.ended[0]?.worker).toBe(threads.threads[0]);
    return { rejectedMs, endedMs: (threads.ended[0]?.at ?? Number.NaN) - from };
  };
  const words = 'The quick support team of a small company answers every question within an hour, and nobody knows why. ';

  it('ends the thread of a page that would be read for a long time', async () => {
    const threads = watchThreads();
    const pool = new PagePool({ workersDir: builtWorkers, threads: 1 });
    const body = Buffer.from(`<html><body><article>${`<div><p>${words}</p>`.repeat(60_000)}</article></body></html>`);
    const { rejectedMs, endedMs } = await cutShort(threads, (signal) => pool.run({ body, url: 'https://b.example/' }, signal));
    expect(rejectedMs).toBeLessThan(1_000);
    expect(endedMs).toBeLessThan(1_000);
    expect((await pool.run({ body: Buffer.from(`<html><body><article><h1>Next</h1><p>${words.repeat(4)}</p></article></body></html>`), url: 'https://b.example/' })).page.title).toBe('Next');
    threads.stop();
    await pool.close();
  });

  it('ends the agents’ thread when it computes on, and gives its other calls to the next one', async () => {
    const threads = watchThreads();
    const crew = createWorkerCrew({ workersDir: builtWorkers, workerExt: '.mjs' });
    await crew.fingerprint(words);
    let other: Promise<number[]> | null = null;
    const { rejectedMs, endedMs } = await cutShort(threads, (signal) => {
      const long = crew.fingerprint(Array.from({ length: 4_000_000 }, (_, at) => `w${at}`).join(' '), { signal });
      other = crew.fingerprint(words.repeat(3));
      return long;
    });
    expect(rejectedMs).toBeLessThan(1_000);
    expect(endedMs).toBeLessThan(1_000);
    expect((await (other as unknown as Promise<number[]>)).length).toBeGreaterThan(10);
    threads.stop();
    await crew.close();
  });
});
