// How the agents are set: versioned rows, never overwritten; the next task reads them.
import type { z } from 'zod';
import { configuredAgents, defaultAgentConfigs, type AgentConfigDto, type AgentConfigs, type ConfiguredAgent, type ConfigVersionDto, type restoreConfigInput, type setConfigInput } from '@shared/contracts/agent-config';
import { AppError } from '../../core/app-error';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { Actor } from '../accounts';
import type { AgentConfigRow } from './agent-config.entity';
import { createAgentConfigRepository, readValues } from './agent-config.repository';
import { changesBetween } from './agent.rules';
import type { CallsInHand } from './calls-in-hand';

export interface AgentConfigsPorts {
  database: Database;
  clock: Clock;
  calls: CallsInHand;
}

interface Wanted {
  agent: ConfiguredAgent;
  values: AgentConfigs[ConfiguredAgent];
  basedOn: number;
  restoredFrom: number | null;
}

export const createAgentConfigs = ({ database, clock, calls }: AgentConfigsPorts) => {
  const repository = createAgentConfigRepository(database);

  const dtoOf = async (agent: ConfiguredAgent): Promise<AgentConfigDto> => {
    const row = await repository.latest(agent);
    const by = row ? ((await repository.names([row.accountId])).get(row.accountId) ?? null) : null;
    // The values were read by the agent's own schema.
    return { agent, values: readValues(agent, row?.values ?? {}), version: row?.version ?? 0, at: row?.at ?? null, by } as AgentConfigDto;
  };

  /** Nothing changed: no version. @throws CONFLICT when another version came between */
  const add = (actor: Actor, { agent, values, basedOn, restoredFrom }: Wanted): Promise<AgentConfigDto> =>
    database.unit(async () => {
      const latest = await repository.latest(agent);
      const version = latest?.version ?? 0;
      if (version !== basedOn) throw new AppError('CONFLICT', `The ${agent} was set anew meanwhile (version ${version}). Look at that version, then change it.`, { details: { version } });
      const changes = changesBetween(readValues(agent, latest?.values ?? {}), values);
      if (changes.length === 0) return dtoOf(agent);
      const row: AgentConfigRow = { id: newId(), agent, version: version + 1, values, changes, restoredFrom, accountId: actor.id, at: clock.now().toISOString() };
      await repository.insert(row);
      database.afterCommit(() => calls.changed(agent));
      return dtoOf(agent);
    });

  return {
    all: (): Promise<AgentConfigDto[]> => Promise.all(configuredAgents.map(dtoOf)),
    set: (actor: Actor, { agent, values, basedOn }: z.output<typeof setConfigInput>): Promise<AgentConfigDto> => add(actor, { agent, values, basedOn, restoredFrom: null }),
    history: async (agent: ConfiguredAgent): Promise<ConfigVersionDto[]> => {
      const rows = await repository.history(agent);
      const names = await repository.names([...new Set(rows.map(({ accountId }) => accountId))]);
      return rows.map(({ version, at, accountId, changes, restoredFrom, values }) => ({ version, at, accountId, by: names.get(accountId) ?? null, changes, restoredFrom, values: { ...values } }));
    },
    /** @throws NOT_FOUND CONFLICT */
    restore: async (actor: Actor, { agent, version, basedOn }: z.output<typeof restoreConfigInput>): Promise<AgentConfigDto> => {
      const row = version === 0 ? { values: defaultAgentConfigs[agent] } : await repository.find(agent, version);
      if (!row) throw new AppError('NOT_FOUND', `The ${agent} has no version ${version}.`);
      return add(actor, { agent, values: readValues(agent, row.values), basedOn, restoredFrom: version });
    },
  };
};
