// A person at work with the posting ledger, as a process of its own that tests/fault kills: approves, opens, posts on the site,
// says so, has it looked for. What happened outside of the app stands in `site.log`, which no kill takes back: the desktop
// writes there what it opened, the person what they posted. Every start first asks what is not known, looks, and answers.
import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import { composeApp, type App } from '../../main/app/container';
import { systemClock } from '../../main/core/ports/clock';
import { silentLogger } from '../../main/core/ports/logger';
import { campaignEvent, memorySecrets } from './open-app';
import { createPlainCrew } from './plain-crew';
import { savedBlogCampaign } from './saved-blog';

const [workspace = '', verb = '', blogs = ''] = process.argv.slice(2);
const site = join(workspace, '..', 'site.log');

/** On the disk before it counts as happened. */
const happened = (line: string): void => {
  appendFileSync(site, `${line}\n`);
  const file = openSync(site, 'r+');
  fsyncSync(file);
  closeSync(file);
};
const log = (): string[] => (existsSync(site) ? readFileSync(site, 'utf8').split('\n').filter(Boolean) : []);
const isPosted = (url: string): boolean => log().some((line) => line === `posted ${url}`);

/** The person posts as soon as the page is before them with the text on the clipboard: the worst moment for the app to end. */
const desktop = {
  chooseFiles: async () => [], saveFile: async () => null, notify: () => {}, focused: () => true, writeClipboard: async () => {},
  openExternal: async (url: string) => {
    happened(`opened ${url}`);
    happened(`posted ${url}`);
  },
};

const openApp = async (): Promise<App> => {
  const app = await composeApp({ workspaceDir: workspace, workersDir: resolve('out/headless/workers'), workerExt: '.mjs', examplesDir: null, version: '0.0.0-test', secrets: memorySecrets(), log: silentLogger, clock: systemClock, desktop, schedules: false }, { crew: createPlainCrew() });
  app.ports.world.seekComment = async () => ({ found: 'same', share: 1, awaiting: false, excerpt: 'As it was written.', number: 1, shown: 1, paged: false, system: 'wordpress', link: null });
  await app.container.start();
  return app;
};

const prepare = async (app: App): Promise<void> => {
  const { services } = app.container;
  await services.settings.update(app.actor, { guardrails: { perDay: 100, siteDays: 0, authorDays: 0 } });
  const { persona, ...fields } = savedBlogCampaign('Killed', [blogs]);
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  const { id } = await services.campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(app, id, ['campaign.finished']);
  await services.campaigns.start(app.actor, id);
  await ended;
};

const verified = async (app: App, id: string): Promise<void> => {
  const { verification } = app.container.services;
  for (let dto = await verification.verify(app.actor, id); dto.checks.length === 0 || dto.checking;) {
    await new Promise((turn) => { setTimeout(turn, 5); });
    dto = (await verification.get(app.actor, id)) ?? dto;
  }
};

const work = async (app: App): Promise<void> => {
  const { comments, posting } = app.container.services;
  for (const { commentId, postUrl, status } of await posting.waiting(app.actor)) {
    process.stdout.write(`${status} ${postUrl}\n`);
    if (isPosted(postUrl)) await posting.markPosted(app.actor, { id: commentId, held: false });
    else await posting.markNotPosted(app.actor, commentId);
  }
  const { items } = await comments.list(app.actor, commentListInput.parse({ pageSize: 100, sort: 'oldest' }));
  for (const { id } of items) {
    let comment = await comments.get(app.actor, id);
    if (comment.status === 'awaiting') comment = await comments.review(app.actor, { id, decision: 'approved', textHash: comment.textHash, feedback: '' });
    if (comment.status === 'approved') {
      await posting.open(app.actor, { id, textHash: comment.textHash, again: false });
      await posting.markPosted(app.actor, { id, held: false });
    }
    if (((await app.container.services.verification.get(app.actor, id))?.checks.length ?? 0) === 0) await verified(app, id);
  }
};

const app = await openApp();
await (verb === 'prepare' ? prepare(app) : work(app));
await app.container.close(1_000);
process.exit(0);
