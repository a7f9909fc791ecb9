import type { z } from 'zod';
import type { AgentAnalyticsDto, AgentHealthDto, AgentStatusDto, AgentTaskDto, executionListInput, executionPage, ExecuteOrder } from '@shared/contracts/agent';
import type { AgentConfigDto, AgentName, ConfiguredAgent, ConfigVersionDto, restoreConfigInput, setConfigInput } from '@shared/contracts/agent-config';
import { AppError } from '../../core/app-error';
import { newId } from '../../core/ids';
import type { Logger } from '../../core/ports/logger';
import type { TaskStore } from '../../tasks/store';
import { ownerFilter, type Actor } from '../accounts';
import type { RunControl } from '../campaigns';
import { createAgentConfigs } from './agent-configs';
import { agentHealth, type AgentHealthPorts } from './agent-health';
import { createAgentStatus, type AgentStatusPorts } from './agent-status';
import { createAgentTaskRepository } from './agent-task.repository';
import type { AgentTrialRow } from './agent-trial.entity';
import type { AgentDays } from './agent.queries';
import type { ExecutePorts } from './execute.ports';
import { executeKind } from './execute.task';
import { createExecutionRepository } from './execution.repository';
import { createPurge } from './purge';
import { requireOwnPost } from './read-by-hand';

/** The agents as the person sees and sets them. */
export interface AgentService {
  status(actor: Actor): Promise<AgentStatusDto[]>;
  statusOf(actor: Actor, agent: AgentName): Promise<AgentStatusDto>;
  executions(actor: Actor, input: z.output<typeof executionListInput>): Promise<z.infer<typeof executionPage>>;
  analytics(actor: Actor, days: number): Promise<AgentAnalyticsDto>;
  config(): Promise<AgentConfigDto[]>;
  /** A new version, used from the next task on. @throws CONFLICT when another one came between */
  setConfig(actor: Actor, input: z.output<typeof setConfigInput>): Promise<AgentConfigDto>;
  configHistory(agent: ConfiguredAgent): Promise<ConfigVersionDto[]>;
  /** An earlier version (0: as the app came) as a new one. @throws NOT_FOUND CONFLICT */
  restoreConfig(actor: Actor, input: z.output<typeof restoreConfigInput>): Promise<AgentConfigDto>;
  /** Sets an agent to work on what is given. @throws NOT_FOUND when the post is not there or not the actor's */
  execute(actor: Actor, order: ExecuteOrder): Promise<AgentTaskDto>;
  task(actor: Actor, id: string): Promise<AgentTaskDto>;
  /** @throws CONFLICT when it has ended */
  cancel(actor: Actor, id: string): Promise<AgentTaskDto>;
  health(): Promise<AgentHealthDto>;
  /** Removes what is older than 90 days, a part at a time. @returns how many rows */
  purge(): Promise<number>;
  /** Purges now and every day. */
  start(): void;
  close(): Promise<void>;
}

export type AgentServicePorts = AgentStatusPorts & AgentHealthPorts & Omit<ExecutePorts, 'agents'> & { store: TaskStore; control: RunControl; log: Logger };

/** The last days, today included, as the calendar of this machine has them, and when the first one began. */
const lastDays = (now: Date, count: number): Pick<AgentDays, 'since' | 'days'> => {
  const midnight = (ago: number): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() - ago);
  const name = (date: Date): string => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const days = Array.from({ length: count }, (_, at) => midnight(count - 1 - at)).map((began) => ({ day: name(began), from: began.toISOString() }));
  return { since: days[0]?.from ?? now.toISOString(), days };
};

const subjectOf = (order: ExecuteOrder, postTitle: string | null): string =>
  (order.agent === 'researcher' ? (order.source ?? order.keywords.join(', ')) : (postTitle ?? order.url ?? (order.title || (order.text ?? '').slice(0, 80)))).slice(0, 200);

export const createAgentService = (ports: AgentServicePorts): AgentService => {
  const { database, clock, queries, calls, store, control } = ports;
  const [executions, tasks] = [createExecutionRepository(database), createAgentTaskRepository(database)];
  const configs = createAgentConfigs(ports);
  const status = createAgentStatus(ports);
  const purge = createPurge(ports, executions);
  const open = async (actor: Actor, id: string): Promise<{ trial: AgentTrialRow; dto: AgentTaskDto }> => {
    const trial = await tasks.trial(id);
    const dto = trial && (ownerFilter(actor) ?? trial.accountId) === trial.accountId ? await tasks.dto(trial) : null;
    if (!trial || !dto) throw new AppError('NOT_FOUND', 'This task of an agent does not exist.');
    return { trial, dto };
  };

  return {
    status: (actor) => status(ownerFilter(actor)),
    statusOf: async (actor, agent) => {
      const found = (await status(ownerFilter(actor))).find((row) => row.agent === agent);
      if (!found) throw new AppError('NOT_FOUND', `There is no agent "${agent}".`);
      return found;
    },
    executions: async (actor, input) => ({ ...(await executions.list(input, ownerFilter(actor))), page: input.page, pageSize: input.pageSize }),
    analytics: (actor, days) => queries.run<AgentDays, AgentAnalyticsDto>('agents.analytics', { ...lastDays(clock.now(), days), ownerId: ownerFilter(actor) }),
    config: () => configs.all(),
    setConfig: (actor, input) => configs.set(actor, input),
    configHistory: (agent) => configs.history(agent),
    restoreConfig: (actor, input) => configs.restore(actor, input),
    execute: (actor, order) =>
      database.unit(async () => {
        const title = order.agent !== 'researcher' && order.postId !== undefined ? (await requireOwnPost(ports, actor, order.postId)).title : null;
        const uniqueKey = `agent.execute ${newId()}`;
        await store.enqueue([{ ...executeKind, payload: order, uniqueKey, campaignId: null, runId: null, subject: subjectOf(order, title), priority: order.priority }]);
        const taskId = (await tasks.idOf(uniqueKey)) ?? '';
        await tasks.insertTrial({ taskId, accountId: actor.id, agent: order.agent, result: null, at: clock.now().toISOString() });
        database.afterCommit(() => { control.wake(); calls.changed(order.agent); });
        return (await open(actor, taskId)).dto;
      }),
    task: async (actor, id) => (await open(actor, id)).dto,
    cancel: (actor, id) =>
      database.unit(async () => {
        const { trial, dto } = await open(actor, id);
        if (dto.status !== 'queued' && dto.status !== 'running') throw new AppError('CONFLICT', `The task is ${dto.status} already; there is nothing to cancel.`, { details: { status: dto.status } });
        const ids = await store.cancelWhere({ id });
        database.afterCommit(() => { control.abort(ids); calls.changed(trial.agent); });
        return (await open(actor, id)).dto;
      }),
    health: () => agentHealth(ports),
    purge: () => purge.now(),
    start: () => purge.daily(),
    close: async () => { purge.close(); calls.close(); },
  };
};
