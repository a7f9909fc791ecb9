import { z } from 'zod';
import { idSchema, pageInput, pageOf, timestampSchema } from './basics';

/** How long names that were read on pages are kept, in months. */
export const keptMonths = 12;

export const subjectInput = z.object({ name: z.string().trim().min(2).max(200) });

/** What was taken away or changed; the rows stay, so that counts and pages do not change. */
export const erasureCounts = z.object({
  /** Posts that no longer name their author. */
  authors: z.number().int(),
  /** Readers' comments that were removed. */
  readerComments: z.number().int(),
  /** Rows in whose text the name was blacked out. */
  mentions: z.number().int(),
  /** Drafts that were rejected since they named the person, or answer a post whose author objected. */
  drafts: z.number().int(),
});
export type ErasureCounts = z.infer<typeof erasureCounts>;

export const erasureReasons = ['erased', 'objected', 'expired'] as const;
export const erasureDto = z.object({ id: idSchema, at: timestampSchema, reason: z.enum(erasureReasons), counts: erasureCounts });
export type ErasureDto = z.infer<typeof erasureDto>;

export const privacyRecord = z.object({ objections: z.number().int(), erasures: z.array(erasureDto) });

/** A name that is stored, and where it was read. */
export const storedPerson = z.object({
  name: z.string(), role: z.enum(['author', 'reader']), places: z.number().int(),
  /** The newest place and when it was read. */
  url: z.string(), postId: idSchema, seenAt: timestampSchema, keptUntil: timestampSchema,
});
export type StoredPerson = z.infer<typeof storedPerson>;
export const peopleInput = z.object({ ...pageInput, role: z.enum(['author', 'reader']).optional() });
export const peoplePage = pageOf(storedPerson);
