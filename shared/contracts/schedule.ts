import { z } from 'zod';
import { byIdInput, idSchema, timestampSchema } from './basics';

export const scheduleKinds = ['watch-feeds', 'run-campaign'] as const;
export const scheduleKindSchema = z.enum(scheduleKinds);
export type ScheduleKind = z.infer<typeof scheduleKindSchema>;

/** By the clock of the machine, `07:30`. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 07:30.');
/** Nights begin at 20:00 and end at 06:59. */
const nightTime = clockTime.regex(/^(0[0-6]|2[0-3]):/, 'Give a time between 20:00 and 06:59.');

export const scheduleEvery = ['day', 'weekday', 'night', 'cron'] as const;
/** When: a simple choice, or five cron fields (minute, hour, day, month, weekday). */
export const timesSchema = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day'), at: clockTime }),
  z.object({ every: z.literal('weekday'), at: clockTime }),
  z.object({ every: z.literal('night'), at: nightTime }),
  z.object({ every: z.literal('cron'), pattern: z.string().trim().min(1).max(100) }),
]);
export type Times = z.infer<typeof timesSchema>;

/** `started`: it was begun; `done` and `failed`: how a look at the sources ended; `left_out`: the campaign could not start then. */
export const scheduleOutcomes = ['started', 'done', 'failed', 'left_out'] as const;

export const scheduleDto = z.object({
  id: idSchema, kind: scheduleKindSchema, campaignId: idSchema, times: timesSchema, enabled: z.boolean(), nextAt: timestampSchema.nullable(),
  last: z.object({ at: timestampSchema, outcome: z.enum(scheduleOutcomes), text: z.string() }).nullable(),
});
export type ScheduleDto = z.infer<typeof scheduleDto>;

export const scheduleListInput = z.object({ campaignId: idSchema });
export const scheduleInput = z.object({ campaignId: idSchema, kind: scheduleKindSchema, times: timesSchema });
export const schedulePatch = byIdInput.extend({ patch: z.object({ times: timesSchema, enabled: z.boolean() }).partial() });
export const schedulePreviewInput = z.object({ times: timesSchema });
export const schedulePreview = z.object({ next: z.array(timestampSchema), timeZone: z.string() });
