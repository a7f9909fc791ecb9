// A workspace file with rows of known ids, written without the engine: what tests of damage and of restores count against.
import { mkdirSync } from 'node:fs';
import Sqlite, { type Database as SqliteFile } from 'better-sqlite3';
import { migrate } from '../../main/db/migrate';
import type { Migration } from '../../main/db/migration';
import { migrations } from '../../main/db/migrations';
import { setPragmas } from '../../main/db/pragmas';
import { backupsDir, databasePath } from '../../main/db/workspace-files';

const early = '2026-01-01T10:00:00.000Z';
export const later = '2026-02-01T10:00:00.000Z';

/** Columns that a row must have and that no test looks at. */
const filler: Record<string, unknown> = { VARCHAR: early, TEXT: '[]', INTEGER: 0, BOOLEAN: 0, DOUBLE: 0 };

/** Inserts a row; what is not given and must be there is filled in. */
export const put = (file: SqliteFile, table: string, given: Record<string, unknown>): void => {
  const columns = file.prepare(`SELECT name, type FROM pragma_table_info(?) WHERE "notnull" = 1 AND dflt_value IS NULL`).all(table) as { name: string; type: string }[];
  const row = { ...Object.fromEntries(columns.map(({ name, type }) => [name, filler[/^[A-Z]+/.exec(type)?.[0] ?? 'TEXT'] ?? ''])), ...given };
  const names = Object.keys(row);
  file.prepare(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...Object.values(row));
};

export const openRaw = (workspace: string): SqliteFile => {
  const file = new Sqlite(databasePath(workspace), { timeout: 5_000 });
  setPragmas(file);
  return file;
};

/** Posts from `from` to `to` (not included), a draft each. */
export const putPosts = (file: SqliteFile, from: number, to: number): void => {
  file.transaction(() => {
    for (let at = from; at < to; at += 1) {
      const id = String(at).padStart(5, '0');
      put(file, 'posts', { id: `post-${id}`, campaign_id: 'campaign', blog_id: 'blog', ordinal: at, url: `https://example.com/${id}`, text: `Words of post ${id}. `.repeat(40), title: `Post ${id}`, updated_at: early });
      put(file, 'comments', { id: `comment-${id}`, campaign_id: 'campaign', post_id: `post-${id}`, persona_id: 'persona', ordinal: 0, text: `A draft for ${id}. `.repeat(10), status: 'awaiting', review: '{}', evidence: '{}', updated_at: early });
    }
  })();
};

/** @param steps all by default; fewer make a workspace of an earlier version */
export const fillWorkspace = async (workspace: string, posts: number, steps: readonly Migration[] = migrations): Promise<void> => {
  mkdirSync(workspace, { recursive: true });
  await migrate(databasePath(workspace), steps, { backups: backupsDir(workspace), now: new Date(early) });
  const file = openRaw(workspace);
  put(file, 'accounts', { id: 'account', full_name: 'Mara', role: 'admin', updated_at: early });
  put(file, 'personas', { id: 'persona', owner_id: 'account', name: 'Mara', updated_at: early });
  put(file, 'campaigns', { id: 'campaign', owner_id: 'account', persona_id: 'persona', name: 'Keeping customers', status: 'draft', updated_at: early });
  put(file, 'blogs', { id: 'blog', host: 'example.com', url: 'https://example.com', updated_at: early });
  putPosts(file, 0, posts);
  file.close();
};
