export { createAnalyticsService, type AnalyticsService } from './analytics.service';
export { createAnalyticsProcedures, createAnalyticsRouter } from './analytics.router';
