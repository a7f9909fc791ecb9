// Reads of the query thread: it looks through a person's latest edits, which takes longer than the main side may.
import type Sqlite from 'better-sqlite3';
import type { KeptText, StoredEdit } from './edit-pair';
import { learnStyle } from './learn-style';
import type { LearnedLines } from './learned';

export interface StyleQuery {
  accountId: string;
  /** Edits before it are left out. */
  since: string | null;
}

export interface StyleLearned {
  edits: number;
  kept: number;
  lines: LearnedLines;
}

/** The newest so many say how somebody writes now. */
const mostTexts = 200;

/** A person's edits that stand, each against the draft that it was made from; the newest first. */
const editSql = `SELECT c.id AS commentId, c.post_id AS postId, c.text AS after, c.talking_points AS talkingPoints,
    (SELECT r.text FROM comment_revisions r WHERE r.comment_id = c.id AND r.by_whom = 'engine' AND r.revision < c.revision ORDER BY r.revision DESC LIMIT 1) AS before
  FROM (SELECT comment_id, max(at) AS at FROM comment_acts WHERE account_id = :accountId AND act = 'edited' AND undone_at IS NULL AND at > :since GROUP BY comment_id ORDER BY max(at) DESC LIMIT ${mostTexts}) a
  JOIN comments c ON c.id = a.comment_id WHERE c.edited = 1 AND c.status <> 'rejected' ORDER BY a.at DESC, c.id`;

const keptSql = `SELECT c.post_id AS postId, c.text, c.talking_points AS talkingPoints
  FROM (SELECT DISTINCT comment_id FROM comment_acts WHERE account_id = :accountId AND act = 'approved' AND undone_at IS NULL AND at > :since ORDER BY at DESC LIMIT ${mostTexts}) a
  JOIN comments c ON c.id = a.comment_id WHERE c.edited = 0 AND c.status IN ('approved', 'posted')`;

const withPoints = <T extends { talkingPoints: unknown }>(row: T): T => ({ ...row, talkingPoints: JSON.parse(String(row.talkingPoints)) as string[] });

const learn = (file: Sqlite.Database, { accountId, since }: StyleQuery): StyleLearned => {
  const params = { accountId, since: since ?? '' };
  const edits = (file.prepare(editSql).all(params) as (StoredEdit & { before: string | null })[]).filter(({ before, after }) => before !== null && before !== after).map(withPoints);
  const kept = (file.prepare(keptSql).all(params) as KeptText[]).map(withPoints);
  return { edits: edits.length, kept: kept.length, lines: learnStyle(edits, kept) };
};

export const styleQueries = { 'style.learn': learn };
