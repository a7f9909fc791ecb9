import { z } from 'zod';
import { reviewerConfig } from '@shared/contracts/agent-config';
import { reviewSchema } from '@shared/contracts/review';
import { commentTypeSchema } from '@shared/contracts/style';
import { briefSchema, postForAgentsSchema } from '../brief.schema';

/** Weights and the lower threshold as a person set them, with the version that the review then carries. */
export const reviewerSetting = reviewerConfig.pick({ weights: true, needsRevisionFrom: true }).extend({ version: z.string() });
export type ReviewerSetting = z.infer<typeof reviewerSetting>;

export const qualityReviewerInput = z.object({
  text: z.string(),
  post: postForAgentsSchema,
  /** null: no campaign; then first-person experience is unsupported. */
  brief: briefSchema.nullable(),
  type: commentTypeSchema.optional(),
  /** Own earlier comments (campaign and person), for originality (G9). */
  history: z.array(z.string()),
  /** Passages of other posts: a comment that fits them as well is generic. */
  otherPassages: z.array(z.string()),
  /** Rules and spans only, no embeddings; the answer is marked partial. */
  quick: z.boolean().default(false),
  /** Grammar and spelling as well: for a draft that is shown, not for each candidate. A quick review has none. */
  grammar: z.boolean().default(false),
  setting: reviewerSetting.optional(),
});
export type QualityReviewerInput = z.input<typeof qualityReviewerInput>;
export const qualityReviewerOutput = reviewSchema;
