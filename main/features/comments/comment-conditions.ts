import type { z } from 'zod';
import type { commentListInput } from '@shared/contracts/comment';
import { Conditions } from '../../db/list-query';

export type CommentFilters = Partial<Omit<z.output<typeof commentListInput>, 'page' | 'pageSize' | 'sort'>>;

const decisions = { open: `c.status = 'awaiting'`, approved: `c.status IN ('approved', 'posted')`, rejected: `c.status = 'rejected'` } as const;
const agreed = `(c.verdict = 'ready' AND c.status IN ('approved', 'posted')) OR (c.verdict = 'rejected' AND c.status = 'rejected')`;
const against = `(c.verdict = 'ready' AND c.status = 'rejected') OR (c.verdict = 'rejected' AND c.status IN ('approved', 'posted'))`;
const agreements = { agreed: `(${agreed})`, against: `(${against})`, clear: `(${agreed} OR ${against})` } as const;
const ofSystem = `c.host IN (SELECT b.host FROM blogs b WHERE coalesce(json_extract(b.comment_system, '$.id'), 'unknown') = ?)`;

/** Whether it asks for the rows behind a figure of analytics: those filters look at more than a page needs. */
export const isFigure = ({ from, to, belowScore, system, decision, agreement, edited }: CommentFilters): boolean =>
  [from, to, belowScore, system, decision, agreement, edited].some((value) => value !== undefined);

const addRange = (conditions: Conditions, { from, to, on = 'drafted' }: CommentFilters): void => {
  if (on === 'drafted') conditions.when(from, 'c.created_at >= ?').when(to, 'c.created_at < ?');
  else if (on === 'approved') conditions.when(from, 'c.approved_at >= ?').when(to, 'c.approved_at < ?');
  else if (from !== undefined || to !== undefined) {
    // The first text got its score when it was drafted, later ones stand among the revisions.
    const within = [from ?? '', to ?? '9999'];
    conditions.add('((c.created_at >= ? AND c.created_at < ?) OR c.id IN (SELECT comment_id FROM comment_revisions WHERE revision > 1 AND at >= ? AND at < ?))', ...within, ...within);
  }
};

/** Whose comments: those of one campaign, whatever became of it, or of all that are not deleted; the owner's when one is given. */
export const addCommentScope = (conditions: Conditions, campaignId: string | undefined, ownerId: string | null): Conditions => {
  if (campaignId !== undefined) return conditions.add('c.campaign_id = ?', campaignId).when(ownerId ?? undefined, 'c.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ?)');
  if (ownerId !== null) return conditions.add('c.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ? AND deleted_at IS NULL)', ownerId);
  return conditions.add('c.campaign_id IN (SELECT id FROM campaigns WHERE deleted_at IS NULL)'); // of what it names, not of what it leaves out: an index can begin with it
};

/** The conditions of the ledger; shared with the export. */
export const commentConditions = (input: CommentFilters, ownerId: string | null): Conditions => {
  const conditions = new Conditions()
    .when(input.postId, 'c.post_id = ?').when(input.status, 'c.status = ?').when(input.verdict, 'c.verdict = ?')
    .when(input.host, 'c.host = ?').when(input.minScore, 'c.score >= ?').when(input.belowScore, 'c.score < ?')
    .when(input.live, `c.id IN (SELECT comment_id FROM postings WHERE live = ? AND status = 'posted')`).when(input.system, ofSystem).when(input.edited === undefined ? undefined : Number(input.edited), 'c.edited = ?');
  addRange(conditions, input);
  if (input.decision) conditions.add(decisions[input.decision]);
  if (input.agreement) conditions.add(agreements[input.agreement]);
  // What is searched first: most rows leave there, at less cost than by their campaign.
  return addCommentScope(conditions.matching(input.search, 'comments_search', 'c'), input.campaignId, ownerId);
};
