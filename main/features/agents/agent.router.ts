import { agentAnalyticsDto, agentAnalyticsInput, agentHealthDto, agentInput, agentStatusDto, agentStatusList, agentTaskDto, configuredAgentInput, executeInput, executionListInput, executionPage } from '@shared/contracts/agent';
import { agentConfigDto, agentConfigList, configHistoryList, restoreConfigInput, setConfigInput } from '@shared/contracts/agent-config';
import { byIdInput, noInput } from '@shared/contracts/basics';
import { t } from '../../trpc/init';
import { permitted, publicProcedure } from '../../trpc/procedures';
import type { AgentService } from './agent.service';

export const createAgentRouter = (service: AgentService) =>
  t.router({
    status: permitted('run_agents', { rest: { method: 'GET', path: '/agents/status' }, description: 'What each agent does now and did in the last 7 days.' })
      .input(noInput).output(agentStatusList).query(({ ctx }) => service.status(ctx.account)),
    statusOf: permitted('run_agents', { rest: { method: 'GET', path: '/agents/{agent}/status' }, description: 'What one agent does now and did in the last 7 days.' })
      .input(agentInput).output(agentStatusDto).query(({ ctx, input }) => service.statusOf(ctx.account, input.agent)),
    executions: permitted('run_agents', { rest: { method: 'GET', path: '/agents/executions' }, description: 'A page of calls of agents, newest first; kept for 90 days.' })
      .input(executionListInput).output(executionPage).query(({ ctx, input }) => service.executions(ctx.account, input)),
    analytics: permitted('view_analytics', { rest: { method: 'GET', path: '/agents/analytics' }, description: 'Counts, times, cost and agreement of each agent by day.' })
      .input(agentAnalyticsInput).output(agentAnalyticsDto).query(({ ctx, input }) => service.analytics(ctx.account, input.days)),
    config: permitted('manage_agents', { rest: { method: 'GET', path: '/agents/config' }, description: 'How the agents are set, and since which version.' })
      .input(noInput).output(agentConfigList).query(() => service.config()),
    setConfig: permitted('manage_agents', { rest: { method: 'PUT', path: '/agents/config' }, description: 'Sets an agent anew, as a version of its own, from the next task on.' })
      .input(setConfigInput).output(agentConfigDto).mutation(({ ctx, input }) => service.setConfig(ctx.account, input)),
    configHistory: permitted('manage_agents', { rest: { method: 'GET', path: '/agents/{agent}/config/history' }, description: 'Every version of how an agent was set: who, when, what changed.' })
      .input(configuredAgentInput).output(configHistoryList).query(({ input }) => service.configHistory(input.agent)),
    restoreConfig: permitted('manage_agents', { rest: { method: 'POST', path: '/agents/{agent}/config/restore' }, description: 'Takes an earlier version as a new one; 0 is as the app came.' })
      .input(restoreConfigInput).output(agentConfigDto).mutation(({ ctx, input }) => service.restoreConfig(ctx.account, input)),
    execute: permitted('run_agents', { rate: 'agents', rest: { method: 'POST', path: '/agents/execute' }, description: 'Sets an agent to work on an address, a stored post or a text; changes no campaign. Answers with its task.' })
      .input(executeInput).output(agentTaskDto).mutation(({ ctx, input }) => service.execute(ctx.account, input)),
    task: permitted('run_agents', { rest: { method: 'GET', path: '/agents/tasks/{id}' }, description: 'An agent set to work by hand: its state and, once done, its result.' })
      .input(byIdInput).output(agentTaskDto).query(({ ctx, input }) => service.task(ctx.account, input.id)),
    cancel: permitted('run_agents', { rest: { method: 'POST', path: '/agents/tasks/{id}/cancel' }, description: 'Cancels an agent that was set to work by hand.' })
      .input(byIdInput).output(agentTaskDto).mutation(({ ctx, input }) => service.cancel(ctx.account, input.id)),
    health: publicProcedure({ rest: { method: 'GET', path: '/agents/health' }, description: 'Whether the agents can work: thread, models, queue, the last call.' })
      .input(noInput).output(agentHealthDto).query(() => service.health()),
  });
