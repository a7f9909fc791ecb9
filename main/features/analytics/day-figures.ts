import type Sqlite from 'better-sqlite3';
import type { DayFigures } from '@shared/contracts/analytics';
import { ofCampaigns, type Scope } from './analytics-scope';

/** The person did as the reviewer said, or the opposite; lists filter by the same words. */
export const agreed = `((c.verdict = 'ready' AND c.status IN ('approved', 'posted')) OR (c.verdict = 'rejected' AND c.status = 'rejected'))`;
export const against = `((c.verdict = 'ready' AND c.status = 'rejected') OR (c.verdict = 'rejected' AND c.status IN ('approved', 'posted')))`;

const posts = `SELECT count(*) AS found, coalesce(sum(analysis IS NOT NULL), 0) AS analysed FROM posts WHERE found_at >= @start AND found_at < @end AND ${ofCampaigns('campaign_id')}`;
const drafts = `SELECT count(*) AS drafted, coalesce(sum(${agreed}), 0) AS agreed, coalesce(sum(${against}), 0) AS against FROM comments c WHERE c.created_at >= @start AND c.created_at < @end AND ${ofCampaigns('c.campaign_id')}`;
/** The first text of a draft got its score when it was drafted; later ones count on their day, each draft once a day. */
export const rescored = `SELECT count(DISTINCT r.comment_id) AS rescored FROM comment_revisions r CROSS JOIN comments c ON c.id = r.comment_id
  WHERE r.revision > 1 AND r.at >= @start AND r.at < @end AND NOT (c.created_at >= @start AND c.created_at < @end) AND ${ofCampaigns('c.campaign_id')}`;
const approvals = `SELECT count(*) AS approved FROM comments WHERE approved_at >= @start AND approved_at < @end AND ${ofCampaigns('campaign_id')}`;

/** What was done on each day of the range. */
export const dayFigures = (file: Sqlite.Database, { days, campaigns }: Scope): DayFigures[] => {
  const statements = [posts, drafts, rescored, approvals].map((sql) => file.prepare(sql));
  return days.map(({ day, start, end }) => {
    const { rescored: again, ...figures } = Object.assign({}, ...statements.map((statement) => statement.get({ start, end, campaigns }))) as Omit<DayFigures, 'reviewed'> & { rescored: number };
    return { ...figures, day, start, end, reviewed: figures.drafted + again };
  });
};
