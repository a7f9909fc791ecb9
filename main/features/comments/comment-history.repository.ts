// What earlier comments mean for the next one: wording and shapes that are used up, approvals that count (G9, G10).
import type { LimitName } from '@shared/limit-names';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { CommentRow } from './comment.entity';
import type { LimitCounts, LimitStage } from './limit-counts';

export const createCommentHistory = (database: Database, clock: Clock) => ({
  /** Own earlier comments: the persona's, newest first, except those a person turned down and those of deleted campaigns. */
  history: async (personaId: string, exceptId: string | null, limit = 300): Promise<string[]> => {
    const rows = (await database.reader().query(
      `SELECT c.text AS text FROM comments c JOIN campaigns k ON k.id = c.campaign_id WHERE c.persona_id = ? AND c.id <> ?
         AND (c.status IN ('approved', 'posted') OR (c.status = 'awaiting' AND k.deleted_at IS NULL)) ORDER BY c.created_at DESC, c.id DESC LIMIT ?`, [personaId, exceptId ?? '', limit],
    )) as { text: string }[];
    return rows.map(({ text }) => text);
  },
  usedShapes: async (campaignId: string, exceptId: string | null): Promise<Record<string, number>> => {
    const rows = (await database.reader().query(`SELECT shape, count(*) AS n FROM comments WHERE campaign_id = ? AND id <> ? AND status <> 'rejected' GROUP BY shape ORDER BY shape`, [campaignId, exceptId ?? ''])) as { shape: string; n: number }[];
    return Object.fromEntries(rows.map(({ shape, n }) => [shape, n]));
  },
  /** G10: what is approved already, or posted (or may have been), this comment left out. */
  limitCounts: async (row: CommentRow, author: string | null, since: { site: string; author: string; day: string }, stage: LimitStage): Promise<LimitCounts> => {
    const posted = `c.id <> ? AND c.id IN (SELECT g.comment_id FROM postings g WHERE g.status <> 'not_posted' AND coalesce(g.posted_at, g.opened_at, g.created_at) >= ?)`;
    const done = stage === 'approval' ? `c.status IN ('approved', 'posted') AND c.id <> ? AND c.approved_at >= ?` : posted;
    const count = async (sql: string, params: unknown[]): Promise<number> => ((await database.reader().query(`SELECT count(*) AS n FROM comments c ${sql}`, params)) as { n: number }[])[0]?.n ?? 0;
    return {
      onPost: await count(`JOIN posts p ON p.id = c.post_id WHERE ${done} AND p.url = (SELECT url FROM posts WHERE id = ?)`, [row.id, '', row.postId]),
      onSite: await count(`WHERE ${done} AND c.host = ?`, [row.id, since.site, row.host]),
      byAuthor: author ? await count(`JOIN posts p ON p.id = c.post_id WHERE ${done} AND p.author = ?`, [row.id, since.author, author]) : 0,
      today: await count(`WHERE ${done} AND +c.persona_id = ?`, [row.id, since.day, row.personaId]),
    };
  },
  /** The soft limits that a person passed for this text. */
  overrides: async (commentId: string, textHash: string): Promise<LimitName[]> =>
    ((await database.reader().query('SELECT DISTINCT limit_name AS name FROM limit_overrides WHERE comment_id = ? AND text_hash = ?', [commentId, textHash])) as { name: LimitName }[]).map(({ name }) => name),
  /** Inside a unit. */
  addOverride: async ({ commentId, textHash, limitName, reason, accountId }: { commentId: string; textHash: string; limitName: LimitName; reason: string; accountId: string }): Promise<void> => {
    await database.writer().query('INSERT INTO limit_overrides (id, comment_id, text_hash, limit_name, reason, account_id, at) VALUES (?, ?, ?, ?, ?, ?, ?)', [newId(), commentId, textHash, limitName, reason, accountId, clock.now().toISOString()]);
  },
});
