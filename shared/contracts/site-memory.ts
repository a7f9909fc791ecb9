import { z } from 'zod';
import { idSchema, timestampSchema } from './basics';

export const policyForbids = ['promotion', 'ai-text', 'comments'] as const;
/** What a site says about comments, or what a person noted of it (G11). */
export const sitePolicySchema = z.object({
  /** Null: nothing is forbidden there. */
  forbids: z.enum(policyForbids).nullable(),
  /** The sentence that says so, as written; empty when a person noted it without one. */
  quote: z.string().max(1000),
  /** The page that was read for it. */
  url: z.string().nullable(),
  at: timestampSchema,
  by: z.enum(['site', 'person']),
});
export type SitePolicy = z.infer<typeof sitePolicySchema>;

/** What a site is remembered for. */
export const siteMemoryDto = z.object({
  blogId: idSchema, host: z.string(), policy: sitePolicySchema.nullable(), /** When its pages were last read for it; null: never. */ policyReadAt: timestampSchema.nullable(),
  /** Days between two comments there, and whether the site has a number of its own. */ cooldownDays: z.number().int(), ownCooldown: z.boolean(),
  /** The last comment that was approved or posted there. */ last: z.object({ commentId: idSchema, postTitle: z.string(), at: timestampSchema, posted: z.boolean() }).nullable(),
  /** Until when nothing more is planned there; null: now. */ cooldownUntil: timestampSchema.nullable(),
  outcomes: z.object({ posted: z.number().int(), live: z.number().int(), held: z.number().int(), edited: z.number().int(), removed: z.number().int(), unknown: z.number().int(), /** Not looked for yet. */ unchecked: z.number().int() }),
});
export type SiteMemoryDto = z.infer<typeof siteMemoryDto>;

/** By hand. `forbids` left out leaves the policy; null takes a person's note off. `cooldownDays` null: as the settings say. */
export const setSitePolicyInput = z.object({ id: idSchema, forbids: z.enum(policyForbids).nullable().optional(), quote: z.string().trim().max(1000).default(''), cooldownDays: z.number().int().min(0).max(365).nullable().optional() });
