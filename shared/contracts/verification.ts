import { z } from 'zod';
import { idSchema, timestampSchema } from './basics';

/** What later checks say of a posted comment. `unknown`: it could not be told, or a miss that is not sure yet (G12). */
export const liveStates = ['live', 'held', 'edited', 'removed', 'unknown'] as const;
export const liveStateSchema = z.enum(liveStates);
export type LiveState = z.infer<typeof liveStateSchema>;

/** What one look saw. `missing` is a miss: only three on different days make a removal. */
export const checkOutcomes = ['live', 'edited', 'held', 'missing', 'unknown'] as const;
export const checkOutcomeSchema = z.enum(checkOutcomes);
export type CheckOutcome = z.infer<typeof checkOutcomeSchema>;

/** `planned` after 1, 7, 30 or 90 days; `extra` on the days after a miss; `by_hand` when the person asked. */
export const checkKinds = ['planned', 'extra', 'by_hand'] as const;
export const checkKindSchema = z.enum(checkKinds);
export type CheckKind = z.infer<typeof checkKindSchema>;

/** The link of the comment as the site shows it; `rel` as written in the page, empty when it has none. */
export const seenLinkSchema = z.object({ url: z.string(), present: z.boolean(), rel: z.string().nullable() });
export type SeenLink = z.infer<typeof seenLinkSchema>;

/** The longest piece of a page that is kept as evidence, in UTF-16 units. */
export const excerptLimit = 300;

export const checkDto = z.object({
  id: idSchema, at: timestampSchema, kind: checkKindSchema, /** Whole days since it was posted. */ day: z.number().int().min(0), outcome: checkOutcomeSchema, reason: z.string(),
  /** What stands on the page. */ excerpt: z.string().max(excerptLimit).nullable(), /** Where on it: "comment 4 of 12". */ place: z.string().nullable(), url: z.string(), link: seenLinkSchema.nullable(),
});
export type CheckDto = z.infer<typeof checkDto>;

export const verificationDto = z.object({
  commentId: idSchema, live: liveStateSchema.nullable(), liveAt: timestampSchema.nullable(), nextCheckAt: timestampSchema.nullable(), /** A look is under way or waits for its turn. */ checking: z.boolean(),
  /** Newest first. */ checks: z.array(checkDto),
});
export type VerificationDto = z.infer<typeof verificationDto>;
