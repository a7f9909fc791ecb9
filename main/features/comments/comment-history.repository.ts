// What earlier comments mean for the next one: wording and shapes that are used up, approvals that count (G9, G10).
import type { Database } from '../../db/database';
import type { CommentRow } from './comment.entity';
import type { ApprovalCounts } from './comment.rules';

export const createCommentHistory = (database: Database) => ({
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
  /** G10: what is approved already, this comment left out. */
  approvalCounts: async (row: CommentRow, author: string | null, since: { site: string; author: string; day: string }): Promise<ApprovalCounts> => {
    const approved = `c.status IN ('approved', 'posted') AND c.id <> ?`;
    const count = async (sql: string, params: unknown[]): Promise<number> => ((await database.reader().query(`SELECT count(*) AS n FROM comments c ${sql}`, params)) as { n: number }[])[0]?.n ?? 0;
    return {
      onPost: await count(`JOIN posts p ON p.id = c.post_id WHERE ${approved} AND p.url = (SELECT url FROM posts WHERE id = ?)`, [row.id, row.postId]),
      onSite: await count(`WHERE ${approved} AND c.host = ? AND c.approved_at >= ?`, [row.id, row.host, since.site]),
      byAuthor: author ? await count(`JOIN posts p ON p.id = c.post_id WHERE ${approved} AND p.author = ? AND c.approved_at >= ?`, [row.id, author, since.author]) : 0,
      today: await count(`WHERE ${approved} AND c.persona_id = ? AND c.approved_at >= ?`, [row.id, row.personaId, since.day]),
    };
  },
});
