import { z } from 'zod';
import { stances, stanceSigns } from '@shared/contracts/reading';

const sentence = z.string().min(1).max(1_000);

/** What a model is asked to find in a post. Everything is copied out of it, or a number of a list that it was given. */
export const readingAnswerSchema = z.object({
  /** Sentences that assert something to agree with or to answer, the weightiest first. */
  claims: z.array(sentence).max(12),
  stances: z.array(z.object({
    /** A name or term as the post has it. */ subject: z.string().min(1).max(80), stance: z.enum(stances),
    evidence: z.array(z.object({ sentence, /** The words of that sentence that tell. */ words: z.string().min(1).max(200), sign: z.enum(stanceSigns) })).min(1).max(4),
  })).max(5),
  /** Numbers of the talking points that the post does not make itself, the most fitting first, each with why it would add something. */
  gaps: z.array(z.object({ talkingPoint: z.number().int(), why: z.string().min(1).max(300) })).max(10),
});
export type ReadingAnswer = z.infer<typeof readingAnswerSchema>;
