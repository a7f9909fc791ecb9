import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import type { CampaignDto } from '../../shared/contracts/campaign';
import { personaInput } from '../../shared/contracts/persona';
import { commentListInput } from '../../shared/contracts/comment';
import type { App } from '../../main/app/container';
import { openRaw } from '../support/filled-workspace';
import { campaignEvent, openApp, temporaryFolder, type AppSetting } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
const open = async (setting: AppSetting = {}): Promise<void> => {
  app = await openApp(join(folder.path, 'workspace'), { crew: createPlainCrew(), ...setting });
  await app.container.start();
};
beforeEach(() => { folder = temporaryFolder(); });
afterEach(async () => { await app.container.close(0); folder.remove(); });

const make = async (sources: string[], over: Record<string, unknown> = {}): Promise<CampaignDto> => {
  const { services } = app.container;
  const { persona, ...fields } = savedBlogCampaign('Test', sources, over);
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  return services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
};
const run = async (campaign: CampaignDto): Promise<CampaignDto> => {
  const ended = campaignEvent(app, campaign.id, ['campaign.finished', 'campaign.failed']);
  await app.container.services.campaigns.start(app.actor, campaign.id);
  await ended;
  return app.container.services.campaigns.get(app.actor, campaign.id);
};
const drafts = async (campaignId: string) => (await app.container.services.comments.list(app.actor, commentListInput.parse({ campaignId, pageSize: 100 }))).items;
const skips = (campaignId: string) => app.container.services.campaigns.skips(app.actor, campaignId);

describe('a run', () => {
  it('goes from a folder of saved pages to drafts that wait for a person', async () => {
    writeSavedBlog(join(folder.path, 'blogs'), 8);
    await open();
    const done = await run(await make([join(folder.path, 'blogs')], { maxPosts: 5 }));
    expect(done).toMatchObject({ status: 'finished', awaiting: 5, approved: 0, pipeline: { found: 8, analysed: 8, drafted: 5, openTasks: 0, failedTasks: 0 } });
    const items = await drafts(done.id);
    expect(new Set(items.map(({ postId }) => postId)).size).toBe(5);
    expect((await skips(done.id)).byCode).toEqual([{ code: 'limit', count: 3 }]);
    for (const { id, postId } of items) {
      const [comment, post] = [await app.container.services.comments.get(app.actor, id), await app.container.services.posts.get(app.actor, postId)];
      for (const { quote, start, end } of comment.evidence) expect(post.text.slice(start, end)).toBe(quote);
    }
  });

  it('answers the worthiest posts when there are more than the limit', async () => {
    writeSavedBlog(join(folder.path, 'blogs'), 8);
    await open();
    const done = await run(await make([join(folder.path, 'blogs')], { maxPosts: 3 }));
    const { items } = await app.container.services.posts.list(app.actor, { campaignId: done.id, page: 1, pageSize: 50, sort: 'worthiness' });
    expect(items.slice(0, 3).map(({ status }) => status)).toEqual(['drafted', 'drafted', 'drafted']);
    expect(items.slice(3).every(({ skipped }) => skipped?.code === 'limit')).toBe(true);
  });

  it('leaves out copies, sites of the never list and what can not be read, each with its reason', async () => {
    const { copyFileSync, writeFileSync, appendFileSync } = await import('node:fs');
    const blogs = join(folder.path, 'blogs');
    const posts = writeSavedBlog(blogs, 4);
    copyFileSync(join(blogs, posts[0]?.file ?? ''), join(blogs, 'reprint.html'));
    writeFileSync(join(blogs, 'picture.html'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    appendFileSync(join(blogs, 'urls.csv'), 'reprint.html,https://reprints.example/1\npicture.html,https://pictures.example/1\n');
    await open();
    const done = await run(await make([blogs], { neverList: ['blog-1-3.example'] }));
    const { items } = await skips(done.id);
    const codes = Object.fromEntries(items.map(({ url, code }) => [url, code]));
    expect(codes).toMatchObject({ 'https://reprints.example/1': 'duplicate', 'https://blog-1-3.example/posts/3': 'never_list' });
    expect(items.some(({ url, code }) => /picture/.test(url) && (code === 'unreadable' || code === 'not_an_article'))).toBe(true);
    expect(items.every(({ reason }) => reason.length > 5)).toBe(true);
    expect((await drafts(done.id)).length).toBe(3);
  });

  it('fails with what is wrong when no source can be read, and can be started again', async () => {
    await open();
    const campaign = await make([join(folder.path, 'missing')]);
    const failed = await run(campaign);
    expect(failed).toMatchObject({ status: 'failed', run: { error: { code: 'FILE_READ' } } });
    writeSavedBlog(join(folder.path, 'missing'), 2);
    expect(await run(failed)).toMatchObject({ status: 'finished', awaiting: 2 });
  });

  it('starts once for a double click and tells the second one', async () => {
    writeSavedBlog(join(folder.path, 'blogs'), 3);
    await open();
    const campaign = await make([join(folder.path, 'blogs')]);
    const ended = campaignEvent(app, campaign.id, ['campaign.finished']);
    const both = await Promise.allSettled([1, 2].map(() => app.container.services.campaigns.start(app.actor, campaign.id)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await ended;
    expect((await drafts(campaign.id)).length).toBe(3);
  });

  it('keeps drafts of an earlier run and adds none to their posts', async () => {
    writeSavedBlog(join(folder.path, 'blogs'), 3);
    await open();
    const first = await run(await make([join(folder.path, 'blogs')]));
    const before = (await drafts(first.id)).map(({ id }) => id).sort();
    const second = await run(first);
    expect((await drafts(second.id)).map(({ id }) => id).sort()).toEqual(before);
  });

  it('writes as many drafts for a post as the campaign wants', async () => {
    writeSavedBlog(join(folder.path, 'blogs'), 2);
    await open();
    const done = await run(await make([join(folder.path, 'blogs')], { maxCommentsPerPost: 3 }));
    const texts = await Promise.all((await drafts(done.id)).map(async ({ id }) => (await app.container.services.comments.get(app.actor, id)).text));
    expect(texts).toHaveLength(6);
    expect(new Set(texts).size).toBe(6);
  });
});

describe('pause, resume, stop', () => {
  /** A crew whose third analysis waits, so that the test acts in the middle of the run. */
  const gatedCrew = () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => { release = resolve; });
    let reached = (): void => {};
    const inMiddle = new Promise<void>((resolve) => { reached = resolve; });
    const plain = createPlainCrew();
    let calls = 0;
    const analyse: typeof plain.analyse = async (input, call) => {
      calls += 1;
      if (calls === 3) { reached(); await gate; }
      return plain.analyse(input, call);
    };
    return { crew: { ...plain, analyse }, inMiddle, release, counts: plain.calls };
  };

  it('pauses at a step border, says so, and goes on from there', async () => {
    writeSavedBlog(join(folder.path, 'blogs'), 9);
    const gated = gatedCrew();
    await open({ crew: gated.crew });
    const { campaigns } = app.container.services;
    const campaign = await make([join(folder.path, 'blogs')]);
    await campaigns.start(app.actor, campaign.id);
    await gated.inMiddle;
    expect((await campaigns.pause(app.actor, campaign.id)).status).toBe('paused');
    gated.release();
    await app.runner.stop(5_000);
    await app.runner.start();
    const paused = await campaigns.get(app.actor, campaign.id);
    expect(paused.status).toBe('paused');
    expect(paused.pipeline.openTasks).toBeGreaterThan(0);
    expect(paused.awaiting).toBe(0);
    const ended = campaignEvent(app, campaign.id, ['campaign.finished']);
    await campaigns.resume(app.actor, campaign.id);
    await ended;
    expect((await campaigns.get(app.actor, campaign.id)).awaiting).toBe(9);
    expect(gated.counts.analyse).toBe(9);
  });

  it('holds what its last step queues while it is paused', async () => {
    writeSavedBlog(join(folder.path, 'blogs'), 3);
    const gated = gatedCrew();
    await open({ crew: gated.crew });
    const campaign = await make([join(folder.path, 'blogs')]);
    await app.container.services.campaigns.start(app.actor, campaign.id);
    await gated.inMiddle;
    await app.container.services.campaigns.pause(app.actor, campaign.id);
    const queued = (): Promise<unknown> => app.database.reader().query(`SELECT status, held FROM tasks WHERE name = 'campaign.draft'`);
    gated.release();
    await expect.poll(queued).not.toEqual([]);
    expect(await queued()).toEqual([{ status: 'queued', held: 1 }]);
  });

  it('stops what runs and what waits, and keeps what is there', async () => {
    writeSavedBlog(join(folder.path, 'blogs'), 9);
    const gated = gatedCrew();
    await open({ crew: gated.crew });
    const { campaigns } = app.container.services;
    const campaign = await make([join(folder.path, 'blogs')]);
    await campaigns.start(app.actor, campaign.id);
    await gated.inMiddle;
    expect((await campaigns.stop(app.actor, campaign.id)).status).toBe('stopped');
    gated.release();
    await app.runner.stop(5_000);
    const stopped = await campaigns.get(app.actor, campaign.id);
    expect(stopped).toMatchObject({ status: 'stopped', awaiting: 0, pipeline: { openTasks: 0 } });
    expect(stopped.pipeline.found).toBe(9);
    await expect(campaigns.resume(app.actor, campaign.id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('continues after the app was closed in the middle, with nothing doubled', async () => {
    writeSavedBlog(join(folder.path, 'blogs'), 9);
    const gated = gatedCrew();
    await open({ crew: gated.crew });
    const campaign = await make([join(folder.path, 'blogs')]);
    await app.container.services.campaigns.start(app.actor, campaign.id);
    await gated.inMiddle;
    const closing = app.container.close(0);
    gated.release();
    await closing;
    app = await openApp(join(folder.path, 'workspace'), { crew: createPlainCrew() });
    const ended = campaignEvent(app, campaign.id, ['campaign.finished']);
    await app.container.start();
    await ended;
    const items = await drafts(campaign.id);
    expect(items).toHaveLength(9);
    expect(new Set(items.map(({ postId }) => postId)).size).toBe(9);
  });

  it('goes on with a run that was left without a task', async () => {
    writeSavedBlog(join(folder.path, 'blogs'), 3);
    const gated = gatedCrew();
    await open({ crew: gated.crew });
    const campaign = await make([join(folder.path, 'blogs')]);
    await app.container.services.campaigns.start(app.actor, campaign.id);
    await gated.inMiddle;
    await expect.poll(async () => (await app.container.services.campaigns.get(app.actor, campaign.id)).pipeline.analysed).toBe(2);
    await app.container.close(0);
    gated.release();
    const file = openRaw(join(folder.path, 'workspace'));
    file.exec(`DELETE FROM tasks WHERE status = 'queued'`);
    file.close();
    app = await openApp(join(folder.path, 'workspace'), { crew: createPlainCrew() });
    const ended = campaignEvent(app, campaign.id, ['campaign.finished']);
    await app.container.start();
    await ended;
    expect(await drafts(campaign.id)).toHaveLength(2);
  });
});
