// Reads of the query thread: plain functions on its connection. Each sees one state of the workspace, so that its figures fit together.
import type Sqlite from 'better-sqlite3';
import type { exportFormats } from '@shared/export-formats';
import { inOneView, scopeOf, type AnalyticsQuestion, type Scope } from './analytics-scope';
import { analyticsBytes } from './analytics-table';
import { dayFigures } from './day-figures';
import { draftFigures } from './draft-figures';
import { campaignGroups, siteGroups } from './group-figures';
import { runFigures, skipFigures, skipPage, workFigures } from './run-figures';

const asked = <T>(answer: (file: Sqlite.Database, scope: Scope) => T) => (file: Sqlite.Database, question: AnalyticsQuestion): T => inOneView(file, () => answer(file, scopeOf(file, question)));

/** The parts of the screen. Each is a job of its own, so that a search need not wait for all of them. */
const parts = {
  days: asked((file, scope) => ({ range: scope.range, days: dayFigures(file, scope) })),
  comments: asked((file, scope) => ({ range: scope.range, drafts: draftFigures(file, scope) })),
  blogs: asked((file, scope) => ({ range: scope.range, ...siteGroups(file, scope) })),
  background: asked((file, scope) => ({ skips: skipFigures(file, scope), runs: runFigures(file, scope), work: workFigures(file, scope) })),
  campaigns: asked((file, scope) => ({ campaigns: campaignGroups(file, scope) })),
};

export type ExportQuestion = AnalyticsQuestion & { format: (typeof exportFormats)[number] };
const exported = (file: Sqlite.Database, question: ExportQuestion): Promise<{ bytes: Uint8Array; rows: number }> => {
  const figures = inOneView(file, () => ({
    ...parts.days(file, question), ...parts.comments(file, question), ...parts.blogs(file, question), ...parts.background(file, question), ...(question.campaignId === undefined ? parts.campaigns(file, question) : {}),
  }));
  return analyticsBytes(figures, question.format);
};

export const analyticsQueries = {
  'analytics.days': parts.days, 'analytics.comments': parts.comments, 'analytics.blogs': parts.blogs, 'analytics.background': parts.background, 'analytics.campaigns': parts.campaigns,
  'analytics.skips': skipPage, 'analytics.export': exported,
};
