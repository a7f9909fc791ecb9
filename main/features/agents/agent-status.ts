import type { AgentStatusDto } from '@shared/contracts/agent';
import { agentNames, type AgentName } from '@shared/contracts/agent-config';
import { agentEngines } from '../../agents/agent-versions';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { QueryThread } from '../../db/query-thread';
import { createAgentConfigRepository } from './agent-config.repository';
import { createAgentTaskRepository } from './agent-task.repository';
import type { AgentFigures, AgentTotals } from './agent.queries';
import { versionOf } from './agent.rules';
import type { CallInHand, CallsInHand } from './calls-in-hand';
import { createExecutionRepository } from './execution.repository';

export interface AgentStatusPorts {
  database: Database;
  clock: Clock;
  queries: QueryThread;
  calls: CallsInHand;
}

const figuresDays = 7;

/** What the agents do now and did in the last days. @param ownerId whose work is named; null: everyone's */
export const createAgentStatus = ({ database, clock, queries, calls }: AgentStatusPorts) => {
  const executions = createExecutionRepository(database);
  const configs = createAgentConfigRepository(database);
  const tasks = createAgentTaskRepository(database);

  const workOf = async (inHand: readonly CallInHand[], ownerId: string | null): Promise<AgentStatusDto['work']> => {
    const named = await tasks.placeNames(inHand);
    return inHand.map((call) => {
      if (ownerId !== null && call.ownerId !== ownerId) return { since: call.since, taskId: null, campaignId: null, campaignName: null, postId: null, postTitle: null };
      const { since, taskId, campaignId, postId } = call;
      return { since, taskId, campaignId, campaignName: named.get(campaignId ?? '') ?? null, postId, postTitle: named.get(postId ?? '') ?? null };
    });
  };

  return async (ownerId: string | null): Promise<AgentStatusDto[]> => {
    const since = new Date(clock.now().getTime() - figuresDays * 86_400_000).toISOString();
    const [totals, waiting, { configs: set, versions }] = await Promise.all([
      queries.run<AgentFigures, AgentTotals>('agents.totals', { since, ownerId }), tasks.waiting(ownerId), configs.inForce(),
    ]);
    const statusOf = async (agent: AgentName): Promise<AgentStatusDto> => {
      const inHand = calls.of(agent);
      const queue = waiting.filter((row) => row.agents.includes(agent)).map(({ name, waiting: count, held }) => ({ name, waiting: count, held }));
      const [last, failed, work] = await Promise.all([executions.latest(agent, ownerId, false), executions.latest(agent, ownerId, true), workOf(inHand, ownerId)]);
      return {
        agent, state: inHand.length > 0 ? 'working' : queue.some((row) => row.waiting > 0) ? 'waiting' : 'idle', engine: (agent === 'writer' && set.writer.engine.models.map(({ model }) => model).join(', ')) || agentEngines[agent], version: versionOf(agent, agent === 'manager' ? 0 : versions[agent]),
        work, queue, lastRunAt: last?.startedAt ?? null, ...totals[agent],
        lastError: failed ? { code: failed.code ?? 'INTERNAL', at: failed.startedAt, taskId: failed.taskId, campaignId: failed.campaignId, postId: failed.postId } : null,
      };
    };
    return Promise.all(agentNames.map(statusOf));
  };
};
