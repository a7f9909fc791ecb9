import type { AgentHealthDto } from '@shared/contracts/agent';
import type { Crew } from '../../agents/crew';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import { createExecutionRepository } from './execution.repository';

export interface AgentHealthPorts {
  database: Database;
  clock: Clock;
  crew: Crew;
  /** Whether work waits for a person, since no space is left. */
  stalled(): boolean;
}

/** Looked at when asked: threads, models, queue, the last call. */
export const agentHealth = async ({ database, clock, crew, stalled }: AgentHealthPorts): Promise<AgentHealthDto> => {
  const { models, ...thread } = await crew.health();
  const at = await createExecutionRepository(database).lastAt();
  const now = clock.now();
  const missing = models.some(({ state }) => state === 'missing');
  const down = thread.state === 'stopped' || models.some(({ name, state }) => state === 'missing' && name !== 'grammar');
  return {
    status: down ? 'down' : missing || stalled() ? 'degraded' : 'ok', checkedAt: now.toISOString(), thread, models, queue: stalled() ? 'stalled' : 'going',
    lastExecution: at === null ? null : { at, secondsAgo: Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1_000)) },
  };
};
