// What a comment is to do, decided before a word of it is written.
import { z } from 'zod';
import { quoteSchema } from './basics';

/** What a comment does with a passage: takes it further, adds a number, says when it holds, shows a case against it, answers a question of the author's, asks the author. */
export const planMoves = ['extend', 'number', 'condition', 'counter', 'answer', 'ask'] as const;
export const planMoveSchema = z.enum(planMoves);
export type PlanMove = z.infer<typeof planMoveSchema>;

/** One thing that the comment does: most do one, a long one may do two. */
export const planStepSchema = z.object({
  move: planMoveSchema,
  /** The words of the post that it takes up; offsets in the post's text. */
  passage: quoteSchema,
  /** As the person wrote it; null for one that only asks. */
  talkingPoint: z.string().nullable(),
  /** The question that it puts to the author, where it asks. */
  question: z.string().nullable(),
});
export type PlanStep = z.infer<typeof planStepSchema>;

/** `drafted`: a draft of it went to the reviewer as well; `unfit`: no wording of it held. */
export const planFates = ['chosen', 'drafted', 'lower', 'unfit'] as const;
export const consideredPlanSchema = z.object({
  steps: z.array(planStepSchema).min(1),
  /** What it is worth to the campaign now; comparable within one list only. null: not counted, since a model chose. */
  score: z.number().nullable(),
  fate: z.enum(planFates),
  /** Why it was taken or left, in a sentence. */
  reason: z.string(),
});
export type ConsideredPlan = z.infer<typeof consideredPlanSchema>;

/** The plan that a draft carries out, and what else was weighed. */
export const planSchema = z.object({
  by: z.enum(['built-in', 'model']),
  steps: z.array(planStepSchema).min(1),
  /** What the comment adds that the post does not say, in a sentence. */
  adds: z.string(),
  /** Why this one rather than the next. */
  why: z.string(),
  score: z.number().nullable(),
  /** The plans weighed, best first, this one among them; how many there were in all. */
  considered: z.array(consideredPlanSchema),
  weighed: z.number().int().min(1),
});
export type Plan = z.infer<typeof planSchema>;
