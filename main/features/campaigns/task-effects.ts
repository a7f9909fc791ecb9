// What it means for a run when a person takes one of its tasks out, or tries a failed one again. Inside the unit of work.
import { AppError } from '../../core/app-error';
import { TaskEntity, type TaskRow } from '../../tasks/task.entity';
import { advanceDrafting, failRun, leaveOut, openRun, settleAnalysis, taskKinds } from './campaign-run';
import type { CampaignPorts } from './campaign.ports';
import { isActive } from './campaign.rules';

const find = async ({ database }: CampaignPorts, taskId: string): Promise<{ task: TaskRow; runId: string; postId: string | null } | null> => {
  const task = await database.reader().findOneBy(TaskEntity, { id: taskId });
  if (!task?.runId) return null;
  const { postId } = task.payload as { postId?: string };
  return { task, runId: task.runId, postId: postId ?? null };
};

/** A cancelled post is left out with that reason; without research there is no run. */
export const taskCancelled = async (ports: CampaignPorts, taskId: string): Promise<void> => {
  const found = await find(ports, taskId);
  if (!found) return;
  const { task, runId, postId } = found;
  if (task.name === taskKinds.research.name) return failRun(ports, await openRun(ports, runId), new AppError('CANCELLED', 'The research was cancelled.'));
  const post = postId ? await ports.posts.find(postId) : null;
  if (post) await leaveOut(ports, post, { code: 'limit', reason: 'Cancelled by hand.' });
  if (task.name === taskKinds.analyse.name) await settleAnalysis(ports, runId);
  else await advanceDrafting(ports, await openRun(ports, runId));
};

/** The run is open again, and the post is no longer left out. @throws CONFLICT when a newer run has begun */
export const taskRevived = async (ports: CampaignPorts, taskId: string): Promise<void> => {
  const found = await find(ports, taskId);
  if (!found) return;
  const { task, runId, postId } = found;
  const { campaign, run } = await openRun(ports, runId);
  const latest = await ports.campaigns.latestRun(campaign.id);
  if (latest?.id !== runId || run.status === 'stopped') throw new AppError('CONFLICT', 'This task belongs to a run that is over. Start the campaign again.');
  if (!isActive(campaign.status)) {
    await ports.campaigns.updateRun(runId, { status: 'running', finishedAt: null, error: null, truth: null });
    await ports.campaigns.save({ ...campaign, status: 'running', updatedAt: ports.clock.now().toISOString() });
    ports.database.record({ type: 'campaign.resumed', campaignId: campaign.id });
  }
  if (postId) await ports.posts.unskip(postId, runId, task.name === taskKinds.draft.name ? 'analysed' : 'found');
};
