import { z } from 'zod';
import { idSchema, pageInput, pageOf, timestampSchema } from './basics';

export const taskStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export const taskStatusSchema = z.enum(taskStatuses);
export type TaskStatus = z.infer<typeof taskStatusSchema>;
export const taskNames = ['campaign.research', 'campaign.analyse', 'campaign.draft', 'agent.execute'] as const;

export const taskDto = z.object({
  id: idSchema, name: z.string(), status: taskStatusSchema, campaignId: idSchema.nullable(), subject: z.string().nullable(),
  attempts: z.number().int(), maxAttempts: z.number().int(), progress: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  createdAt: timestampSchema, startedAt: timestampSchema.nullable(), finishedAt: timestampSchema.nullable(),
});
export type TaskDto = z.infer<typeof taskDto>;
export const taskListInput = z.object({ ...pageInput, status: taskStatusSchema.optional(), campaignId: idSchema.optional(), name: z.string().max(100).optional(),
  /** Instants of the half-open range [from, to) in which it ended. */
  from: timestampSchema.optional(), to: timestampSchema.optional() });
export const taskPage = pageOf(taskDto);
