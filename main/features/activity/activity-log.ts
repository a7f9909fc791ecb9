// What happened, in words for the timeline: written in the unit of work of the act itself.
import type { TimelineEntry } from '@shared/contracts/campaign';
import type { EventType } from '@shared/events';
import type { Clock } from '../../core/ports/clock';
import { newId } from '../../core/ids';
import { pageByCursor } from '../../db/cursor';
import type { Database } from '../../db/database';
import { ActivityEntity, type ActivityRow } from './activity.entity';

export interface ActivityLog {
  /** Inside a unit of work. */
  add(entry: { campaignId: string | null; type: EventType; text: string; postId?: string | null; commentId?: string | null }): Promise<void>;
  /** Newest first. */
  ofCampaign(campaignId: string, limit?: number): Promise<TimelineEntry[]>;
  /** Newest first, from the cursor on. */
  page(campaignId: string, place: { cursor?: string | null | undefined; limit: number }): Promise<{ items: TimelineEntry[]; nextCursor: string | null }>;
}

const entryOf = ({ id, at, type, text, postId, commentId }: ActivityRow): TimelineEntry => ({ id, at, type, text, postId, commentId });

export const createActivityLog = (database: Database, clock: Clock): ActivityLog => ({
  add: async ({ campaignId, type, text, postId = null, commentId = null }) => {
    await database.writer().insert(ActivityEntity, { id: newId(), campaignId, at: clock.now().toISOString(), type, text, postId, commentId });
  },
  ofCampaign: async (campaignId, limit = 300) => {
    const rows = await database.reader().find(ActivityEntity, { where: { campaignId }, order: { at: 'DESC', id: 'DESC' }, take: limit });
    return rows.map(entryOf);
  },
  page: async (campaignId, place) => {
    const { rows, nextCursor } = await pageByCursor(database.reader().createQueryBuilder(ActivityEntity, 'activity').where('activity.campaignId = :campaignId', { campaignId }), place, 'DESC');
    return { items: rows.map(entryOf), nextCursor };
  },
});
