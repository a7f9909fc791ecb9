import { z } from 'zod';
import { timestampSchema } from './basics';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export const logLevelSchema = z.enum(logLevels);

/** A place in the log: the file by its number in the file system, and the byte at which a line begins. */
const place = z.string().regex(/^\d{1,20}:\d{1,10}$/);

export const logLineDto = z.object({
  id: place, at: timestampSchema.nullable(), /** Null: the line is broken and shown as it stands. */ level: logLevelSchema.nullable(), message: z.string(), traceId: z.string().nullable(),
  /** The other fields, as JSON; empty where there are none. */ fields: z.string(),
});
export type LogLineDto = z.infer<typeof logLineDto>;

export const logTailInput = z.object({
  /** This level and what is graver. */ level: logLevelSchema.optional(), search: z.string().trim().max(200).optional(), traceId: z.string().trim().max(80).optional(),
  from: timestampSchema.optional(), to: timestampSchema.optional(), cursor: place.nullish(), limit: z.number().int().min(1).max(500).default(200),
});
export type LogTailInput = z.output<typeof logTailInput>;
export const logPage = z.object({ items: z.array(logLineDto), nextCursor: z.string().nullable() });
export type LogPage = z.infer<typeof logPage>;
