// What a run did in truth, beside what its start expected. Kept when it ends: tasks and rows that it rests on are tidied away later.
import type { RunTruth } from '@shared/contracts/campaign';
import { whyFarOff } from '../../agents/campaign-manager/why-far-off';
import type { RunRow } from './campaign.entity';
import type { CampaignPorts } from './campaign.ports';

type TruthPorts = Pick<CampaignPorts, 'campaigns' | 'posts'>;

/** Seconds between each pause and what ended it; a pause that goes on counts until now. */
export const pausedSeconds = (acts: readonly { type: string; at: string }[], now: Date): number => {
  let [sum, since] = [0, null as number | null];
  for (const { type, at } of acts) {
    if (type === 'campaign.paused') since ??= Date.parse(at);
    else if (since !== null) [sum, since] = [sum + Date.parse(at) - since, null];
  }
  return Math.round((sum + (since === null ? 0 : now.getTime() - since)) / 1_000);
};

/** So far, without reasons: what is not over is not far off yet. */
export const truthSoFar = async ({ campaigns }: Pick<TruthPorts, 'campaigns'>, run: RunRow, now: Date): Promise<RunTruth> => ({
  ...(await campaigns.runFigures(run)), seconds: Math.max(0, (Date.parse(run.finishedAt ?? now.toISOString()) - Date.parse(run.startedAt)) / 1_000), reasons: [],
});

/** At the end, inside the unit that ends the run. */
export const runTruth = async (ports: TruthPorts, run: RunRow, now: Date): Promise<RunTruth> => {
  const truth = await truthSoFar(ports, run, now);
  if (!run.estimate) return truth;
  const paused = pausedSeconds(await ports.campaigns.pausesSince(run.campaignId, run.startedAt), now);
  return { ...truth, reasons: whyFarOff({ estimate: run.estimate, truth, pausedSeconds: paused, skips: await ports.posts.skipCounts(run.id) }) };
};
