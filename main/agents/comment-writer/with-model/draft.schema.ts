import { z } from 'zod';
import { commentTypeSchema } from '@shared/contracts/style';

/** What a comment does with a passage. */
export const draftMoves = ['agree_and_extend', 'add_number', 'add_condition', 'counter_example', 'answer_question', 'ask_author'] as const;

/** What a model is asked for: a plan first, then the comment that follows from it. */
export const draftSchema = z.object({
  plan: z.object({
    /** The sentence of the post it rests on, copied. */ passage: z.string().min(1).max(1_000),
    /** Number of the talking point, null without one. */ talkingPoint: z.number().int().nullable(),
    move: z.enum(draftMoves), /** What the comment adds that the post does not say. */ adds: z.string().max(500),
    /** Why this rather than the next best plan. */ why: z.string().max(500),
  }),
  type: commentTypeSchema,
  text: z.string().min(1).max(3_000),
  /** Everything that stands between quotation marks in the text, copied from the post. */
  quotes: z.array(z.string().min(1).max(1_000)).max(6),
  /** Numbers of the talking points that the text uses. */
  talkingPoints: z.array(z.number().int()).max(10),
});
export type ModelDraft = z.infer<typeof draftSchema>;

export const draftAnswerSchema = z.object({
  /** Why nothing is worth saying; null when something is. */
  declined: z.string().max(500).nullable(),
  comments: z.array(draftSchema).max(4),
});
export type ModelAnswer = z.infer<typeof draftAnswerSchema>;
