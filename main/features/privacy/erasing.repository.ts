// The changes of an erasure. Everything runs inside a unit: a person is taken out of all rows, or of none.
import type { ErasureCounts } from '@shared/contracts/privacy';
import type { ReaderComment } from '@shared/contracts/post';
import { judgedSkips } from '@shared/contracts/source';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import { blackedOut, blackedOutJson, nothingErased, plainName, withoutReader } from './privacy.rules';
import { textPlaces, type TextPlace } from './text-places.data';
import type { SubjectRows } from './privacy.queries';

type Cells = Record<string, string | null>;

/** Rejected for good: a text that names nobody any more is not posted, and no undo brings it back. */
const rejectSql = (ids: string): string => `UPDATE comments SET status = 'rejected', feedback = ?, approved_at = NULL, approved_by = NULL, approved_hash = NULL, updated_at = ?
  WHERE status IN ('awaiting', 'approved') AND ${ids} RETURNING id, campaign_id AS campaignId`;

export const createErasing = (database: Database, clock: Clock) => {
  const now = (): string => clock.now().toISOString();
  const ask = async <T>(sql: string, params: unknown[] = []): Promise<T[]> => (await database.writer().query(sql, params)) as T[];

  const reject = async (ids: string, param: string, why: string): Promise<number> => {
    const rejected = await ask<{ id: string; campaignId: string }>(rejectSql(ids), [why, now(), param]);
    await ask(`UPDATE comment_acts SET undone_at = ? WHERE undone_at IS NULL AND comment_id IN (SELECT value FROM json_each(?))`, [now(), JSON.stringify(rejected.map(({ id }) => id))]);
    for (const { id, campaignId } of rejected) database.record({ type: 'comment.rejected', campaignId, commentId: id });
    return rejected.length;
  };

  const removeReader = async (rowid: number, meant: ReadonlySet<string>): Promise<number> => {
    const [row] = await ask<{ comments: string }>('SELECT reader_comments AS comments FROM posts WHERE rowid = ?', [rowid]);
    const comments = JSON.parse(row?.comments ?? '[]') as ReaderComment[];
    const kept = withoutReader(comments, (name) => meant.has(plainName(name)));
    if (kept.length < comments.length) await ask('UPDATE posts SET reader_comments = ? WHERE rowid = ?', [JSON.stringify(kept), rowid]);
    return comments.length - kept.length;
  };

  /** @returns whether the row named the person */
  const blackOut = async ({ table, text, json }: TextPlace, rowid: number, spellings: readonly string[]): Promise<boolean> => {
    const [row] = await ask<Cells>(`SELECT ${[...text, ...json].join(', ')} FROM ${table} WHERE rowid = ?`, [rowid]);
    const changed = Object.entries(row ?? {}).flatMap(([column, value]): [string, string][] => {
      const after = value === null ? null : json.includes(column) ? blackedOutJson(value, spellings) : blackedOut(value, spellings);
      return after === null || after === value ? [] : [[column, after]];
    });
    if (changed.length > 0) await ask(`UPDATE ${table} SET ${changed.map(([column]) => `${column} = ?`).join(', ')} WHERE rowid = ?`, [...changed.map(([, value]) => value), rowid]);
    return changed.length > 0;
  };

  return {
    /** Takes a person out of these rows; the rows stay. Inside a unit. */
    erase: async ({ spellings, posts, readers, mentions }: SubjectRows): Promise<ErasureCounts> => {
      const counts = { ...nothingErased };
      const meant = new Set(spellings.map(plainName));
      // The author is named in what told the site's standing, whatever the name looks like.
      for (const rowid of posts) await blackOut({ table: 'posts', text: [], json: ['authority', 'worthiness'] }, rowid, spellings);
      await ask('UPDATE posts SET author = NULL WHERE rowid IN (SELECT value FROM json_each(?))', [JSON.stringify(posts)]);
      counts.authors = posts.length;
      for (const rowid of readers) counts.readerComments += await removeReader(rowid, meant);
      const named: number[] = [];
      for (const place of textPlaces) {
        for (const rowid of mentions[place.table] ?? []) {
          if (!(await blackOut(place, rowid, spellings))) continue;
          counts.mentions += 1;
          if (place.table === 'comments') named.push(rowid);
        }
      }
      counts.drafts = await reject('rowid IN (SELECT value FROM json_each(?))', JSON.stringify(named), 'A name in this text was erased.');
      return counts;
    },
    /** Posts of an author who objected are not answered, nor drafted at anybody's word: what waits, was drafted or could be is skipped, its drafts are rejected. Inside a unit. */
    leaveAlone: async (posts: readonly number[], reason: string): Promise<number> => {
      const rowids = JSON.stringify(posts);
      await ask(`UPDATE posts SET status = 'skipped', skip_code = 'never_list', skip_reason = ?, updated_at = ? WHERE (status <> 'skipped' OR skip_code IN (SELECT value FROM json_each(?))) AND rowid IN (SELECT value FROM json_each(?))`, [reason, now(), JSON.stringify(judgedSkips), rowids]);
      return reject('post_id IN (SELECT id FROM posts WHERE rowid IN (SELECT value FROM json_each(?)))', rowids, reason);
    },
    /** Names on what was read before, once kept long enough. Inside a unit. */
    purge: async (before: string): Promise<ErasureCounts> => {
      const [due] = await ask<{ authors: number; readers: number }>(`SELECT count(author) AS authors, coalesce(sum(json_array_length(reader_comments)), 0) AS readers FROM posts WHERE found_at < ? AND (author IS NOT NULL OR reader_comments <> '[]')`, [before]);
      const counts = { ...nothingErased, authors: due?.authors ?? 0, readerComments: due?.readers ?? 0 };
      if (counts.authors + counts.readerComments > 0) await ask(`UPDATE posts SET author = NULL, reader_comments = '[]' WHERE found_at < ? AND (author IS NOT NULL OR reader_comments <> '[]')`, [before]);
      return counts;
    },
  };
};
