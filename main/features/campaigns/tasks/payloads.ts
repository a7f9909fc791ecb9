// What each kind of task is queued with; parsed before a handler sees it.
import { z } from 'zod';
import { candidateSchema } from '../../../agents/blog-researcher/blog-researcher.schema';

export const researchPayload = z.object({ runId: z.string() });
export type ResearchPayload = z.infer<typeof researchPayload>;

export const analysePayload = z.object({
  runId: z.string(), postId: z.string(), candidate: candidateSchema,
  /** What the research saw of the post's host: dates of its posts, sources that name it. */
  host: z.object({ dates: z.array(z.string()), lists: z.array(z.string()) }),
});
export type AnalysePayload = z.infer<typeof analysePayload>;

/** The schedule that asked for it hears how it ended. */
export const watchPayload = z.object({ campaignId: z.string(), scheduleId: z.string(), dueAt: z.string() });
export type WatchPayload = z.infer<typeof watchPayload>;

export const draftPayload = z.object({ runId: z.string(), postId: z.string() });
export type DraftPayload = z.infer<typeof draftPayload>;
