import { z } from 'zod';
import { commentSystemIds } from '../comment-systems';
import { idSchema, pageInput, pageOf, quoteSchema, scoreSchema, spanSchema, timestampSchema } from './basics';
import { planSchema } from './plan';
import { overrideReason, postingStatusSchema } from './posting';
import { commentTypeSchema, lengthSchema, toneSchema } from './style';
import { reviewSchema, verdictSchema } from './review';
import { liveStateSchema } from './verification';

/** `awaiting`: a person's word is missing. `posted` is said by the person. */
export const commentStatuses = ['awaiting', 'approved', 'rejected', 'posted'] as const;
export const commentStatusSchema = z.enum(commentStatuses);
export type CommentStatus = z.infer<typeof commentStatusSchema>;

export const commentSummary = z.object({
  id: idSchema, campaignId: idSchema, campaignName: z.string(), postId: idSchema, postUrl: z.string(), postTitle: z.string(), host: z.string(),
  type: commentTypeSchema, tone: toneSchema, length: lengthSchema, excerpt: z.string(), verdict: verdictSchema, score: scoreSchema,
  blocking: z.number().int(), status: commentStatusSchema, createdAt: timestampSchema, updatedAt: timestampSchema,
});
export type CommentSummary = z.infer<typeof commentSummary>;

export const commentDto = commentSummary.extend({
  text: z.string(),
  /** SHA-256 of text, URL and persona (G2). */
  textHash: z.string(),
  evidence: z.array(quoteSchema), talkingPoints: z.array(z.string()), disclosure: z.string().nullable(),
  /** Why this comment; of the draft, also after a person changed its text. null: drafted before plans were kept. */
  plan: planSchema.nullable(),
  review: reviewSchema,
  personaId: idSchema, edited: z.boolean(), feedback: z.string(),
  approval: z.object({ at: timestampSchema, by: z.string(), textHash: z.string() }).nullable(),
  revision: z.number().int(),
});
export type CommentDto = z.infer<typeof commentDto>;

export const dateActs = ['drafted', 'reviewed', 'approved'] as const;
/** What the person made of it: approved holds the posted ones as well. */
export const decisionFilters = ['open', 'approved', 'rejected'] as const;
/** Decided as the reviewer said, or the opposite (drafts that need work say neither); `clear` holds both. */
export const agreementFilters = ['agreed', 'against', 'clear'] as const;
export const commentListInput = z.object({
  ...pageInput,
  campaignId: idSchema.optional(), postId: idSchema.optional(), status: commentStatusSchema.optional(), verdict: verdictSchema.optional(),
  host: z.string().optional(), system: z.enum(commentSystemIds).optional(),
  /** Scores from `minScore` on, below `belowScore`. */
  minScore: scoreSchema.optional(), belowScore: scoreSchema.optional(),
  /** Instants of the half-open range [from, to), of the act that `on` names: drafted, given a score, approved (and it stands). */
  from: timestampSchema.optional(), to: timestampSchema.optional(), on: z.enum(dateActs).default('drafted'),
  live: liveStateSchema.optional(),
  decision: z.enum(decisionFilters).optional(), agreement: z.enum(agreementFilters).optional(), edited: z.boolean().optional(),
  sort: z.enum(['newest', 'score', 'oldest', 'host']).default('newest'),
});
/** In lists: what the looks at a posted one say (null: none yet, or it was not posted), and whether its posting waits for a word. */
export const commentListItem = commentSummary.extend({ live: liveStateSchema.nullable(), posting: postingStatusSchema.nullable() });
export type CommentListItem = z.infer<typeof commentListItem>;
export const commentPage = pageOf(commentListItem);

export const decisionSchema = z.enum(['approved', 'rejected', 'needs_revision']);
/** `textHash` is the hash of the text that the person saw: another one is a CONFLICT. */
export const commentReviewInput = z.object({ id: idSchema, decision: decisionSchema, textHash: z.string(), feedback: z.string().max(1000).default(''), /** Why a soft limit is passed (G10). */ override: overrideReason.optional() });
export const commentEditInput = z.object({ id: idSchema, text: z.string().trim().min(1).max(5000), textHash: z.string() });
/** Takes an earlier text back; `textHash` is of the text that it replaces. */
export const commentRestoreInput = z.object({ id: idSchema, revision: z.number().int().min(1), textHash: z.string() });
/** Live while typing; `quick` gives rules and spans only, without embeddings; `grammar` may take seconds the first time. */
export const commentScoreInput = z.object({ id: idSchema, text: z.string().max(5000), quick: z.boolean().default(false), grammar: z.boolean().default(false) });
/** What a draft rests on. */
export const draftGrounds = ['passage', 'talkingPoint'] as const;
export const commentRegenerateInput = z.object({
  id: idSchema, instructions: z.string().max(500).default(''), type: commentTypeSchema.optional(), length: lengthSchema.optional(), tone: toneSchema.optional(),
  /** What the present draft rests on is not used again. */
  avoid: z.array(z.enum(draftGrounds)).max(2).optional(),
  /** A passage of the post's analysis by its place, a talking point of the campaign as it is written: the draft must use it. */
  use: z.object({ passage: spanSchema.optional(), talkingPoint: z.string().max(600).optional() }).optional(),
}).refine(({ avoid, use }) => !avoid?.some((ground) => use?.[ground] !== undefined), { error: 'Choose either another one or a certain one, not both.' });
/** A post drafted at a person's word, with a talking point of its campaign as it is written there, beside a passage of its analysis by its place where one is given. */
export const commentDraftInput = z.object({ postId: idSchema, talkingPoint: z.string().min(1).max(600), passage: spanSchema.optional(), instructions: z.string().max(500).default('') });
/** A draft while it is written: of a language model, what it says so far. Checked by nobody yet, and stored nowhere. */
export const writingDto = z.object({ since: timestampSchema, text: z.string().nullable(), /** Which of the drafts that it writes, from 1. */ draft: z.number().int().nullable() });
export type WritingDto = z.infer<typeof writingDto>;
/** How a text came: drafted by a run, drafted anew, edited, an earlier one taken back, an act undone. */
export const revisionKinds = ['drafted', 'regenerated', 'edited', 'restored', 'undone'] as const;
export type RevisionKind = (typeof revisionKinds)[number];
export const revisionDto = z.object({
  revision: z.number().int(), text: z.string(), /** Whose wording it is. */ by: z.enum(['engine', 'person']), at: timestampSchema, score: scoreSchema, verdict: verdictSchema,
  kind: z.enum(revisionKinds), /** Who did it, by full name; null: a run, or nobody knows any more. */ who: z.string().nullable(), /** The revision whose text came back. */ from: z.number().int().nullable(),
});
export type RevisionDto = z.infer<typeof revisionDto>;
export const commentCounts = z.object({ awaiting: z.number().int(), approved: z.number().int(), rejected: z.number().int(), posted: z.number().int() });
