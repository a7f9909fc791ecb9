import type { Database } from '../../db/database';
import { PostingCheckEntity, type PostingCheckRow } from './posting-check.entity';

/** A posted comment as a look needs it. */
export interface PostedComment {
  postingId: string;
  commentId: string;
  campaignId: string;
  personaId: string;
  postId: string;
  postTitle: string;
  postUrl: string;
  permalink: string | null;
  postedAt: string;
  text: string;
}

export const taskName = 'comment.verify';

export const createPostingChecks = (database: Database) => {
  const query = async <T>(sql: string, params: unknown[]): Promise<T[]> => (await database.reader().query(sql, params)) as T[];
  const posted = `SELECT g.id AS postingId, c.id AS commentId, c.campaign_id AS campaignId, c.persona_id AS personaId, p.id AS postId, p.title AS postTitle, p.url AS postUrl, g.permalink, g.posted_at AS postedAt, c.text
    FROM postings g JOIN comments c ON c.id = g.comment_id JOIN posts p ON p.id = c.post_id JOIN campaigns k ON k.id = c.campaign_id WHERE g.status = 'posted' AND g.posted_at IS NOT NULL AND k.deleted_at IS NULL`;
  return {
    /** Null when it is not posted (any more), or its campaign is gone. */
    posted: async (postingId: string): Promise<PostedComment | null> => (await query<PostedComment>(`${posted} AND g.id = ?`, [postingId]))[0] ?? null,
    due: (now: string, most: number): Promise<PostedComment[]> => query<PostedComment>(`${posted} AND g.next_check_at <= ? ORDER BY g.next_check_at LIMIT ?`, [now, most]),
    nextDue: async (): Promise<string | null> => (await query<{ due: string | null }>('SELECT min(next_check_at) AS due FROM postings WHERE next_check_at IS NOT NULL', []))[0]?.due ?? null,
    /** Whether a look waits for its turn or is under way. */
    checking: async (postingId: string): Promise<boolean> =>
      (await query(`SELECT 1 FROM tasks WHERE name = ? AND status IN ('queued', 'running') AND json_extract(payload, '$.postingId') = ? LIMIT 1`, [taskName, postingId])).length > 0,
    /** Oldest first. */
    of: (postingId: string): Promise<PostingCheckRow[]> => database.reader().find(PostingCheckEntity, { where: { postingId }, order: { at: 'ASC', id: 'ASC' } }),
    /** Inside a unit. */
    insert: async (row: PostingCheckRow): Promise<void> => { await database.writer().insert(PostingCheckEntity, row as never); },
    /** Inside a unit. */
    plan: async (postingId: string, nextCheckAt: string | null): Promise<void> => { await database.writer().query('UPDATE postings SET next_check_at = ? WHERE id = ?', [nextCheckAt, postingId]); },
  };
};
export type PostingChecks = ReturnType<typeof createPostingChecks>;
