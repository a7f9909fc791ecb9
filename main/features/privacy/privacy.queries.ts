// Reads of the query thread: who is stored, and in which rows. They look through every text there is.
import type Sqlite from 'better-sqlite3';
import { limitOf, Conditions, type Paging } from '../../db/list-query';
import type { StoredPerson } from '@shared/contracts/privacy';
import { isTelling, keptUntil, plainName } from './privacy.rules';
import { textPlaces } from './text-places.data';

const people = `SELECT author AS name, 'author' AS role, url, id AS postId, found_at AS seenAt FROM posts WHERE author IS NOT NULL
  UNION ALL SELECT json_extract(j.value, '$.author'), 'reader', p.url, p.id, p.found_at FROM posts p, json_each(p.reader_comments) j WHERE json_extract(j.value, '$.author') IS NOT NULL`;

export interface PeopleQuery extends Paging {
  search: string | undefined;
  role: 'author' | 'reader' | undefined;
}

const storedPeople = (file: Sqlite.Database, { search, role, ...paging }: PeopleQuery): { rows: StoredPerson[]; total: number } => {
  const { where, params } = new Conditions().when(role, 'role = ?').search(search, ['name']);
  const grouped = `FROM (${people}) ${where} GROUP BY name, role`;
  const total = Number(file.prepare(`SELECT count(*) FROM (SELECT 1 ${grouped})`).pluck().get(...params));
  // SQLite takes the bare columns from the row that has the maximum.
  const rows = file.prepare(`SELECT name, role, url, postId, count(*) AS places, max(seenAt) AS seenAt ${grouped} ORDER BY name COLLATE NOCASE, role LIMIT ? OFFSET ?`).all(...params, ...limitOf(paging)) as Omit<StoredPerson, 'keptUntil'>[];
  return { rows: rows.map((row) => ({ ...row, keptUntil: keptUntil(row.seenAt) })), total };
};

/** Rows that have to do with a person, by their row numbers. */
export interface SubjectRows {
  /** Every way the name is written as an author or reader, and as it was typed. */
  spellings: string[];
  /** Posts by this author. */
  posts: number[];
  /** Posts with a reader's comment by this name. */
  readers: number[];
  /** Rows whose text has the name, by table. */
  mentions: Record<string, number[]>;
}

const mentionsOf = (file: Sqlite.Database, names: readonly string[]): Record<string, number[]> => {
  const found: Record<string, number[]> = {};
  for (const { table, text, json } of textPlaces) {
    // LIKE knows no case for ASCII alone; names with other letters are also looked for as they are written.
    const where = [...text.map((column) => [column, false] as const), ...json.map((column) => [column, true] as const)].flatMap(([column, isJson]) => names.map((name) => ({ column, needle: isJson ? JSON.stringify(name).slice(1, -1) : name })));
    const sql = `SELECT rowid FROM ${table} WHERE ${where.map(({ column }) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')}`;
    found[table] = file.prepare(sql).pluck().all(...where.map(({ needle }) => `%${needle.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)) as number[];
  }
  return found;
};

const subjectRows = (file: Sqlite.Database, { name }: { name: string }): SubjectRows => {
  const meant = plainName(name);
  const same = (names: unknown[]): string[] => (names as string[]).filter((known) => plainName(known) === meant);
  const authors = same(file.prepare('SELECT DISTINCT author FROM posts WHERE author IS NOT NULL').pluck().all());
  const readers = same(file.prepare(`SELECT DISTINCT json_extract(j.value, '$.author') FROM posts p, json_each(p.reader_comments) j WHERE json_extract(j.value, '$.author') IS NOT NULL`).pluck().all());
  const spellings = [...new Set([...authors, ...readers, name])];
  return {
    spellings, mentions: isTelling(name) ? mentionsOf(file, spellings) : {},
    posts: file.prepare('SELECT rowid FROM posts WHERE author IN (SELECT value FROM json_each(?))').pluck().all(JSON.stringify(authors)) as number[],
    readers: readers.length === 0 ? [] : file.prepare(`SELECT rowid FROM posts p WHERE EXISTS (SELECT 1 FROM json_each(p.reader_comments) j WHERE json_extract(j.value, '$.author') IN (SELECT value FROM json_each(?)))`).pluck().all(JSON.stringify(readers)) as number[],
  };
};

export const privacyQueries = { 'privacy.people': storedPeople, 'privacy.subject': subjectRows };
