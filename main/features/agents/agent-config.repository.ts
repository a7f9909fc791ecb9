import { agentConfigSchemas, configuredAgents, defaultAgentConfigs, type AgentConfigs, type ConfiguredAgent } from '@shared/contracts/agent-config';
import type { Database } from '../../db/database';
import { AgentConfigEntity, type AgentConfigRow } from './agent-config.entity';

/** The configurations in force and the number of each; 0: as the app came. */
export interface ConfigsInForce {
  configs: AgentConfigs;
  versions: Record<ConfiguredAgent, number>;
}

/** What was stored, with the defaults of fields that came later. */
export const readValues = <A extends ConfiguredAgent>(agent: A, values: object): AgentConfigs[A] => agentConfigSchemas[agent].parse({ ...defaultAgentConfigs[agent], ...values }) as AgentConfigs[A];

export const createAgentConfigRepository = (database: Database) => ({
  inForce: async (): Promise<ConfigsInForce> => {
    const rows = (await database.reader().query(
      `SELECT agent, version, "values" AS stored FROM agent_configs c WHERE version = (SELECT max(version) FROM agent_configs WHERE agent = c.agent)`,
    )) as { agent: ConfiguredAgent; version: number; stored: string }[];
    const byAgent = new Map(rows.map((row) => [row.agent, row]));
    const valuesOf = <A extends ConfiguredAgent>(agent: A): AgentConfigs[A] => readValues(agent, JSON.parse(byAgent.get(agent)?.stored ?? '{}') as object);
    return {
      configs: { researcher: valuesOf('researcher'), analyzer: valuesOf('analyzer'), writer: valuesOf('writer'), reviewer: valuesOf('reviewer') },
      versions: Object.fromEntries(configuredAgents.map((agent) => [agent, byAgent.get(agent)?.version ?? 0])) as ConfigsInForce['versions'],
    };
  },
  find: (agent: ConfiguredAgent, version: number): Promise<AgentConfigRow | null> => database.reader().findOneBy(AgentConfigEntity, { agent, version }),
  latest: (agent: ConfiguredAgent): Promise<AgentConfigRow | null> => database.reader().findOne(AgentConfigEntity, { where: { agent }, order: { version: 'DESC' } }),
  /** Newest first. */
  history: (agent: ConfiguredAgent): Promise<AgentConfigRow[]> => database.reader().find(AgentConfigEntity, { where: { agent }, order: { version: 'DESC' }, take: 200 }),
  insert: async (row: AgentConfigRow): Promise<void> => { await database.writer().insert(AgentConfigEntity, row as never); },
  /** As the accounts are called now. */
  names: async (ids: readonly string[]): Promise<Map<string, string>> => {
    const rows = (await database.reader().query(`SELECT id, full_name AS name FROM accounts WHERE id IN (${ids.map(() => '?').join(', ')})`, [...ids])) as { id: string; name: string }[];
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
});
export type AgentConfigRepository = ReturnType<typeof createAgentConfigRepository>;
