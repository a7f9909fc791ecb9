// Reads of the query thread: plain functions on its connection. Each sees one state of the workspace, so that its figures fit together.
import type Sqlite from 'better-sqlite3';
import type { z } from 'zod';
import type { analyticsDays, AnalyticsOverview, blogAnalytics, CampaignAnalytics, commentAnalytics } from '@shared/contracts/analytics';
import type { exportFormats } from '@shared/contracts/campaign';
import { inOneView, scopeOf, type AnalyticsQuestion, type Scope } from './analytics-scope';
import { analyticsBytes } from './analytics-table';
import { dayFigures } from './day-figures';
import { draftFigures } from './draft-figures';
import { campaignGroups, siteGroups } from './group-figures';
import { runFigures, skipFigures, skipPage, workFigures } from './run-figures';

const asked = <T>(answer: (file: Sqlite.Database, scope: Scope) => T) => (file: Sqlite.Database, question: AnalyticsQuestion): T => inOneView(file, () => answer(file, scopeOf(file, question)));

const common = (file: Sqlite.Database, scope: Scope): CampaignAnalytics => ({
  range: scope.range, days: dayFigures(file, scope), drafts: draftFigures(file, scope), skips: skipFigures(file, scope), ...siteGroups(file, scope), runs: runFigures(file, scope), work: workFigures(file, scope),
});

const campaign = asked(common);
const overview = asked((file, scope): AnalyticsOverview => ({ ...common(file, scope), campaigns: campaignGroups(file, scope) }));
const days = asked((file, scope): z.infer<typeof analyticsDays> => ({ range: scope.range, days: dayFigures(file, scope) }));
const blogs = asked((file, scope): z.infer<typeof blogAnalytics> => ({ range: scope.range, ...siteGroups(file, scope) }));
const comments = asked((file, scope): z.infer<typeof commentAnalytics> => ({ range: scope.range, drafts: draftFigures(file, scope) }));

export type ExportQuestion = AnalyticsQuestion & { format: (typeof exportFormats)[number] };
const exported = (file: Sqlite.Database, question: ExportQuestion): Promise<{ bytes: Uint8Array; rows: number }> =>
  analyticsBytes(question.campaignId === undefined ? overview(file, question) : campaign(file, question), question.format);

export const analyticsQueries = {
  'analytics.overview': overview, 'analytics.campaign': campaign, 'analytics.days': days, 'analytics.blogs': blogs, 'analytics.comments': comments, 'analytics.skips': skipPage, 'analytics.export': exported,
};
