import type { z } from 'zod';
import type { commentListInput } from '@shared/contracts/comment';
import { Conditions } from '../../db/list-query';

const live = 'c.campaign_id IN (SELECT id FROM campaigns WHERE deleted_at IS NULL)';

/** The conditions of the ledger; shared with the export. */
export const commentConditions = (input: Partial<Omit<z.output<typeof commentListInput>, 'page' | 'pageSize' | 'sort'>>, ownerId: string | null): Conditions => {
  const conditions = new Conditions()
    .when(input.campaignId, 'c.campaign_id = ?').when(input.postId, 'c.post_id = ?').when(input.status, 'c.status = ?').when(input.verdict, 'c.verdict = ?')
    .when(input.host, 'c.host = ?').when(input.minScore, 'c.score >= ?')
    .when(ownerId ?? undefined, 'c.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ?)')
    .search(input.search, ['c.text', 'c.host', '(SELECT title FROM posts WHERE id = c.post_id)']);
  return input.campaignId === undefined ? conditions.add(live) : conditions;
};
