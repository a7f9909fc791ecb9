import type { z } from 'zod';
import type { ActivityEntry, activityListInput, activityPage } from '@shared/contracts/activity';
import type { Database } from '../../db/database';
import { Conditions } from '../../db/list-query';

interface ListRow {
  id: string; at: string; type: string; text: string; post_id: string | null; comment_id: string | null; campaign_id: string | null; campaign_name: string | null;
}

const entryOf = (row: ListRow): ActivityEntry => ({
  id: row.id, at: row.at, type: row.type, text: row.text, postId: row.post_id, commentId: row.comment_id, campaignId: row.campaign_id, campaignName: row.campaign_name,
});

export const createActivityRepository = (database: Database) => ({
  /** Newest first. @param ownerId null: of all campaigns, and of none */
  list: async ({ cursor, limit, campaignId, group, search, from, to }: z.output<typeof activityListInput>, ownerId: string | null): Promise<z.infer<typeof activityPage>> => {
    const conditions = new Conditions().when(ownerId ?? undefined, 'k.owner_id = ?').when(campaignId, 'a.campaign_id = ?').when(group && `${group}.%`, 'a.type LIKE ?')
      .when(from, 'a.at >= ?').when(to, 'a.at < ?').search(search, ['a.text', 'k.name']);
    if (cursor) conditions.add('(a.at, a.id) < (?, ?)', ...cursor.split('|'));
    const rows = (await database.reader().query(
      `SELECT a.id, a.at, a.type, a.text, a.post_id, a.comment_id, a.campaign_id, k.name AS campaign_name FROM activity a LEFT JOIN campaigns k ON k.id = a.campaign_id ${conditions.where} ORDER BY a.at DESC, a.id DESC LIMIT ?`,
      [...conditions.params, limit + 1],
    )) as ListRow[];
    const items = rows.slice(0, limit).map(entryOf);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? `${last.at}|${last.id}` : null };
  },
});
