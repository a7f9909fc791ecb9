// Tasks as the agents see them: what waits for whom, and what a person set an agent to do.
import type { AgentTaskDto } from '@shared/contracts/agent';
import type { AgentName } from '@shared/contracts/agent-config';
import type { Database } from '../../db/database';
import { TaskEntity } from '../../tasks/task.entity';
import { AgentTrialEntity, type AgentTrialRow } from './agent-trial.entity';
import type { ExecuteResult } from '@shared/contracts/agent';

/** Who works on a task of a kind. */
const workers: Record<string, readonly AgentName[]> = { 'campaign.research': ['researcher'], 'campaign.analyse': ['analyzer'], 'campaign.draft': ['writer', 'reviewer'] };

export interface WaitingTasks {
  name: string;
  agents: readonly AgentName[];
  waiting: number;
  held: number;
}

export const createAgentTaskRepository = (database: Database) => ({
  waiting: async (ownerId: string | null): Promise<WaitingTasks[]> => {
    const own = ownerId === null ? '' : 'AND (t.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ?) OR r.account_id = ?)';
    const rows = (await database.reader().query(
      `SELECT t.name AS name, r.agent AS agent, sum(t.held = 0) AS waiting, sum(t.held = 1) AS held FROM tasks t LEFT JOIN agent_trials r ON r.task_id = t.id WHERE t.status = 'queued' ${own} GROUP BY 1, 2`,
      ownerId === null ? [] : [ownerId, ownerId],
    )) as { name: string; agent: AgentName | null; waiting: number; held: number }[];
    return rows.map(({ name, agent, waiting, held }) => ({ name, agents: agent ? [agent] : (workers[name] ?? []), waiting, held }));
  },
  /** Names of campaigns and titles of posts by id. */
  placeNames: async (places: readonly { campaignId: string | null; postId: string | null }[]): Promise<Map<string, string>> => {
    const ids = JSON.stringify(places.flatMap(({ campaignId, postId }) => [campaignId, postId].filter((id) => id !== null)));
    const rows = (await database.reader().query('SELECT id, name FROM campaigns WHERE id IN (SELECT value FROM json_each(?)) UNION ALL SELECT id, title FROM posts WHERE id IN (SELECT value FROM json_each(?))', [ids, ids])) as { id: string; name: string }[];
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
  idOf: async (uniqueKey: string): Promise<string | null> => (await database.reader().findOneBy(TaskEntity, { uniqueKey }))?.id ?? null,
  insertTrial: async (row: AgentTrialRow): Promise<void> => { await database.writer().insert(AgentTrialEntity, row as never); },
  trial: (taskId: string): Promise<AgentTrialRow | null> => database.reader().findOneBy(AgentTrialEntity, { taskId }),
  saveResult: async (taskId: string, result: ExecuteResult): Promise<void> => { await database.writer().update(AgentTrialEntity, { taskId }, { result } as never); },
  dto: async (trial: AgentTrialRow): Promise<AgentTaskDto | null> => {
    const task = await database.reader().findOneBy(TaskEntity, { id: trial.taskId });
    return task && {
      id: task.id, agent: trial.agent, status: task.status, progress: task.progressDone === null || task.progressTotal === null ? null : { done: task.progressDone, total: task.progressTotal },
      error: task.errorCode === null ? null : { code: task.errorCode, message: task.errorMessage ?? '' }, createdAt: task.createdAt, startedAt: task.startedAt, finishedAt: task.finishedAt, result: trial.result,
    };
  },
});
export type AgentTaskRepository = ReturnType<typeof createAgentTaskRepository>;
