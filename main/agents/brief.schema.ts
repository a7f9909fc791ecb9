import { z } from 'zod';
import { extractedPageSchema } from '@shared/contracts/post';
import { linkSchema } from '@shared/contracts/campaign';
import { personaInput } from '@shared/contracts/persona';
import { commentTypeSchema, lengthSchema, toneSchema } from '@shared/contracts/style';

/** What an agent must know of a campaign. */
export const briefSchema = z.object({
  topic: z.string(),
  audience: z.string(),
  keywords: z.array(z.string()),
  talkingPoints: z.array(z.string()),
  commentStyles: z.array(commentTypeSchema),
  tone: toneSchema,
  length: lengthSchema,
  link: linkSchema.nullable(),
  qualityThreshold: z.number(),
  neverList: z.array(z.string()),
  persona: personaInput,
});
export type Brief = z.output<typeof briefSchema>;

/** A read post as agents get it. */
export const postForAgentsSchema = extractedPageSchema.extend({ url: z.string(), policyText: z.array(z.string()) });
export type PostForAgents = z.infer<typeof postForAgentsSchema>;
