// Reads of the query thread: plain functions on its connection.
import type Sqlite from 'better-sqlite3';
import type { CommentHit, PostHit, SearchHits } from '@shared/contracts/search';
import { matchOf, snippetParts, snippetSql } from '../../db/full-text';

export interface SearchQuery {
  query: string;
  limit: number;
  /** Whose rows; null: everyone's. */
  ownerId: string | null;
}

type Found<T> = Omit<T, 'snippet'> & { snippet: string };

/** Campaigns whose rows this caller does not see; nearly always none, which costs nothing. */
const hidden = 'SELECT id FROM campaigns WHERE deleted_at IS NOT NULL OR owner_id <> ifnull(:ownerId, owner_id)';

/** The rows are read for the best hits only: the plus keeps the planner from asking the index row by row. */
const postSql = `SELECT p.id, p.campaign_id AS campaignId, p.title, p.host, p.author, p.status, found.snippet FROM (
    SELECT rowid AS doc, rank, ${snippetSql('posts_search', 3)} AS snippet FROM posts_search WHERE posts_search MATCH :match
      AND +rowid NOT IN (SELECT p.rowid FROM posts p WHERE p.campaign_id IN (${hidden})) ORDER BY rank LIMIT :limit) found
  CROSS JOIN posts p ON p.rowid = found.doc ORDER BY found.rank, p.id`;

const commentSql = `SELECT c.id, c.campaign_id AS campaignId, p.title AS postTitle, c.host, c.status, c.created_at AS createdAt, found.snippet FROM (
    SELECT rowid AS doc, rank, ${snippetSql('comments_search', 0)} AS snippet FROM comments_search WHERE comments_search MATCH :match
      AND +rowid NOT IN (SELECT c.rowid FROM comments c WHERE c.campaign_id IN (${hidden})) ORDER BY rank LIMIT :limit) found
  CROSS JOIN comments c ON c.rowid = found.doc JOIN posts p ON p.id = c.post_id ORDER BY found.rank, c.id`;

const searchEverything = (file: Sqlite.Database, { query, limit, ownerId }: SearchQuery): SearchHits => {
  const match = matchOf(query);
  if (match === '') return { posts: [], comments: [] };
  const hits = <T>(sql: string): T[] => (file.prepare(sql).all({ match, limit, ownerId }) as Found<T>[]).map((row) => ({ ...row, snippet: snippetParts(row.snippet) }) as T);
  return { posts: hits<PostHit>(postSql), comments: hits<CommentHit>(commentSql) };
};

export const searchQueries = { 'search.everything': searchEverything };
