// Runs one after the other, some at once, over a web in trouble, with a person who pauses, stops, reads and edits meanwhile.
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import type { App } from '../../main/app/container';
import type { LoopbackWeb } from './loopback-web';
import { campaignEvent } from './open-app';
import { savedBlogCampaign } from './saved-blog';
import { pick } from './seeded';
import { addSoakRound, impoliteHosts } from './soak-web';

export interface SoakOrder {
  app: App;
  web: LoopbackWeb;
  random: () => number;
  /** No new run after this long, in milliseconds; the runs in hand still end. */
  forMs: number;
  runsAtOnce: number;
  postsOfRun: number;
  delayMs: number;
}

export interface SoakOutcome {
  runs: Record<'finished' | 'stopped', number>;
  drafts: number;
  skips: number;
  /** What should never be: each is a defect in words. */
  defects: string[];
}

type Ending = 'campaign.finished' | 'campaign.failed' | 'campaign.stopped';
const endings: readonly Ending[] = ['campaign.finished', 'campaign.failed', 'campaign.stopped'];

/** One of its own for each run: what a persona said before is not said again, and soon nothing would be left to draft. */
const createPersona = async ({ container, actor }: App, number: number): Promise<string> => {
  const persona = { name: 'Mara Lindqvist', email: `mara-${number}@lindqvist.example`, site: 'https://lindqvist.example' };
  return (await container.services.personas.create(actor, personaInput.parse(persona))).id;
};

/** What a person does to a run: mostly nothing. */
const meddle = async ({ app, random }: SoakOrder, campaignId: string): Promise<void> => {
  const { campaigns } = app.container.services;
  const progressed = await campaignEvent(app, campaignId, ['comment.drafted', ...endings]);
  if (progressed !== 'comment.drafted') return;
  const what = random();
  if (what < 0.15) await campaigns.stop(app.actor, campaignId).catch(() => undefined); // it may have ended in between
  else if (what < 0.35) {
    await campaigns.pause(app.actor, campaignId).then(() => campaigns.resume(app.actor, campaignId)).catch(() => undefined);
  }
};

/** Reads a draft and types into it, as the review queue does. */
const editOne = async ({ app, random }: SoakOrder, campaignId: string): Promise<void> => {
  const { comments } = app.container.services;
  const { items } = await comments.list(app.actor, commentListInput.parse({ campaignId, pageSize: 50 }));
  if (items.length === 0) return;
  const { id, text, textHash } = await comments.get(app.actor, pick(random, items).id);
  const longer = `${text} The details differ from team to team.`;
  await comments.score(app.actor, { id, text: longer, quick: false, grammar: false });
  await comments.edit(app.actor, { id, text: longer, textHash });
};

const checkEnd = async ({ app, web, delayMs, postsOfRun }: SoakOrder, campaignId: string, end: string, hosts: string[], outcome: SoakOutcome): Promise<void> => {
  const { services } = app.container;
  const drafts = await services.comments.list(app.actor, commentListInput.parse({ campaignId, pageSize: 100 }));
  const skips = await services.campaigns.skips(app.actor, campaignId);
  outcome.drafts += drafts.total;
  outcome.skips += skips.items.length;
  if (end === 'campaign.failed') outcome.defects.push(`campaign ${campaignId} failed`);
  else outcome.runs[end === 'campaign.finished' ? 'finished' : 'stopped'] += 1;
  if (end === 'campaign.finished' && drafts.total + skips.items.length !== postsOfRun) outcome.defects.push(`campaign ${campaignId}: ${drafts.total} drafts and ${skips.items.length} skips of ${postsOfRun} posts`);
  for (const host of impoliteHosts(web, hosts, delayMs)) outcome.defects.push(`host ${host} was asked too soon`);
};

const oneRun = async (order: SoakOrder, number: number, outcome: SoakOutcome): Promise<void> => {
  const { app, web, random } = order;
  const { campaigns } = app.container.services;
  const personaId = await createPersona(app, number);
  const { feed, hosts } = addSoakRound(web, `run-${number}`, order.postsOfRun, random);
  const fields = { ...savedBlogCampaign(`Run ${number}`, [feed], { maxPosts: order.postsOfRun }), persona: undefined };
  const { id } = await campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(app, id, endings);
  const meddled = meddle(order, id);
  await campaigns.start(app.actor, id);
  const end = await ended;
  await meddled;
  await editOne(order, id);
  await checkEnd(order, id, end, hosts, outcome);
  for (const host of hosts) web.forget(host);
};

/** Keeps `runsAtOnce` runs going for `forMs`; each is looked at when it ends. */
export const soak = async (order: SoakOrder, onRun: (outcome: SoakOutcome) => void = () => undefined): Promise<SoakOutcome> => {
  const outcome: SoakOutcome = { runs: { finished: 0, stopped: 0 }, drafts: 0, skips: 0, defects: [] };
  const until = performance.now() + order.forMs;
  let number = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      await oneRun(order, (number += 1), outcome);
      onRun(outcome);
    }
  };
  await Promise.all(Array.from({ length: order.runsAtOnce }, lane));
  return outcome;
};
