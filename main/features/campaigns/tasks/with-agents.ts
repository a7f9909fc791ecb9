import type { AgentSession } from '../../../agents/agent-book';
import type { Completion, TaskContext, TaskHandler } from '../../../tasks/define-task';
import type { CampaignPorts } from '../campaign.ports';

/** A handler whose calls of agents are written down: with what it stores, or apart when it stores nothing. */
export const withAgents = <P extends { runId: string; postId?: string }>(ports: Pick<CampaignPorts, 'agents'>, work: (payload: P, context: TaskContext, agents: AgentSession) => Promise<Completion>): TaskHandler<P> => async (payload, context) => {
  const agents = await ports.agents.open({ taskId: context.taskId, campaignId: context.campaignId, postId: payload.postId ?? null });
  try {
    const complete = await work(payload, context, agents);
    return async () => {
      await complete();
      await agents.store();
    };
  } catch (error) {
    await agents.storeApart();
    throw error;
  }
};
