// Money for language models: what may be spent, what was, call by call. Amounts are whole micro-dollars.
import { z } from 'zod';
import { agentNameSchema } from './agent-config';
import { cursorInput, cursorSchema, idSchema, timestampSchema } from './basics';

export const budgetScopes = ['day', 'campaign', 'comment'] as const;
export type BudgetScope = (typeof budgetScopes)[number];

const amount = z.number().int().min(0).max(1_000_000_000_000);
/** null: no ceiling. */
const ceiling = amount.nullable();
/** A campaign's own budget goes before `campaign`. */
export const budgetCeilings = z.object({ day: ceiling.default(5_000_000), campaign: ceiling.default(null), comment: ceiling.default(null) });
export type BudgetCeilings = z.output<typeof budgetCeilings>;

/** `open`: money is put aside and the call is made; `lost`: the app ended in the middle of it, so all that was put aside counts as spent. */
export const callStates = ['open', 'settled', 'lost'] as const;
export const callStateSchema = z.enum(callStates);
export const callBases = ['usage', 'worst_case', 'not_charged', 'unpriced'] as const;

export const modelCallDto = z.object({
  id: idSchema, at: timestampSchema, model: z.string(), /** null: the test of a key. */ agent: agentNameSchema.nullable(),
  campaignId: idSchema.nullable(), campaignName: z.string().nullable(), postId: idSchema.nullable(), postTitle: z.string().nullable(),
  state: callStateSchema, /** How it was counted; null while it is open. */ basis: z.enum(callBases).nullable(),
  reserved: amount, /** What counts as spent. */ counted: amount, tokensIn: z.number().int().nullable(), tokensOut: z.number().int().nullable(),
});
export type ModelCallDto = z.infer<typeof modelCallDto>;
export const modelCallListInput = z.object({ ...cursorInput, state: callStateSchema.optional(), campaignId: idSchema.optional(), model: z.string().max(250).optional(), from: timestampSchema.optional(), to: timestampSchema.optional() });
export const modelCallPage = z.object({ items: z.array(modelCallDto), nextCursor: cursorSchema.nullable() });

export const budgetStatusDto = z.object({
  /** Of this machine's calendar. */ day: z.iso.date(), ceilings: budgetCeilings,
  /** Today: counted as spent, and of that what is put aside for calls that are being made. */ spent: amount, open: amount, calls: z.number().int(),
  /** Of the last 30 days, today included. */ month: amount,
  /** Calls of which nobody knows what they cost, since no price is known. Today. */ unpriced: z.number().int(),
  /** Models that were called in the last 30 days. */ models: z.array(z.object({ model: z.string(), calls: z.number().int(), counted: amount })),
});
export type BudgetStatusDto = z.infer<typeof budgetStatusDto>;
