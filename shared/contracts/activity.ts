import { z } from 'zod';
import { timelineEntry } from './campaign';
import { cursorInput, idSchema, timestampSchema } from './basics';

/** What an entry is about: the first part of its event's name. */
export const activityGroups = ['campaign', 'post', 'comment'] as const;

export const activityEntry = timelineEntry.extend({ campaignId: idSchema.nullable(), /** As it is called now; null when it is gone. */ campaignName: z.string().nullable() });
export type ActivityEntry = z.infer<typeof activityEntry>;
export const activityListInput = z.object({
  ...cursorInput, campaignId: idSchema.optional(), group: z.enum(activityGroups).optional(), search: z.string().trim().max(200).optional(), from: timestampSchema.optional(), to: timestampSchema.optional(),
});
export const activityPage = z.object({ items: z.array(activityEntry), nextCursor: z.string().nullable() });
