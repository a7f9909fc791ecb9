import { z } from 'zod';
import { cursorInput, idSchema, patchOf, timestampSchema } from './basics';

/** What a person should know of although no screen of it may be open. */
export const noticeKinds = ['run_finished', 'run_failed', 'drafts_wait', 'posting_unknown', 'comment_removed', 'budget', 'disk', 'maintenance', 'update'] as const;
export const noticeKindSchema = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

/** An admin's word to everybody; it also stands above every screen until it is dismissed or over. */
export const announcementKinds = ['maintenance', 'update'] as const satisfies readonly NoticeKind[];

export const noticeDto = z.object({
  id: idSchema, kind: noticeKindSchema, at: timestampSchema, readAt: timestampSchema.nullable(),
  campaignId: idSchema.nullable(), /** As it is called now; null when it is gone. */ campaignName: z.string().nullable(),
  /** Drafts that wait, or were made by the run; per cent of a budget; 0 where nothing is counted. */ count: z.number().int(),
  /** An announcement's own words, and the time they are about. */ message: z.string().nullable(), from: timestampSchema.nullable(), until: timestampSchema.nullable(),
});
export type NoticeDto = z.infer<typeof noticeDto>;

export const noticeListInput = z.object({ ...cursorInput, unread: z.boolean().default(false) });
export const noticePage = z.object({ items: z.array(noticeDto), nextCursor: z.string().nullable() });
export const noticeCounts = z.object({ unread: z.number().int() });
/** Without ids: all of them. */
export const noticeMarkInput = z.object({ ids: z.array(idSchema).min(1).max(200).optional() });

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** `native` tells in the app as well. */
export const noticeWays = ['native', 'app', 'none'] as const;
const way = z.enum(noticeWays);

/** What one person wants to be told, how and when. */
export const noticePreferences = z.object({
  ways: z.object({ run_finished: way.default('native'), run_failed: way.default('native'), drafts_wait: way.default('native'), posting_unknown: way.default('native'), comment_removed: way.default('native'), budget: way.default('native'), disk: way.default('native'), maintenance: way.default('app'), update: way.default('app') }).prefault({}),
  quiet: z.object({
    on: z.boolean().default(false), from: clockTime.default('20:00'), /** The next morning when it is not after `from`. */ until: clockTime.default('08:00'),
    /** Days on which the quiet begins: 0 is Sunday. */ days: z.array(z.number().int().min(0).max(6)).max(7).default([0, 1, 2, 3, 4, 5, 6]),
  }).prefault({}),
  /** When the window is closed while work runs. */
  onClose: z.enum(['ask', 'keep', 'quit']).default('ask'),
});
export type NoticePreferences = z.output<typeof noticePreferences>;
/** A group that is given replaces the fields it names and leaves the others. */
export const noticePreferencesPatch = z.object({
  ways: patchOf(noticePreferences.shape.ways.unwrap()), quiet: patchOf(noticePreferences.shape.quiet.unwrap()), onClose: noticePreferences.shape.onClose.unwrap(),
}).partial();
export type NoticePreferencesPatch = z.infer<typeof noticePreferencesPatch>;

export const announcementInput = z.object({
  message: z.string().trim().min(1).max(500), from: timestampSchema.nullish(), until: timestampSchema.nullish(),
});
