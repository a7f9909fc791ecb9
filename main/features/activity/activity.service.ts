import type { z } from 'zod';
import type { activityListInput, activityPage } from '@shared/contracts/activity';
import type { Database } from '../../db/database';
import type { Actor } from '../accounts';
import { createActivityRepository } from './activity.repository';

/** What happened in all campaigns, by time. */
export interface ActivityService {
  /** Of the actor's own campaigns; of everybody's for who may read the agents' logs. */
  list(actor: Actor, input: z.output<typeof activityListInput>): Promise<z.infer<typeof activityPage>>;
}

export const createActivityService = ({ database }: { database: Database }): ActivityService => {
  const repository = createActivityRepository(database);
  return { list: (actor, input) => repository.list(input, actor.permissions.includes('view_agent_logs') ? null : actor.id) };
};
