// A disk that fills up in the middle of a run, for real: a small file system of its own.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import type { App } from '../../main/app/container';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';
import { mountSmallDisk, writeUntilFull } from '../support/small-disk';

const disk = mountSmallDisk(8_000);
const filler = join(disk.dir, 'filler');
const folder = temporaryFolder();
let app: App | null = null;
afterEach(async () => {
  await app?.container.close(0);
  disk.remove();
  folder.remove();
});

const heard = async ({ container }: App, type: string): Promise<void> => {
  const abort = new AbortController();
  for await (const message of container.feed.subscribe({ lastEventId: null, signal: abort.signal })) if (!('reset' in message) && message.event.type === type) return abort.abort();
};

it('pauses the work, says so, goes on only when there is space again, and has lost and doubled nothing', async () => {
  writeSavedBlog(join(folder.path, 'blogs'), 30);
  app = await openApp(join(disk.dir, 'workspace'), { crew: createPlainCrew() });
  const { services } = app.container;
  await app.container.start();
  const { persona, ...fields } = savedBlogCampaign('Full', [join(folder.path, 'blogs')], { maxPosts: 5 });
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  const { id } = await services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const [analysed, filled, ended] = [campaignEvent(app, id, ['post.analysed']), heard(app, 'system.disk_filled'), campaignEvent(app, id, ['campaign.finished', 'campaign.failed'])];
  await services.campaigns.start(app.actor, id);
  await analysed;
  writeUntilFull(filler);
  await filled;
  expect(await services.system.status(app.actor)).toMatchObject({ stalled: 'disk_full' });
  await expect(services.system.resumeWork()).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect(await services.system.status(app.actor)).toMatchObject({ stalled: 'disk_full' });
  expect(await services.campaigns.get(app.actor, id)).toMatchObject({ status: 'running', pipeline: { failedTasks: 0 } });
  rmSync(filler);
  await expect.poll(() => app?.runner.running()).toBe(0);
  await services.system.resumeWork();
  expect(await ended).toBe('campaign.finished');
  expect(await services.system.status(app.actor)).toMatchObject({ stalled: null });
  expect(await services.campaigns.get(app.actor, id)).toMatchObject({ pipeline: { found: 30, analysed: 30, drafted: 5, openTasks: 0, failedTasks: 0 } });
  expect((await services.comments.list(app.actor, commentListInput.parse({ campaignId: id }))).total).toBe(5);
  expect(await app.database.reader().query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(existsSync(filler)).toBe(false);
}, 90_000);
