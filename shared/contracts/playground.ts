// The playground: a text, a brief, and what any engine makes of them. Nothing of it is stored as a comment.
import { z } from 'zod';
import { errorCodes, type ErrorCode } from '../errors';
import { onePlease, oneReading, reading, talkingPoints } from './agent';
import { idSchema, quoteSchema } from './basics';
import { modelPriceDto, modelRefSchema } from './model';
import { planSchema } from './plan';
import { analysisSchema } from './post';
import { reviewSchema } from './review';
import { skipSchema } from './source';
import { commentTypeSchema, lengthSchema, toneSchema } from './style';

/** An engine that can be tried. */
export const playgroundEngineDto = z.object({
  /** null: the built-in one. */ model: modelRefSchema.nullable(),
  /** As the person called its provider; null for the built-in one. */ provider: z.string().nullable(),
  /** null: not known, or nothing to pay since it is built in. */ price: modelPriceDto.nullable(),
  /** The comment writer is set to it. */ inUse: z.boolean(),
});
export type PlaygroundEngineDto = z.infer<typeof playgroundEngineDto>;
export const playgroundEngineList = z.array(playgroundEngineDto);

export const playgroundInput = z.object({
  ...reading,
  /** Writes as for this campaign: its brief, its persona and the wording of that persona so far. */
  campaignId: idSchema.optional(),
  /** Who speaks, where no campaign says it. */
  personaId: idSchema.optional(),
  topic: z.string().trim().max(300).default(''),
  /** Instead of those of the campaign, where there are any. */
  talkingPoints,
  type: commentTypeSchema.optional(), tone: toneSchema.optional(), length: lengthSchema.optional(),
  /** null: the built-in one. */
  engine: modelRefSchema.nullable(),
}).refine(oneReading, onePlease);
export type PlaygroundOrder = z.output<typeof playgroundInput>;

/** In their order; `waiting` is for a turn, where several models are asked. */
export const playgroundPhases = ['reading', 'analysing', 'waiting', 'writing', 'reviewing'] as const;
export const playgroundPhaseSchema = z.enum(playgroundPhases);
export type PlaygroundPhase = z.infer<typeof playgroundPhaseSchema>;

/** What a column took so far. */
export const playgroundCost = z.object({
  milliseconds: z.number().int(),
  /** What computed the text, as the history of agents names it; null: nothing was written yet. */ engine: z.string().nullable(),
  tokensIn: z.number().int(), tokensOut: z.number().int(),
  /** As the ledger counted it; null: no cost, or no price is known. */ microDollars: z.number().int().nullable(),
});
export type PlaygroundCost = z.infer<typeof playgroundCost>;

export const playgroundDraft = z.object({
  type: commentTypeSchema, text: z.string(), evidence: z.array(quoteSchema), talkingPoints: z.array(z.string()), disclosure: z.string().nullable(), plan: planSchema.nullable(), review: reviewSchema,
  /** Why it would not be shown to a person; null: it could be. */
  problem: z.string().nullable(),
});
export type PlaygroundDraft = z.infer<typeof playgroundDraft>;

export const playgroundPost = z.object({ url: z.string().nullable(), title: z.string().nullable(), author: z.string().nullable(), date: z.string().nullable(), language: z.string().nullable(), words: z.number().int(), readerComments: z.number().int() });

/** What a column tells, in this order: phases, what was read, then one end. A column that was cancelled ends without one. */
export const playgroundEvent = z.discriminatedUnion('is', [
  z.object({ is: z.literal('phase'), phase: playgroundPhaseSchema }),
  z.object({ is: z.literal('read'), post: playgroundPost, analysis: analysisSchema, /** What the analyzer's own models were paid for the reading, once for all columns; null: none was asked, or no price is known. */ microDollars: z.number().int().nullable() }),
  /** The one that a run would have kept, and the writer's others with what became of them. */
  z.object({ is: z.literal('drafted'), draft: playgroundDraft, others: z.array(playgroundDraft), cost: playgroundCost }),
  /** Nothing to show, and why; what was written and did not pass stands in `others`. */
  z.object({ is: z.literal('declined'), skip: skipSchema, others: z.array(playgroundDraft), cost: playgroundCost }),
  z.object({ is: z.literal('failed'), code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]), /** Empty for a defect of ours. */ message: z.string(), cost: playgroundCost }),
]);
export type PlaygroundEvent = z.infer<typeof playgroundEvent>;
