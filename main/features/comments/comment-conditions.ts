import type { z } from 'zod';
import type { commentListInput } from '@shared/contracts/comment';
import { Conditions } from '../../db/list-query';

export type CommentFilters = Partial<Omit<z.output<typeof commentListInput>, 'page' | 'pageSize' | 'sort'>>;

/** Whose comments: those of one campaign, whatever became of it, or of all that are not deleted; the owner's when one is given. */
export const addCommentScope = (conditions: Conditions, campaignId: string | undefined, ownerId: string | null): Conditions => {
  if (campaignId !== undefined) return conditions.add('c.campaign_id = ?', campaignId).when(ownerId ?? undefined, 'c.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ?)');
  if (ownerId !== null) return conditions.add('c.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ? AND deleted_at IS NULL)', ownerId);
  return conditions.add('c.campaign_id NOT IN (SELECT id FROM campaigns WHERE deleted_at IS NOT NULL)');
};

/** The conditions of the ledger; shared with the export. */
export const commentConditions = (input: CommentFilters, ownerId: string | null): Conditions => {
  const conditions = new Conditions()
    .when(input.postId, 'c.post_id = ?').when(input.status, 'c.status = ?').when(input.verdict, 'c.verdict = ?')
    .when(input.host, 'c.host = ?').when(input.minScore, 'c.score >= ?');
  return addCommentScope(conditions, input.campaignId, ownerId).matching(input.search, 'comments_search', 'c');
};
