import { EntitySchema } from 'typeorm';
import type { ExecuteResult } from '@shared/contracts/agent';
import type { AgentName } from '@shared/contracts/agent-config';
import { optionalJson, refColumn, textColumn, timeColumn } from '../../db/columns';

/** An agent set to work by hand: whose task it is, and what came out. */
export interface AgentTrialRow {
  taskId: string;
  accountId: string;
  agent: AgentName;
  result: ExecuteResult | null;
  at: string;
}

export const AgentTrialEntity = new EntitySchema<AgentTrialRow>({
  name: 'AgentTrial',
  tableName: 'agent_trials',
  columns: { taskId: { ...refColumn, primary: true }, accountId: refColumn, agent: textColumn, result: optionalJson, at: timeColumn },
});
