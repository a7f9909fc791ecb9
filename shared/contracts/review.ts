import { z } from 'zod';
import { scoreSchema, spanSchema } from './basics';

/** `span` lies in the comment, `source` in the post. */
export const reviewReasonSchema = z.object({ text: z.string(), span: spanSchema.optional(), source: spanSchema.optional(), weight: z.number().optional() });
export type ReviewReason = z.infer<typeof reviewReasonSchema>;
export const reviewPartSchema = z.object({ score: scoreSchema, reasons: z.array(reviewReasonSchema) });
export type ReviewPart = z.infer<typeof reviewPartSchema>;

export const partNames = ['relevance', 'value', 'engagement', 'safety', 'tone', 'originality'] as const;
export type PartName = (typeof partNames)[number];

export const reviewPartsSchema = z.object({
  relevance: reviewPartSchema, value: reviewPartSchema, engagement: reviewPartSchema, safety: reviewPartSchema,
  tone: reviewPartSchema, originality: reviewPartSchema,
  /** Part of safety, shown by itself: 0 to 100, higher is spammier. */
  spam: scoreSchema,
});
export type ReviewParts = z.infer<typeof reviewPartsSchema>;

/** A broken rule. `block` rejects whatever the score; `warn` is advice. */
export const issueSchema = z.object({
  rule: z.string(), severity: z.enum(['block', 'warn']), message: z.string(), span: spanSchema.optional(), source: spanSchema.optional(),
});
export type Issue = z.infer<typeof issueSchema>;

export const sentenceLabels = ['quote', 'restatement', 'experience', 'opinion', 'question', 'disclosure', 'unsupported'] as const;
export const sentenceSchema = spanSchema.extend({
  label: z.enum(sentenceLabels),
  /** What holds the sentence: a passage of the post or a talking point by index. */
  support: z.array(z.union([z.object({ post: spanSchema }), z.object({ talkingPoint: z.number().int() })])),
});
export type LabelledSentence = z.infer<typeof sentenceSchema>;

export const verdictSchema = z.enum(['ready', 'needs_revision', 'rejected']);
export type Verdict = z.infer<typeof verdictSchema>;

export const reviewSchema = z.object({
  verdict: verdictSchema, score: scoreSchema, parts: reviewPartsSchema, issues: z.array(issueSchema), sentences: z.array(sentenceSchema),
  /** Version of weights and thresholds. */
  version: z.string(),
  /** True while only rules and spans are known and the embedding parts catch up. */
  partial: z.boolean().optional(),
  /** Whether grammar and spelling were looked at; absent where the review was not asked for it. */
  grammar: z.enum(['checked', 'unchecked']).optional(),
});
export type Review = z.infer<typeof reviewSchema>;
