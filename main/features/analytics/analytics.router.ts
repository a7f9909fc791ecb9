import {
  analyticsDays, analyticsExportInput, analyticsInput, analyticsOverview, blogAnalytics, campaignAnalytics, campaignAnalyticsInput, commentAnalytics, skipListInput, skipRowPage,
} from '@shared/contracts/analytics';
import { savedFile } from '@shared/contracts/system';
import type { Desktop } from '../../core/ports/desktop';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { AnalyticsService } from './analytics.service';

export const createAnalyticsRouter = (service: AnalyticsService, desktop: Desktop) =>
  t.router({
    overview: permitted('view_analytics', { rest: { method: 'GET', path: '/analytics/overview' }, description: 'Figures of a range of days: what was done, verdicts, decisions, skips, sites, campaigns, runs.' })
      .input(analyticsInput).output(analyticsOverview).query(({ ctx, input, signal }) => service.overview(ctx.account, input, signal)),
    days: permitted('view_analytics', { rest: { method: 'GET', path: '/analytics/days' }, description: 'What was found, drafted, reviewed and approved on each day.' })
      .input(analyticsInput).output(analyticsDays).query(({ ctx, input, signal }) => service.days(ctx.account, input, signal)),
    skips: permitted('view_analytics', { rest: { method: 'GET', path: '/analytics/skips' }, description: 'The skip log of all campaigns, newest first.' })
      .input(skipListInput).output(skipRowPage).query(({ ctx, input, signal }) => service.skips(ctx.account, input, signal)),
    export: permitted('view_analytics', { rest: { method: 'GET', path: '/analytics/export' }, description: 'Writes the figures of a range to a file; safe against formulas.' })
      .input(analyticsExportInput).output(savedFile)
      .mutation(async ({ ctx, input }) => { const file = await service.export(ctx.account, input); return { path: await desktop.saveFile(file.fileName, file.bytes), rows: file.rows }; }),
  });

/** The figures that stand with what they are about: `campaigns.analytics`, `blogs.analytics`, `comments.analytics`. */
export const createAnalyticsProcedures = (service: AnalyticsService) => ({
  campaigns: t.router({
    analytics: permitted('view_analytics', { rest: { method: 'GET', path: '/campaigns/{id}/analytics' }, description: 'Figures of one campaign over a range of days.' })
      .input(campaignAnalyticsInput).output(campaignAnalytics).query(({ ctx, input, signal }) => service.campaign(ctx.account, input, signal)),
  }),
  blogs: t.router({
    analytics: permitted('view_analytics', { rest: { method: 'GET', path: '/blogs/analytics/overview' }, description: 'Drafts of a range by site and by comment system.' })
      .input(analyticsInput).output(blogAnalytics).query(({ ctx, input, signal }) => service.blogs(ctx.account, input, signal)),
  }),
  comments: t.router({
    analytics: permitted('view_analytics', { rest: { method: 'GET', path: '/comments/analytics/overview' }, description: 'Verdicts, scores, decisions and edits of the drafts of a range.' })
      .input(analyticsInput).output(commentAnalytics).query(({ ctx, input, signal }) => service.comments(ctx.account, input, signal)),
  }),
});
