// The ledger's SQL: plain statements, run by the main side's reader or, where there is something to search, by the query thread.
import type { z } from 'zod';
import { commentStatuses, type commentListInput } from '@shared/contracts/comment';
import { Conditions } from '../../db/list-query';
import type { PagedList, Statement, Window } from '../../db/paged-list';
import { addCommentScope, commentConditions, isFigure } from './comment-conditions';

type ListInput = z.output<typeof commentListInput>;

const columns = `c.id, c.campaign_id, k.name AS campaign_name, c.post_id, p.url AS post_url, p.title AS post_title, c.host, c.type, c.tone, c.length,
  substr(c.text, 1, 200) AS excerpt, c.verdict, c.score, c.blocking, c.status, c.created_at, c.updated_at,
  g.live, g.status AS posting`;

/** Each with the index that is in this order and holds every column of a filter, and with what its places are, if they are counted. */
const sorts = {
  newest: { order: ['c.created_at DESC', 'c.id DESC'], index: 'comments_by_created', place: 'day', places: 'DESC' }, oldest: { order: ['c.created_at', 'c.id'], index: 'comments_by_created', place: 'day', places: 'ASC' },
  score: { order: ['c.score DESC', 'c.id'], index: 'comments_by_score', place: 'score', places: 'DESC' }, host: { order: ['c.host', 'c.id'], index: 'comments_by_host', place: null, places: null },
} as const;

/** A stretch of an order, by its first and its last place. */
const between = { day: `c.created_at >= ? AND c.created_at < ? || '~'`, score: 'c.score BETWEEN ? AND ?' } as const;

/** So many rows are sorted in less time than it takes to find a page of them among 100,000 in the list's order: in a stretch of it, or in all. */
const few = { inStretch: 2_000, inAll: 5_000 };

/** True of every row: with it the index of campaigns leads to a verdict. */
const anyStatus = `c.status IN (${commentStatuses.map((status) => `'${status}'`).join(', ')})`;

/** Whether triggers keep counts of what it asks for: looking through 100,000 entries for a number takes longer than the page. */
const isCounted = (input: ListInput): boolean => (input.postId ?? input.host ?? input.live) === undefined && !input.search?.trim() && !isFigure(input);

/** What the counts told. */
type Found = Pick<Window, 'total' | 'stretch'>;

/** Whether the index of campaigns leads to few rows: it has no score to go by, and a verdict stands behind the status there. */
const isFew = (input: ListInput, { total, stretch }: Found): boolean =>
  isCounted(input) && (input.campaignId ?? input.status ?? (input.minScore === undefined ? input.verdict : undefined)) !== undefined && total <= (stretch ? few.inStretch : few.inAll);

/** By itself the planner would rather read all rows of the campaigns and sort them. */
const indexHint = (input: ListInput, found: Found): string => {
  if (input.postId ?? input.host) return '';
  if (isFew(input, found)) return 'INDEXED BY comments_by_campaign';
  if (input.campaignId && !isCounted(input)) return '';
  // A range is few rows, whatever they are sorted by then.
  if (isFigure(input)) return `INDEXED BY ${input.on === 'approved' && (input.from ?? input.to) ? 'comments_by_approval' : 'comments_by_created'}`;
  return `INDEXED BY ${sorts[input.sort].index}`;
};

/** The counts that have the places of the order, or the least of them: by day, unless the score is asked for. */
const countsFor = ({ sort, page, campaignId, status, verdict, minScore }: ListInput): { table: string; place: 'day' | 'score' | null } => {
  const { place } = sorts[sort];
  // The first page of all stands where the order begins.
  const byScore = minScore !== undefined || (place === 'score' && (page > 1 || (campaignId ?? status ?? verdict) !== undefined));
  return byScore ? { table: 'comment_counts', place: place === 'score' ? place : null } : { table: 'comment_days', place: place === 'day' ? place : null };
};

const countedBy = (input: ListInput, ownerId: string | null): Statement => {
  if (isCounted(input)) {
    const { campaignId, status, verdict, minScore } = input;
    const { where, params } = addCommentScope(new Conditions().when(status, 'c.status = ?').when(verdict, 'c.verdict = ?').when(minScore, 'c.score >= ?'), campaignId, ownerId);
    const { table, place } = countsFor(input);
    return { sql: place ? `SELECT c.${place} AS place, sum(c.n) AS total FROM ${table} c ${where} GROUP BY 1 ORDER BY 1 ${sorts[input.sort].places}` : `SELECT coalesce(sum(c.n), 0) AS total FROM ${table} c ${where}`, params };
  }
  const { where, params } = commentConditions(input, ownerId);
  return { sql: `SELECT count(*) AS total FROM comments c ${indexHint({ ...input, sort: 'newest' }, { total: Infinity, stretch: null })} ${where}`, params };
};

const pageOf = (input: ListInput, ownerId: string | null, { order, limit, offset, stretch, total }: Window): Statement => {
  const conditions = commentConditions(input, ownerId);
  const { place } = sorts[input.sort];
  if (stretch && place) conditions.add(between[place], ...stretch);
  if (isFew(input, { total, stretch }) && input.verdict && !input.status) conditions.add(anyStatus);
  return {
    sql: `SELECT ${columns} FROM (SELECT c.rowid AS doc FROM comments c ${indexHint(input, { total, stretch })} ${conditions.where} ORDER BY ${order} LIMIT ? OFFSET ?) found
      CROSS JOIN comments c ON c.rowid = found.doc JOIN campaigns k ON k.id = c.campaign_id JOIN posts p ON p.id = c.post_id
      LEFT JOIN postings g ON g.comment_id = c.id AND g.status IN ('opening', 'opened', 'unknown', 'posted') ORDER BY ${order}`,
    params: [...conditions.params, limit, offset],
  };
};

export const commentList = (input: ListInput, ownerId: string | null): PagedList => ({
  counted: countedBy(input, ownerId), order: sorts[input.sort].order, paging: input, page: (window) => pageOf(input, ownerId, window),
});
