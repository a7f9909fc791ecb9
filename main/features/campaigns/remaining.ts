import type { RemainingDto } from '@shared/contracts/campaign';
import { remainingTime } from '../../agents/campaign-manager/remaining-time';
import type { CampaignRow } from './campaign.entity';
import type { CampaignPorts } from './campaign.ports';
import { taskKinds } from './campaign-run';
import { analyseAtOnce } from './tasks/analyse.task';

/** How long the newest run still takes, from real counts and this machine's own history. */
export const remainingOf = async ({ campaigns, posts }: Pick<CampaignPorts, 'campaigns' | 'posts'>, campaign: CampaignRow): Promise<RemainingDto> => {
  const run = await campaigns.latestRun(campaign.id);
  if (campaign.status !== 'running' || !run) return { state: 'idle' };
  const open = await campaigns.openTasks(run.id);
  // What the sources hold is not known before they are read.
  if (open.some(({ name }) => name === taskKinds.research.name)) return { state: 'finding' };
  const unread = open.filter(({ name }) => name === taskKinds.analyse.name);
  const [drafted, waiting, read] = [await posts.draftedCount(run.id), (await posts.waitingForDraft(run.id)).length, await posts.readCount(run.id)];
  return remainingTime({
    openFiles: unread.find(({ host }) => host === null)?.count ?? 0, openOfHosts: unread.filter(({ host }) => host !== null).map(({ count }) => count),
    read, worthy: waiting + drafted, waiting, draftsLeft: Math.max(0, campaign.maxPosts - drafted), analyseAtOnce,
    analyseSeconds: await campaigns.taskSeconds(taskKinds.analyse.name), draftSeconds: await campaigns.taskSeconds(taskKinds.draft.name),
  });
};
