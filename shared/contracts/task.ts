import { z } from 'zod';
import { idSchema, pageInput, pageOf, prioritySchema, timestampSchema } from './basics';

export const taskStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export const taskStatusSchema = z.enum(taskStatuses);
export type TaskStatus = z.infer<typeof taskStatusSchema>;
export const taskNames = ['campaign.research', 'campaign.analyse', 'campaign.draft', 'campaign.watch', 'agent.execute'] as const;

export const taskDto = z.object({
  id: idSchema, name: z.string(), status: taskStatusSchema, campaignId: idSchema.nullable(), subject: z.string().nullable(),
  priority: prioritySchema, /** When it is tried again after a failure that may pass. */ retryAt: timestampSchema.nullable(),
  attempts: z.number().int(), maxAttempts: z.number().int(), progress: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  createdAt: timestampSchema, startedAt: timestampSchema.nullable(), finishedAt: timestampSchema.nullable(),
});
export type TaskDto = z.infer<typeof taskDto>;
export const taskListInput = z.object({ ...pageInput, status: taskStatusSchema.optional(), campaignId: idSchema.optional(), name: z.string().max(100).optional(),
  /** Instants of the half-open range [from, to) in which it ended. */
  from: timestampSchema.optional(), to: timestampSchema.optional() });
export const taskPage = pageOf(taskDto);

/** An act that must happen at most once and of which it is not known whether it did: the app ended in the middle. */
export const unknownEffect = z.object({ id: idSchema, kind: z.string(), subject: z.string(), campaignId: idSchema.nullable(), /** What is known of how it ended. */ reason: z.string().nullable(), at: timestampSchema });
export type UnknownEffect = z.infer<typeof unknownEffect>;
export const settleEffectInput = z.object({ id: idSchema, /** What the person saw. */ happened: z.boolean() });

/** The queue as a whole. */
export const queueState = z.object({ /** Since when all work is paused; null while it is not. */ pausedSince: timestampSchema.nullable(), failed: z.number().int(), unknownEffects: z.number().int(), mayPause: z.boolean() });
export type QueueState = z.infer<typeof queueState>;
export const retryAllInput = z.object({ campaignId: idSchema.optional() });
/** `refused`: of runs that are over, or that another try can not help any more. */
export const retryAllResult = z.object({ retried: z.number().int(), refused: z.number().int() });
