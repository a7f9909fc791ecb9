import { z } from 'zod';
import { commentSystemIds } from '../comment-systems';
import { idSchema, pageInput, pageOf, quoteSchema, reasonSchema, scoreSchema, timestampSchema } from './basics';
import { claimSchema, discussionSchema, gapSchema, numberSchema, stanceSchema } from './reading';
import { skipSchema } from './source';

export const readerCommentSchema = z.object({ text: z.string(), author: z.string().nullable(), date: z.string().nullable() });
export type ReaderComment = z.infer<typeof readerCommentSchema>;

export const commentSystemSchema = z.object({
  id: z.enum(commentSystemIds),
  /** null: not seen, so unknown. */
  open: z.boolean().nullable(),
  login: z.boolean(),
  captcha: z.boolean(),
  /** Names of hidden trap fields: seen, never filled (G1). */
  honeypots: z.array(z.string()),
  /** What was seen on the raw HTML, e.g. `form#commentform`. */
  evidence: z.array(z.string()),
});
export type CommentSystem = z.infer<typeof commentSystemSchema>;

/** What `extract` gives of one page. `text` is the article alone; all offsets anywhere are UTF-16 units in it. */
export const extractedPageSchema = z.object({
  title: z.string().nullable(),
  author: z.string().nullable(),
  /** ISO 8601; day only when no time is given. */
  date: z.string().nullable(),
  /** ISO 639-1. */
  language: z.string().nullable(),
  text: z.string(),
  comments: z.array(readerCommentSchema),
  commentSystem: commentSystemSchema,
  feeds: z.array(z.string()),
});
export type ExtractedPage = z.infer<typeof extractedPageSchema>;

export const authoritySchema = z.object({ score: scoreSchema, confidence: z.number().min(0).max(1), factors: z.array(reasonSchema) });
export type Authority = z.infer<typeof authoritySchema>;

export const passageKinds = ['claim', 'number', 'question', 'advice', 'experience'] as const;
export const passageSchema = quoteSchema.extend({ kind: z.enum(passageKinds) });
/** A sentence of the post that can be quoted. */
export type Passage = z.infer<typeof passageSchema>;

export const analysisSchema = z.object({
  keyPhrases: z.array(z.object({ text: z.string(), score: z.number() })),
  passages: z.array(passageSchema),
  questions: z.array(quoteSchema),
  // Absent in what was analysed before these were read.
  numbers: z.array(numberSchema).optional(),
  claims: z.array(claimSchema).optional(),
  /** Of the main subjects, the most spoken of first; English only. */
  stances: z.array(stanceSchema).optional(),
  /** What the person could add, nearest to the post first; absent too without talking points to measure by. */
  gaps: z.array(gapSchema).optional(),
  discussion: discussionSchema.optional(),
  /** Flesch reading ease, 0 to 100; null for languages without the formula. */
  readability: z.number().nullable(),
  /** How near the post is to what the campaign is about, 0 to 1; absent where it was not measured. */
  fit: z.number().optional(),
  worthiness: z.object({ score: scoreSchema, reasons: z.array(reasonSchema) }),
  /** Set when the post must not or should not be answered. */
  skip: skipSchema.nullable(),
});
export type Analysis = z.infer<typeof analysisSchema>;

export const postStatuses = ['found', 'analysed', 'skipped', 'drafted'] as const;
export const postSummary = z.object({
  id: idSchema, blogId: idSchema, campaignId: idSchema.nullable(), url: z.string(), file: z.string().nullable(), title: z.string(),
  author: z.string().nullable(), date: z.string().nullable(), language: z.string().nullable(), words: z.number().int(),
  status: z.enum(postStatuses), commentSystem: commentSystemSchema, authority: authoritySchema.nullable(),
  worthiness: z.object({ score: scoreSchema, reasons: z.array(reasonSchema) }).nullable(),
  readerComments: z.number().int(), skipped: skipSchema.nullable(), foundAt: timestampSchema, draftCount: z.number().int(),
});
export type PostSummary = z.infer<typeof postSummary>;

export const postDto = postSummary.extend({ text: z.string(), comments: z.array(readerCommentSchema), analysis: analysisSchema.nullable() });
export type PostDto = z.infer<typeof postDto>;

export const postListInput = z.object({
  ...pageInput,
  campaignId: idSchema.optional(), blogId: idSchema.optional(), status: z.enum(postStatuses).optional(), skipCode: z.string().optional(),
  /** Instants of the half-open range [from, to) in which it was found. */
  from: timestampSchema.optional(), to: timestampSchema.optional(),
  /** Whether its text was analysed, whatever became of it. */
  analysed: z.boolean().optional(),
  sort: z.enum(['newest', 'worthiness', 'authority', 'title']).default('newest'),
});
export const postPage = pageOf(postSummary);

export const blogDto = z.object({
  id: idSchema, host: z.string(), url: z.string(), title: z.string().nullable(), postCount: z.number().int(), draftCount: z.number().int(),
  commentSystem: commentSystemSchema.nullable(), authority: authoritySchema.nullable(), feeds: z.array(z.string()),
  never: z.boolean(), createdAt: timestampSchema, updatedAt: timestampSchema,
});
export type BlogDto = z.infer<typeof blogDto>;
export const blogListInput = z.object({ ...pageInput, never: z.boolean().optional(), system: z.enum(commentSystemIds).optional(), sort: z.enum(['host', 'authority', 'posts', 'newest']).default('host') });
export const blogPage = pageOf(blogDto);
