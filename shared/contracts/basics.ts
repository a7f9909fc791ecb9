import { z } from 'zod';

export const idSchema = z.uuid();
/** ISO 8601 in UTC. */
export const timestampSchema = z.iso.datetime();
/** 0 to 100. */
export const scoreSchema = z.number().min(0).max(100);

/** A half-open range [start, end) in UTF-16 units of the text it belongs to. */
export const spanSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Span = z.infer<typeof spanSchema>;

/** A quoted passage and where it stands; `quote` equals the text at its offsets. */
export const quoteSchema = spanSchema.extend({ quote: z.string().min(1) });
export type Quote = z.infer<typeof quoteSchema>;

export const pageInput = {
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(100).default(20),
  search: z.string().max(200).optional(),
};

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), page: z.number().int(), pageSize: z.number().int(), total: z.number().int() });

/** Where the next rows of a list that grows begin: time and id of the last row that was given. */
export const cursorSchema = z.string().regex(/^[\d:.TZ-]{20,30}\|[0-9a-f-]{36}$/);
/** For lists by cursor: rows that come in meanwhile move no page. */
export const cursorInput = { cursor: cursorSchema.nullish(), limit: z.number().int().min(1).max(200).default(100) };

/** Of work in the background: 1 goes first. */
export const prioritySchema = z.number().int().min(1).max(10);

export const byIdInput = z.object({ id: idSchema });
export const okSchema = z.object({ ok: z.literal(true) });

/** Why something is as it is; `weight` is its signed contribution where the score is a sum. */
export const reasonSchema = z.object({ text: z.string(), weight: z.number().optional() });
export type Reason = z.infer<typeof reasonSchema>;

type WithoutDefault<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;

/** The fields of a group, each on its own. Unlike `.partial()`, what is not given stays out instead of becoming its default. */
export const patchOf = <S extends z.ZodRawShape>(group: z.ZodObject<S>) =>
  z.object(Object.fromEntries(Object.entries(group.shape).map(([name, field]) => [name, z.optional(field instanceof z.ZodDefault ? field.unwrap() : field)]))) as unknown as
    z.ZodObject<{ [K in keyof S]: z.ZodOptional<WithoutDefault<S[K]>> }>; // the same fields under the same names

/** For procedures that take nothing. */
export const noInput = z.void();
