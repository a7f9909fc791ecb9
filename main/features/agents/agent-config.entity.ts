import { EntitySchema } from 'typeorm';
import type { AgentConfigs, ConfigChange, ConfiguredAgent } from '@shared/contracts/agent-config';
import { idColumn, integerColumn, jsonColumn, optionalInteger, refColumn, textColumn, timeColumn } from '../../db/columns';

/** How an agent was set, from then on. Rows are added, never changed. */
export interface AgentConfigRow {
  id: string;
  agent: ConfiguredAgent;
  version: number;
  values: AgentConfigs[ConfiguredAgent];
  changes: ConfigChange[];
  restoredFrom: number | null;
  accountId: string;
  at: string;
}

export const AgentConfigEntity = new EntitySchema<AgentConfigRow>({
  name: 'AgentConfig',
  tableName: 'agent_configs',
  columns: { id: idColumn, agent: textColumn, version: integerColumn, values: jsonColumn, changes: jsonColumn, restoredFrom: optionalInteger, accountId: refColumn, at: timeColumn },
});
