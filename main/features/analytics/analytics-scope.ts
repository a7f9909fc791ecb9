// Whose rows count, and of which days. Plain parts of the queries of this feature; they run in the query thread.
import type Sqlite from 'better-sqlite3';
import type { AnalyticsInput, AnalyticsRange } from '@shared/contracts/analytics';
import { localDays, type LocalDay } from './day-range.rules';

/** What every query of analytics is asked with. */
export interface AnalyticsQuestion extends AnalyticsInput {
  campaignId?: string | undefined;
  /** Whose campaigns; null: everyone's. */
  ownerId: string | null;
  /** ISO 8601. */
  now: string;
}

/** A question with its days cut and its campaigns found. */
export interface Scope {
  range: AnalyticsRange;
  days: LocalDay[];
  /** JSON list of campaign ids, for `json_each`. */
  campaigns: string;
  /** The same for tasks, whose list shows those of deleted campaigns too; null: every task. */
  taskCampaigns: string | null;
}

const idsOf = (file: Sqlite.Database, where: string, params: object): string => JSON.stringify(file.prepare(`SELECT id FROM campaigns WHERE (@owner IS NULL OR owner_id = @owner) AND ${where}`).pluck().all(params));

/** Campaigns that are shown: one, or all that are not deleted. */
const campaignsOf = (file: Sqlite.Database, { campaignId, ownerId: owner }: AnalyticsQuestion): Pick<Scope, 'campaigns' | 'taskCampaigns'> => {
  if (campaignId !== undefined) {
    const one = idsOf(file, 'id = @id', { owner, id: campaignId });
    return { campaigns: one, taskCampaigns: one };
  }
  return { campaigns: idsOf(file, 'deleted_at IS NULL', { owner }), taskCampaigns: owner === null ? null : idsOf(file, 'true', { owner }) };
};

/** @throws VALIDATION */
export const scopeOf = (file: Sqlite.Database, question: AnalyticsQuestion): Scope => ({ ...localDays(question, new Date(question.now)), ...campaignsOf(file, question) });

/**
 * The campaigns of the question in a condition; its parameter is `@campaigns`. The plus keeps SQLite from walking an index by
 * campaign, the whole history of each, where one by time holds just the range.
 */
export const ofCampaigns = (column: string): string => `+${column} IN (SELECT value FROM json_each(@campaigns))`;

/** Reads that belong together see one state of the workspace. */
export const inOneView = <T>(file: Sqlite.Database, read: () => T): T => file.transaction(read)();

/** The value that so great a share of the sorted ones does not pass; null when there is none. */
export const quantile = (sorted: readonly number[], share: number): number | null => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
