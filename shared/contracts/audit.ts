import { z } from 'zod';
import { cursorInput, idSchema, timestampSchema } from './basics';
import { errorCodes, type ErrorCode } from '../errors';

export const auditOutcomes = ['ok', ...(Object.keys(errorCodes) as ErrorCode[])] as const;

/** Who did what when to which row. Never a secret and never a text that a person or a page wrote: names of fields, and words of our own. */
export const auditEntry = z.object({
  id: idSchema, at: timestampSchema, actorId: idSchema.nullable(), /** As the account is called now; null: nobody was signed in. */ actorName: z.string().nullable(),
  /** The procedure: `campaigns.start`. */ action: z.string(),
  /** The row it was about, by the group of the procedure (`campaigns`) and its id. */ targetType: z.string(), targetId: idSchema.nullable(),
  outcome: z.enum(auditOutcomes),
  /** Which fields were given; their values only where they are words of ours (a role, a permission, a decision). */
  fields: z.array(z.string()), values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});
export type AuditEntry = z.infer<typeof auditEntry>;

const filters = {
  actorId: idSchema.optional(), /** The first part of a procedure's name: `auth`. */ group: z.string().max(40).optional(), targetId: idSchema.optional(),
  outcome: z.enum(['ok', 'refused']).optional(), from: timestampSchema.optional(), to: timestampSchema.optional(),
};
export const auditListInput = z.object({ ...filters, ...cursorInput });
export const auditPage = z.object({ items: z.array(auditEntry), nextCursor: z.string().nullable() });
export const auditExportInput = z.object({ ...filters, format: z.enum(['csv', 'json']) });
