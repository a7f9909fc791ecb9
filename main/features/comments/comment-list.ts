// The ledger's SQL: plain statements, run by the main side's reader or, where there is something to search, by the query thread.
import type { z } from 'zod';
import type { commentListInput } from '@shared/contracts/comment';
import { Conditions } from '../../db/list-query';
import type { PagedList, Statement } from '../../db/paged-list';
import { addCommentScope, commentConditions, isFigure } from './comment-conditions';

type ListInput = z.output<typeof commentListInput>;

const columns = `c.id, c.campaign_id, k.name AS campaign_name, c.post_id, p.url AS post_url, p.title AS post_title, c.host, c.type, c.tone, c.length,
  substr(c.text, 1, 200) AS excerpt, c.verdict, c.score, c.blocking, c.status, c.created_at, c.updated_at,
  g.live, g.status AS posting`;

/** Each with the index that is in this order and holds every column of a filter. */
const sorts = {
  newest: { order: ['c.created_at DESC', 'c.id DESC'], index: 'comments_by_created' }, oldest: { order: ['c.created_at', 'c.id'], index: 'comments_by_created' },
  score: { order: ['c.score DESC', 'c.id'], index: 'comments_by_score' }, host: { order: ['c.host', 'c.id'], index: 'comments_by_host' },
} as const;

/** The planner would rather read all rows of the campaigns and sort them. Few rows are left by these filters, and it finds them well by itself. */
const indexHint = (input: ListInput): string => {
  if (input.campaignId ?? input.postId ?? input.host) return '';
  // A range is few rows, whatever they are sorted by then.
  if (isFigure(input)) return `INDEXED BY ${input.on === 'approved' && (input.from ?? input.to) ? 'comments_by_approval' : 'comments_by_created'}`;
  return `INDEXED BY ${sorts[input.sort].index}`;
};

/** Kept by triggers for what is asked most: looking through 100,000 entries for a number takes longer than the page. */
const totalOf = (input: ListInput, ownerId: string | null): Statement => {
  const { campaignId, status, verdict, minScore } = input;
  if ((input.postId ?? input.host ?? input.live) === undefined && !input.search?.trim() && !isFigure(input)) {
    const { where, params } = addCommentScope(new Conditions().when(status, 'c.status = ?').when(verdict, 'c.verdict = ?').when(minScore, 'c.score >= ?'), campaignId, ownerId);
    return { sql: `SELECT coalesce(sum(c.n), 0) AS total FROM comment_counts c ${where}`, params };
  }
  const { where, params } = commentConditions(input, ownerId);
  return { sql: `SELECT count(*) AS total FROM comments c ${indexHint({ ...input, sort: 'newest' })} ${where}`, params };
};

export const commentList = (input: ListInput, ownerId: string | null): PagedList => {
  const { where, params } = commentConditions(input, ownerId);
  return {
    total: totalOf(input, ownerId), order: sorts[input.sort].order, paging: input,
    page: (order, limit, offset) => ({
      sql: `SELECT ${columns} FROM (SELECT c.rowid AS doc FROM comments c ${indexHint(input)} ${where} ORDER BY ${order} LIMIT ? OFFSET ?) found
        CROSS JOIN comments c ON c.rowid = found.doc JOIN campaigns k ON k.id = c.campaign_id JOIN posts p ON p.id = c.post_id
        LEFT JOIN postings g ON g.comment_id = c.id AND g.status IN ('opening', 'opened', 'unknown', 'posted') ORDER BY ${order}`,
      params: [...params, limit, offset],
    }),
  };
};
