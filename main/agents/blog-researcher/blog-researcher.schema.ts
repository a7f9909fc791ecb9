import { z } from 'zod';
import { skipSchema, sourceKindSchema } from '@shared/contracts/source';

/** A post that may be worth answering, before its page is read. */
export const candidateSchema = z.object({
  url: z.string(),
  /** Path of a saved page: then nothing is fetched for it. */
  file: z.string().nullable(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  snippet: z.string().nullable(),
  source: z.object({ kind: sourceKindSchema, value: z.string() }),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const skippedCandidateSchema = z.object({ url: z.string(), title: z.string().nullable() }).extend(skipSchema.shape);
export type SkippedCandidate = z.infer<typeof skippedCandidateSchema>;

/** Unique candidates, most relevant first by title and snippet; what was merged or refused stands in `skipped`, what could not be read in `problems`. */
export const blogResearcherOutput = z.object({
  candidates: z.array(candidateSchema),
  skipped: z.array(skippedCandidateSchema),
  problems: z.array(z.object({ source: z.string(), code: z.string(), message: z.string() })),
});
export type BlogResearcherOutput = z.infer<typeof blogResearcherOutput>;
