// How a run goes on: called inside the unit of work that ends a task, so that the next step is queued exactly when the last
// one is done. The order is code: research, analysis of all, drafting one by one from the worthiest, the end.
import { counted } from '../../core/counted';
import type { Skip } from '@shared/contracts/source';
import type { EventType } from '@shared/events';
import { nextToDraft, reportRun } from '../../agents/campaign-manager/campaign-manager';
import { AppError } from '../../core/app-error';
import { findCopies, type PostRow } from '../posts';
import type { CampaignRow, RunRow } from './campaign.entity';
import type { CampaignPorts } from './campaign.ports';
import { isActive } from './campaign.rules';
import { runTruth } from './run-truth';

export interface RunPlace {
  campaign: CampaignRow;
  run: RunRow;
}

export const taskKinds = {
  research: { name: 'campaign.research', version: 1, maxAttempts: 3 },
  analyse: { name: 'campaign.analyse', version: 1, maxAttempts: 2 },
  draft: { name: 'campaign.draft', version: 1, maxAttempts: 3 },
  watch: { name: 'campaign.watch', version: 1, maxAttempts: 3 },
} as const;

/** A run drafts each post once. */
export const draftKeyOf = (runId: string, postId: string): string => `draft ${runId} ${postId}`;

/** @throws NOT_FOUND when the rows are gone */
export const openRun = async ({ campaigns }: Pick<CampaignPorts, 'campaigns'>, runId: string): Promise<RunPlace> => {
  const run = await campaigns.run(runId);
  const campaign = run ? await campaigns.find(run.campaignId) : null;
  if (!run || !campaign) throw new AppError('NOT_FOUND', 'The run does not exist any more.');
  return { campaign, run };
};

/** Leaves the post out of the run, unless drafts stand for it, such as those that a person asked for. Inside a unit. */
export const leaveOut = async ({ comments, posts }: Pick<CampaignPorts, 'comments' | 'posts'>, post: PostRow, skip: Skip): Promise<void> => {
  if ((await comments.standing(post.id)) > 0) await posts.setStatus(post.id, 'drafted');
  else await posts.skip(post, skip);
};

const endRun = async (ports: CampaignPorts, { campaign, run }: RunPlace, outcome: { status: 'finished' | 'failed'; text: string; error: RunRow['error'] }): Promise<void> => {
  const { database, campaigns, activity, clock } = ports;
  const now = clock.now();
  const at = now.toISOString();
  await campaigns.updateRun(run.id, { status: outcome.status, finishedAt: at, error: outcome.error, truth: await runTruth(ports, run, now) });
  await campaigns.save({ ...campaign, status: outcome.status, updatedAt: at });
  const type: EventType = outcome.status === 'finished' ? 'campaign.finished' : 'campaign.failed';
  await activity.add({ campaignId: campaign.id, type, text: outcome.text });
  database.record({ type, campaignId: campaign.id });
};

export const failRun = (ports: CampaignPorts, place: RunPlace, error: AppError): Promise<void> =>
  endRun(ports, place, { status: 'failed', text: `Failed: ${error.message}`, error: { code: error.code, message: error.message } });

/** What the campaign manager decides for a run, noted in the unit that acts on it. */
const manage = async <T>({ agents }: CampaignPorts, campaignId: string, facts: unknown, decide: () => T): Promise<T> => {
  const session = await agents.open({ taskId: null, campaignId, postId: null });
  const decision = await session.run('manager', facts, async () => decide());
  await session.store();
  return decision;
};

const finishRun = async (ports: CampaignPorts, place: RunPlace): Promise<void> => {
  const { posts, campaigns, clock } = ports;
  const { run, campaign } = place;
  const skips = new Map<string, number>();
  for (const { code } of await posts.skipsOf(run.id)) skips.set(code, (skips.get(code) ?? 0) + 1);
  const { pipeline } = await campaigns.counts(campaign.id);
  const facts = {
    candidates: run.candidates, read: pipeline.analysed, drafted: await posts.draftedCount(run.id), skips: [...skips].map(([code, count]) => ({ code, count })),
    seconds: (clock.now().getTime() - new Date(run.startedAt).getTime()) / 1_000,
  };
  const text = await manage(ports, campaign.id, facts, () => reportRun(facts));
  await endRun(ports, place, { status: 'finished', text, error: null });
};

const skipCopies = async ({ posts }: CampaignPorts, { campaign, run }: RunPlace): Promise<void> => {
  for (const { copy, original } of findCopies(await posts.fingerprints(run.id))) {
    await posts.skip({ ...copy, campaignId: campaign.id, runId: run.id }, { code: 'duplicate', reason: `The same text as “${original.title}” at ${original.url}.` });
  }
};

/** Queues the next draft, or ends the run. Inside a unit. */
export const advanceDrafting = async (ports: CampaignPorts, place: RunPlace): Promise<void> => {
  const { posts, store } = ports;
  const { campaign, run } = place;
  if (!isActive(campaign.status)) return;
  if ((await store.countOpen(run.id, taskKinds.draft.name)) > 0) return;
  const waiting = await posts.waitingForDraft(run.id);
  const drafted = await posts.draftedCount(run.id);
  const next = await manage(ports, campaign.id, { waiting: waiting.map(({ id, worthinessScore }) => [id, worthinessScore]), drafted, maxPosts: campaign.maxPosts }, () => nextToDraft(waiting, drafted, campaign.maxPosts));
  if (next) {
    await store.enqueue([{
      ...taskKinds.draft, payload: { runId: run.id, postId: next.id }, uniqueKey: draftKeyOf(run.id, next.id), campaignId: campaign.id, runId: run.id,
      subject: next.title, priority: run.priority, lane: `draft ${campaign.id}`, held: campaign.status === 'paused',
    }]);
    return;
  }
  await posts.skipAll({ id: run.id, campaignId: campaign.id }, waiting, { code: 'limit', reason: `The campaign answers at most ${counted(campaign.maxPosts, 'post')}, and others are worthier.` });
  await finishRun(ports, place);
};

/** When the last post of the run is read: copies are left out, then drafting begins. Inside a unit. */
export const settleAnalysis = async (ports: CampaignPorts, runId: string): Promise<void> => {
  if ((await ports.store.countOpen(runId, taskKinds.analyse.name)) > 0) return;
  const place = await openRun(ports, runId);
  if (!isActive(place.campaign.status)) return;
  await skipCopies(ports, place);
  await advanceDrafting(ports, place);
};

/** A running campaign always has a task that waits or runs; should one ever be left without, it goes on from its rows. */
export const mendRuns = async (ports: CampaignPorts): Promise<void> => {
  for (const { runId } of await ports.campaigns.runsWithoutTasks()) {
    await ports.database.unit(() => settleAnalysis(ports, runId));
  }
};
