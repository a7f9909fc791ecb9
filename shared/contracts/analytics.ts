import { z } from 'zod';
import { commentSystemIds } from '../comment-systems';
import { idSchema, pageInput, pageOf, scoreSchema, timestampSchema } from './basics';
import { exportFormats } from '../export-formats';
import { campaignStatusSchema } from './campaign';
import { verdictSchema } from './review';
import { skipCodes } from './source';

const whole = z.number().int().min(0);
const day = z.iso.date();

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** The most days that one answer covers. */
export const maxAnalyticsDays = 366;

const range = {
  /** The last so many days, today included; `from` comes before it. */
  days: whole.min(1).max(maxAnalyticsDays).default(30),
  /** First and last day of the person's calendar, both included; without `to`, up to today. */
  from: day.optional(),
  to: day.optional(),
  /** IANA name: days begin at midnight there, also where clocks change. */
  timeZone: z.string().max(60).refine(isTimeZone, { error: 'Not a known time zone. Use an IANA name such as Europe/Berlin.' }).default('UTC'),
};
export const analyticsInput = z.object(range);
export type AnalyticsInput = z.output<typeof analyticsInput>;
export const campaignAnalyticsInput = z.object({ id: idSchema, ...range });

/** `start` and `end` are the instants of the half-open range [start, end): lists take them as `from` and `to`. */
export const analyticsRange = z.object({ from: day, to: day, timeZone: z.string(), start: timestampSchema, end: timestampSchema });
export type AnalyticsRange = z.infer<typeof analyticsRange>;

/** One day of the person's calendar. Posts count on the day they were found, drafts on the day of the act that `on` of the list names. */
export const dayFigures = z.object({
  day, start: timestampSchema, end: timestampSchema,
  found: whole, /** Of those found that day. */ analysed: whole,
  drafted: whole, /** Drafts of which a text got its score that day. */ reviewed: whole, /** Approvals that stand. */ approved: whole,
  /** Of the drafts made that day: the person did as the reviewer said, or the opposite. */ agreed: whole, against: whole,
});
export type DayFigures = z.infer<typeof dayFigures>;
export const analyticsDays = z.object({ range: analyticsRange, days: z.array(dayFigures) });

/** What a person made of the drafts with one verdict; approved holds the posted ones as well. */
export const verdictFigures = z.object({ verdict: verdictSchema, open: whole, approved: whole, rejected: whole });
export type VerdictFigures = z.infer<typeof verdictFigures>;

/** Width of a score band; the last one holds 100 as well. */
export const bandWidth = 5;

/** Drafts made in the range, as they stand now. */
export const draftFigures = z.object({
  total: whole, verdicts: z.array(verdictFigures),
  /** Drafts of which a text got its score in the range, each once, whenever they were made. */
  reviewed: whole,
  /** From `from` to just below `to`. */
  bands: z.array(z.object({ from: scoreSchema, to: scoreSchema, count: whole })),
  /** Decided as the reviewer said (ready approved, not fit rejected), and the opposite. What needs work says neither. */
  agreed: whole, against: whole,
  /** Approved as they were drafted, and after an edit; the shares of words that the latest `measured` of the edits changed, 0 to 1, null when there is none. */
  edits: z.object({ untouched: whole, edited: whole, measured: whole, medianShare: z.number().nullable(), p90Share: z.number().nullable() }),
  posted: whole,
});
export type DraftFigures = z.infer<typeof draftFigures>;

const group = { drafted: whole, ready: whole, approved: whole, rejected: whole, averageScore: scoreSchema };
export const groupFigures = z.object(group);
export type GroupFigures = z.infer<typeof groupFigures>;
export const siteFigures = z.object({ host: z.string(), ...group });
export const systemFigures = z.object({ system: z.enum(commentSystemIds), sites: whole, ...group });
export const campaignFigures = z.object({ id: idSchema, name: z.string(), status: campaignStatusSchema, ...group });
/** `total` counts all, `items` holds the largest. */
const largest = <T extends z.ZodType>(item: T) => z.object({ total: whole, items: z.array(item) });

export const skipFigures = z.object({ total: whole, byCode: z.array(z.object({ code: z.enum(skipCodes), count: whole })) });

export const runFigures = z.object({
  total: whole, finished: whole, failed: whole, stopped: whole,
  /** Of the finished ones, in seconds. */
  medianSeconds: z.number().nullable(), longestSeconds: z.number().nullable(),
  latest: z.array(z.object({ id: idSchema, campaignId: idSchema, campaignName: z.string(), status: z.enum(['running', 'finished', 'failed', 'stopped']), candidates: whole, startedAt: timestampSchema, seconds: z.number().nullable() })),
});

/** Tasks that ended in the range, by kind; the seconds are of those that were done. */
export const workFigures = z.object({ name: z.string(), done: whole, failed: whole, cancelled: whole, medianSeconds: z.number().nullable(), p95Seconds: z.number().nullable() });

export const commentAnalytics = z.object({ range: analyticsRange, drafts: draftFigures });
export const blogAnalytics = z.object({ range: analyticsRange, systems: z.array(systemFigures), sites: largest(siteFigures) });
export const campaignAnalytics = z.object({
  ...analyticsDays.shape, ...commentAnalytics.shape, ...blogAnalytics.shape, skips: skipFigures, runs: runFigures, work: z.array(workFigures),
});
export type CampaignAnalytics = z.infer<typeof campaignAnalytics>;
export const analyticsOverview = campaignAnalytics.extend({ campaigns: largest(campaignFigures) });
export type AnalyticsOverview = z.infer<typeof analyticsOverview>;

/** The skip log of all campaigns, newest first. */
export const skipListInput = z.object({ ...pageInput, campaignId: idSchema.optional(), code: z.enum(skipCodes).optional(), from: timestampSchema.optional(), to: timestampSchema.optional() });
export type SkipListInput = z.output<typeof skipListInput>;
export const skipRow = z.object({ id: idSchema, campaignId: idSchema, campaignName: z.string(), postId: idSchema.nullable(), url: z.string(), title: z.string().nullable(), code: z.enum(skipCodes), reason: z.string(), at: timestampSchema });
export type SkipRow = z.infer<typeof skipRow>;
export const skipRowPage = pageOf(skipRow);

export const analyticsExportInput = z.object({ ...range, format: z.enum(exportFormats), campaignId: idSchema.optional() });
