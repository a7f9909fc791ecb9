import type { UnknownEffect } from '@shared/contracts/task';
import type { Database } from '../../db/database';
import { Conditions } from '../../db/list-query';

export const createEffectRepository = (database: Database) => ({
  /** Acts that wait for the person's word, oldest first. */
  list: async (ownerId: string | null): Promise<UnknownEffect[]> => {
    const conditions = new Conditions().add(`e.status = 'unknown'`).when(ownerId ?? undefined, 'e.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ?)');
    return (await database.reader().query(`SELECT e.id, e.kind, e.subject, e.campaign_id AS campaignId, e.reason, e.updated_at AS at FROM effects e ${conditions.where} ORDER BY e.updated_at, e.id`, conditions.params)) as UnknownEffect[];
  },
});
