import { z } from 'zod';
import { limitNames } from '../limit-names';
import { idSchema, timestampSchema } from './basics';

/**
 * Where the posting of an approved text stands (G2). `opening` and `opened` wait for the person's word; what the app ended in
 * the middle of is `unknown` until the person has looked.
 */
export const postingStatuses = ['opening', 'opened', 'unknown', 'posted', 'not_posted'] as const;
export const postingStatusSchema = z.enum(postingStatuses);
export type PostingStatus = z.infer<typeof postingStatusSchema>;

export const postingSteps = [...postingStatuses, 'undone'] as const;
export const postingStepSchema = z.object({ step: z.enum(postingSteps), at: timestampSchema, /** Null: the app itself. */ by: z.string().nullable(), /** Why, where there is more to say. */ note: z.string().nullable() });

export const limitNameSchema = z.enum(limitNames);
/** A soft limit is passed knowingly, with a reason that is kept. */
export const overrideReason = z.string().trim().min(3).max(500);

export const postingDto = z.object({
  id: idSchema, commentId: idSchema, status: postingStatusSchema, /** When it was last opened. */ openedAt: timestampSchema.nullable(), postedAt: timestampSchema.nullable(),
  /** Where the comment stands, as the person says. */ permalink: z.string().nullable(), /** The site said that it waits for its moderator. */ held: z.boolean(), steps: z.array(postingStepSchema),
  /** Whether the last word on it can be taken back. */ undoable: z.boolean(),
});
export type PostingDto = z.infer<typeof postingDto>;

/** `again` copies and opens once more; without it a second call changes nothing. `override` is the reason for passing a soft limit. */
export const openForPostingInput = z.object({ id: idSchema, textHash: z.string(), again: z.boolean().default(false), override: overrideReason.optional() });
export const markPostedInput = z.object({ id: idSchema, permalink: z.url({ protocol: /^https?$/ }).max(2000).optional(), held: z.boolean().default(false) });

/** A posting that waits for the person's word. */
export const openPostingDto = z.object({ commentId: idSchema, postTitle: z.string(), postUrl: z.string(), host: z.string(), status: z.enum(['opening', 'opened', 'unknown']), since: timestampSchema, /** Opened by the one who asks. */ own: z.boolean() });
export type OpenPostingDto = z.infer<typeof openPostingDto>;
