import { z } from 'zod';
import { timestampSchema } from './basics';

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
