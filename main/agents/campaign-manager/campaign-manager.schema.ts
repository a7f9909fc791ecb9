import { z } from 'zod';

/** The language model that does a piece of work, what such work by it cost, and what a usual one would, in micro-dollars; null: the built-in engine. */
const workCost = z.object({ model: z.string(), own: z.array(z.number().int()), typical: z.number().int().nullable() }).nullable();

/** What an estimate rests on: seconds that such tasks took on this machine, newest first. */
export const estimateFacts = z.object({
  maxPosts: z.number().int().min(1),
  maxCommentsPerPost: z.number().int().min(1),
  /** Posts that the sources hold as far as they were counted; null where that is not known before they are read. */
  countedPosts: z.number().int().min(0).nullable(),
  /** Whether pages are fetched: then the pause between two requests to a host counts. */
  fetches: z.boolean(),
  delaySeconds: z.number(),
  analyseSeconds: z.array(z.number()),
  draftSeconds: z.array(z.number()),
  analyseAtOnce: z.number().int().min(1),
  /** Of a draft, and of the reading of a post. */
  draftCost: workCost,
  readCost: workCost,
});
export type EstimateFacts = z.infer<typeof estimateFacts>;

/** How a run went, for its last line in the timeline. */
export const runFacts = z.object({ candidates: z.number(), read: z.number(), drafted: z.number(), skips: z.array(z.object({ code: z.string(), count: z.number() })), seconds: z.number() });
export type RunFacts = z.infer<typeof runFacts>;
