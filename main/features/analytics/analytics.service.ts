import type { z } from 'zod';
import type {
  analyticsDays, analyticsExportInput, AnalyticsInput, AnalyticsOverview, blogAnalytics, CampaignAnalytics, campaignAnalyticsInput, commentAnalytics, SkipListInput, skipRowPage,
} from '@shared/contracts/analytics';
import type { Clock } from '../../core/ports/clock';
import type { QueryThread } from '../../db/query-thread';
import { ownerFilter, type Actor } from '../accounts';
import type { AnalyticsQuestion } from './analytics-scope';
import type { ExportQuestion } from './analytics.queries';

/** Figures over days of the person's calendar. Each leads to the rows it counts; users see those of their own campaigns. All throw VALIDATION for a range that can not be. */
export interface AnalyticsService {
  overview(actor: Actor, input: AnalyticsInput, signal?: AbortSignal): Promise<AnalyticsOverview>;
  /** @throws NOT_FOUND also when the actor may not see it */
  campaign(actor: Actor, input: z.output<typeof campaignAnalyticsInput>, signal?: AbortSignal): Promise<CampaignAnalytics>;
  /** What was done day by day, alone: for the home screen. */
  days(actor: Actor, input: AnalyticsInput, signal?: AbortSignal): Promise<z.infer<typeof analyticsDays>>;
  blogs(actor: Actor, input: AnalyticsInput, signal?: AbortSignal): Promise<z.infer<typeof blogAnalytics>>;
  comments(actor: Actor, input: AnalyticsInput, signal?: AbortSignal): Promise<z.infer<typeof commentAnalytics>>;
  skips(actor: Actor, input: SkipListInput, signal?: AbortSignal): Promise<z.infer<typeof skipRowPage>>;
  export(actor: Actor, input: z.output<typeof analyticsExportInput>): Promise<{ fileName: string; bytes: Uint8Array; rows: number }>;
}

export interface AnalyticsPorts {
  queries: QueryThread;
  clock: Clock;
  /** @throws NOT_FOUND unless the actor may see it */
  requireCampaign(actor: Actor, id: string): Promise<unknown>;
}

export const createAnalyticsService = ({ queries, clock, requireCampaign }: AnalyticsPorts): AnalyticsService => {
  const question = (actor: Actor, input: AnalyticsInput): AnalyticsQuestion => ({ ...input, ownerId: ownerFilter(actor), now: clock.now().toISOString() });
  const one = async (asked: AnalyticsQuestion, signal?: AbortSignal): Promise<CampaignAnalytics> => {
    const part = <T>(name: string): Promise<T> => queries.run(`analytics.${name}`, asked, signal);
    const found = await Promise.all([
      part<z.infer<typeof analyticsDays>>('days'), part<z.infer<typeof commentAnalytics>>('comments'), part<z.infer<typeof blogAnalytics>>('blogs'), part<Pick<CampaignAnalytics, 'skips' | 'runs' | 'work'>>('background'),
    ]);
    return Object.assign({}, ...found) as CampaignAnalytics;
  };
  return {
    overview: async (actor, input, signal) => {
      const asked = question(actor, input);
      const [figures, { campaigns }] = await Promise.all([one(asked, signal), queries.run<AnalyticsQuestion, Pick<AnalyticsOverview, 'campaigns'>>('analytics.campaigns', asked, signal)]);
      return { ...figures, campaigns };
    },
    campaign: async (actor, { id, ...input }, signal) => {
      await requireCampaign(actor, id);
      return one({ ...question(actor, input), campaignId: id }, signal);
    },
    days: (actor, input, signal) => queries.run('analytics.days', question(actor, input), signal),
    blogs: (actor, input, signal) => queries.run('analytics.blogs', question(actor, input), signal),
    comments: (actor, input, signal) => queries.run('analytics.comments', question(actor, input), signal),
    skips: async (actor, input, signal) => {
      const page = await queries.run<unknown, Pick<z.infer<typeof skipRowPage>, 'items' | 'total'>>('analytics.skips', { ...input, ownerId: ownerFilter(actor) }, signal);
      return { ...page, page: input.page, pageSize: input.pageSize };
    },
    export: async (actor, { format, campaignId, ...input }) => {
      if (campaignId !== undefined) await requireCampaign(actor, campaignId);
      const asked: ExportQuestion = { ...question(actor, input), campaignId, format };
      const file = await queries.run<ExportQuestion, { bytes: Uint8Array; rows: number }>('analytics.export', asked);
      return { fileName: `kp-bot-analytics-${asked.now.slice(0, 10)}.${format}`, ...file };
    },
  };
};
