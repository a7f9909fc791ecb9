import { z } from 'zod';
import { writerConfig } from '@shared/contracts/agent-config';
import { quoteSchema } from '@shared/contracts/basics';
import { planSchema } from '@shared/contracts/plan';
import { analysisSchema } from '@shared/contracts/post';
import { skipSchema } from '@shared/contracts/source';
import { commentTypeSchema } from '@shared/contracts/style';
import { writerStyle } from '@shared/contracts/style-card';
import { briefSchema, postForAgentsSchema } from '../brief.schema';
import { choiceSchema } from './choice';

export const commentWriterInput = z.object({
  post: postForAgentsSchema,
  analysis: analysisSchema,
  brief: briefSchema,
  /** Earlier comments of the campaign and of the person, newest first: never repeated in wording (G9). */
  history: z.array(z.string()),
  /** Shapes already used in the campaign, with how often: a move, an opening and a realisation, as the writer names them. */
  usedShapes: z.record(z.string(), z.number()),
  /** What the person asked for when asking for another. */
  instructions: z.string(),
  /** What it must rest on, or not again. */
  choice: choiceSchema.optional(),
  /** How the person writes, where it is known. */
  style: writerStyle.optional(),
  /** Keeps to this type where set. */
  type: commentTypeSchema.optional(),
  maxCandidates: z.number().int().min(1).max(20).default(6),
  /** How like earlier comments and those of the page a draft may be, where a person set it. */
  limits: writerConfig.pick({ sharedWording: true, pageLikeness: true }).optional(),
});
export type CommentWriterInput = z.input<typeof commentWriterInput>;

export const commentCandidateSchema = z.object({
  type: commentTypeSchema,
  text: z.string(),
  /** Passages of the post the comment rests on; offsets in post.text. */
  evidence: z.array(quoteSchema),
  /** The talking points used, as the person wrote them. */
  talkingPoints: z.array(z.string()),
  disclosure: z.string().nullable(),
  shape: z.string(),
  plan: planSchema,
});
export type CommentCandidate = z.infer<typeof commentCandidateSchema>;

/** Candidates, the writer's favourite first; none and a reason when nothing is worth saying. */
export const commentWriterOutput = z.object({ candidates: z.array(commentCandidateSchema), declined: skipSchema.nullable() });
export type CommentWriterOutput = z.infer<typeof commentWriterOutput>;
