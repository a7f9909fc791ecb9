import type Sqlite from 'better-sqlite3';
import type { DayFigures } from '@shared/contracts/analytics';
import type { Scope } from './analytics-scope';

const mine = 'IN (SELECT value FROM json_each(@campaigns))';
/** The person did as the reviewer said, or the opposite; lists filter by the same words. */
export const agreed = `((c.verdict = 'ready' AND c.status IN ('approved', 'posted')) OR (c.verdict = 'rejected' AND c.status = 'rejected'))`;
export const against = `((c.verdict = 'ready' AND c.status = 'rejected') OR (c.verdict = 'rejected' AND c.status IN ('approved', 'posted')))`;

const posts = `SELECT count(*) AS found, coalesce(sum(analysis IS NOT NULL), 0) AS analysed FROM posts WHERE found_at >= @start AND found_at < @end AND campaign_id ${mine}`;
const drafts = `SELECT count(*) AS drafted, coalesce(sum(${agreed}), 0) AS agreed, coalesce(sum(${against}), 0) AS against FROM comments c WHERE c.created_at >= @start AND c.created_at < @end AND c.campaign_id ${mine}`;
const reviews = `SELECT count(DISTINCT r.comment_id) AS reviewed FROM comment_revisions r CROSS JOIN comments c ON c.id = r.comment_id WHERE r.at >= @start AND r.at < @end AND c.campaign_id ${mine}`;
const approvals = `SELECT count(*) AS approved FROM comments WHERE approved_at >= @start AND approved_at < @end AND campaign_id ${mine}`;

/** What was done on each day of the range. */
export const dayFigures = (file: Sqlite.Database, { days, campaigns }: Scope): DayFigures[] => {
  const statements = [posts, drafts, reviews, approvals].map((sql) => file.prepare(sql));
  return days.map(({ day, start, end }) => Object.assign({ day, start, end }, ...statements.map((statement) => statement.get({ start, end, campaigns }))) as DayFigures);
};
