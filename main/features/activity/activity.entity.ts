import { EntitySchema } from 'typeorm';
import { idColumn, optionalRef, textColumn, timeColumn } from '../../db/columns';

export interface ActivityRow {
  id: string;
  campaignId: string | null;
  at: string;
  type: string;
  text: string;
  postId: string | null;
  commentId: string | null;
}

export const ActivityEntity = new EntitySchema<ActivityRow>({
  name: 'Activity',
  tableName: 'activity',
  columns: { id: idColumn, campaignId: optionalRef, at: timeColumn, type: textColumn, text: textColumn, postId: optionalRef, commentId: optionalRef },
});
