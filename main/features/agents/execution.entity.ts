import { EntitySchema } from 'typeorm';
import type { ExecutionOutcome } from '@shared/contracts/agent';
import type { AgentName } from '@shared/contracts/agent-config';
import { idColumn, integerColumn, optionalInteger, optionalRef, optionalText, realColumn, textColumn, timeColumn } from '../../db/columns';

/** One call of an agent. Rows of campaigns and posts may be gone by now; the ids stay. */
export interface ExecutionRow {
  id: string;
  agent: AgentName;
  version: string;
  taskId: string | null;
  campaignId: string | null;
  postId: string | null;
  /** Whose campaign it was, or who set the agent to work. */
  ownerId: string | null;
  startedAt: string;
  milliseconds: number;
  outcome: ExecutionOutcome;
  code: string | null;
  inputHash: string;
  engine: string;
  tokensIn: number;
  tokensOut: number;
  microDollars: number | null;
  attempt: number;
}

export const ExecutionEntity = new EntitySchema<ExecutionRow>({
  name: 'AgentExecution',
  tableName: 'agent_executions',
  columns: {
    id: idColumn, agent: textColumn, version: textColumn, taskId: optionalRef, campaignId: optionalRef, postId: optionalRef, ownerId: optionalRef, startedAt: timeColumn, milliseconds: realColumn,
    outcome: textColumn, code: optionalText, inputHash: textColumn, engine: textColumn, tokensIn: integerColumn, tokensOut: integerColumn, microDollars: optionalInteger, attempt: integerColumn,
  },
});
