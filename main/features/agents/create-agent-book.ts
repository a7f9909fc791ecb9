import type { AgentWithModels } from '@shared/contracts/agent-config';
import type { AgentEngine } from '@shared/contracts/model';
import type { AgentBook } from '../../agents/agent-book';
import type { Crew } from '../../agents/crew';
import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { Database } from '../../db/database';
import { createAgentConfigRepository } from './agent-config.repository';
import { createAgentSession } from './agent-session';
import type { CallsInHand } from './calls-in-hand';
import { createExecutionRepository } from './execution.repository';
import { setCrew } from './set-crew';
import type { ModelDoor } from './by-engine';

export interface AgentBookPorts extends ModelDoor {
  database: Database;
  clock: Clock;
  log: Logger;
  crew: Crew;
  calls: CallsInHand;
}

export const createAgentBook = (ports: AgentBookPorts): AgentBook => {
  const configs = createAgentConfigRepository(ports.database);
  const executions = createExecutionRepository(ports.database);
  return {
    open: async (place) => {
      const { attempt, ownerId } = await executions.placeOf(place.taskId, place.campaignId);
      return createAgentSession({ ...ports, executions, inForce: await configs.inForce(), place, attempt, ownerId: place.accountId ?? ownerId });
    },
    configured: async () => setCrew(ports.crew, await configs.inForce()),
  };
};

/** How the agents are set to use language models now. */
export const enginesInForce = async (database: Database): Promise<Record<AgentWithModels, AgentEngine>> => {
  const { analyzer, writer } = (await createAgentConfigRepository(database).inForce()).configs;
  return { analyzer: analyzer.engine, writer: writer.engine };
};
