import type { z } from 'zod';
import type { commentListInput } from '@shared/contracts/comment';
import { Conditions } from '../../db/list-query';

/** The instant of the act that a range is about. */
const range = {
  drafted: (sign: string) => `c.created_at ${sign} ?`,
  approved: (sign: string) => `c.approved_at ${sign} ?`,
};
const decisions = { open: `c.status = 'awaiting'`, approved: `c.status IN ('approved', 'posted')`, rejected: `c.status = 'rejected'` } as const;
const agreed = `(c.verdict = 'ready' AND c.status IN ('approved', 'posted')) OR (c.verdict = 'rejected' AND c.status = 'rejected')`;
const against = `(c.verdict = 'ready' AND c.status = 'rejected') OR (c.verdict = 'rejected' AND c.status IN ('approved', 'posted'))`;
const agreements = { agreed: `(${agreed})`, against: `(${against})`, clear: `(${agreed} OR ${against})` } as const;
const ofSystem = `EXISTS (SELECT 1 FROM blogs b WHERE b.host = c.host AND coalesce(json_extract(b.comment_system, '$.id'), 'unknown') = ?)`;

type Filters = Partial<Omit<z.output<typeof commentListInput>, 'page' | 'pageSize' | 'sort'>>;

const inRange = (conditions: Conditions, { from, to, on = 'drafted' }: Filters): void => {
  if (on !== 'reviewed') void conditions.when(from, range[on]('>=')).when(to, range[on]('<'));
  // The first text got its score when it was drafted, later ones stand among the revisions.
  else if (from !== undefined || to !== undefined) {
    const within = [from ?? '', to ?? '9999'];
    conditions.add('((c.created_at >= ? AND c.created_at < ?) OR c.id IN (SELECT comment_id FROM comment_revisions WHERE revision > 1 AND at >= ? AND at < ?))', ...within, ...within);
  }
};

const live = 'c.campaign_id IN (SELECT id FROM campaigns WHERE deleted_at IS NULL)';

/** The conditions of the ledger; shared with the export. */
export const commentConditions = (input: Filters, ownerId: string | null): Conditions => {
  const conditions = new Conditions()
    .when(input.campaignId, 'c.campaign_id = ?').when(input.postId, 'c.post_id = ?').when(input.status, 'c.status = ?').when(input.verdict, 'c.verdict = ?')
    .when(input.host, 'c.host = ?').when(input.minScore, 'c.score >= ?').when(input.belowScore, 'c.score < ?')
    .when(input.system, ofSystem).when(input.edited === undefined ? undefined : Number(input.edited), 'c.edited = ?')
    .when(ownerId ?? undefined, 'c.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ?)')
    .search(input.search, ['c.text', 'c.host', '(SELECT title FROM posts WHERE id = c.post_id)']);
  inRange(conditions, input);
  if (input.decision) conditions.add(decisions[input.decision]);
  if (input.agreement) conditions.add(agreements[input.agreement]);
  return input.campaignId === undefined ? conditions.add(live) : conditions;
};
