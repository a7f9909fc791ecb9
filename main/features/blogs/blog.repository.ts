import type { z } from 'zod';
import type { Authority, blogListInput, CommentSystem } from '@shared/contracts/post';
import type { SitePolicy } from '@shared/contracts/site-memory';
import type { Clock } from '../../core/ports/clock';
import { naturalId } from '../../core/natural-id';
import { insertMany } from '../../db/bulk-insert';
import type { Database } from '../../db/database';
import { Conditions, limitOf } from '../../db/list-query';
import { BlogEntity, type BlogRow } from './blog.entity';
import { hostOf } from './blog.rules';
import { createSiteMemory } from './site-memory';

export interface BlogCounts {
  postCount: number;
  draftCount: number;
}

const sorts = { host: 'b.host', authority: `json_extract(b.authority, '$.score') DESC`, posts: 'post_count DESC', newest: 'b.created_at DESC' } as const;
const counted = `(SELECT count(*) FROM posts p WHERE p.blog_id = b.id) AS post_count, (SELECT count(*) FROM comments c JOIN posts p ON p.id = c.post_id WHERE p.blog_id = b.id) AS draft_count`;

export const blogIdOf = (url: string): string => naturalId('blog', hostOf(url));

export const createBlogRepository = (database: Database, clock: Clock) => ({
  find: (id: string): Promise<BlogRow | null> => database.reader().findOneBy(BlogEntity, { id }),
  counts: async (id: string): Promise<BlogCounts> => {
    const [row] = (await database.reader().query(`SELECT ${counted} FROM blogs b WHERE b.id = ?`, [id])) as { post_count: number; draft_count: number }[];
    return { postCount: row?.post_count ?? 0, draftCount: row?.draft_count ?? 0 };
  },
  /** A page of ids with their counts, and how many there are. */
  list: async (input: z.output<typeof blogListInput>): Promise<{ rows: (BlogRow & BlogCounts)[]; total: number }> => {
    const conditions = new Conditions()
      .when(input.never === undefined ? undefined : Number(input.never), 'b.never = ?')
      .when(input.system, `json_extract(b.comment_system, '$.id') = ?`)
      .search(input.search, ['b.host', 'b.title']);
    const reader = database.reader();
    const [count] = (await reader.query(`SELECT count(*) AS total FROM blogs b ${conditions.where}`, conditions.params)) as { total: number }[];
    const found = (await reader.query(`SELECT b.id AS id, ${counted} FROM blogs b ${conditions.where} ORDER BY ${sorts[input.sort]}, b.id LIMIT ? OFFSET ?`, [...conditions.params, ...limitOf(input)])) as
      { id: string; post_count: number; draft_count: number }[];
    const rows: (BlogRow & BlogCounts)[] = [];
    for (const { id, post_count: postCount, draft_count: draftCount } of found) {
      const row = await reader.findOneBy(BlogEntity, { id });
      if (row) rows.push({ ...row, postCount, draftCount });
    }
    return { rows, total: count?.total ?? 0 };
  },
  /** Makes the sites of these addresses known; those that are stay as they are. Inside a unit. */
  ensure: async (urls: readonly string[]): Promise<void> => {
    const now = clock.now().toISOString();
    const hosts = new Map(urls.map((url) => [hostOf(url), url]));
    const rows = [...hosts].map(([host, url]): BlogRow => ({
      id: naturalId('blog', host), host, url: url.startsWith('http') ? new URL(url).origin : url, title: null, commentSystem: null, authority: null, feeds: [], never: false, policy: null, policyReadAt: null, cooldownDays: null, createdAt: now, updatedAt: now,
    }));
    await insertMany(database.writer(), BlogEntity, rows);
  },
  /** What a read page told about its site. Inside a unit. */
  learn: async (id: string, seen: { title: string | null; commentSystem: CommentSystem; authority: Authority; feeds: string[] }): Promise<void> => {
    const known = await database.writer().findOneBy(BlogEntity, { id });
    if (!known) return;
    const better = !known.authority || seen.authority.confidence >= known.authority.confidence;
    await database.writer().update(BlogEntity, { id }, {
      title: seen.title ?? known.title,
      commentSystem: seen.commentSystem.id === 'unknown' ? (known.commentSystem ?? seen.commentSystem) : seen.commentSystem,
      authority: better ? seen.authority : known.authority,
      feeds: [...new Set([...known.feeds, ...seen.feeds])].slice(0, 20),
      updatedAt: clock.now().toISOString(),
    });
    database.record({ type: 'blog.changed', blogId: id });
  },
  setNever: async (id: string, never: boolean): Promise<void> => {
    await database.writer().update(BlogEntity, { id }, { never, updatedAt: clock.now().toISOString() });
    database.record({ type: 'blog.changed', blogId: id });
  },
  policyOf: async (host: string): Promise<SitePolicy | null> => (await database.reader().findOneBy(BlogEntity, { host }))?.policy ?? null,
  cooldownOf: async (host: string): Promise<number | null> => (await database.reader().findOneBy(BlogEntity, { host }))?.cooldownDays ?? null,
  /** What its pages, or a person, say about comments. Inside a unit. */
  savePolicy: async (id: string, set: Partial<Pick<BlogRow, 'policy' | 'policyReadAt' | 'cooldownDays'>>): Promise<void> => {
    await database.writer().update(BlogEntity, { id }, { ...set, updatedAt: clock.now().toISOString() } as never);
    database.record({ type: 'blog.changed', blogId: id });
  },
  never: (): Promise<BlogRow[]> => database.reader().find(BlogEntity, { where: { never: true }, order: { host: 'ASC' } }),
  ...createSiteMemory(database, clock),
  neverHosts: async (): Promise<string[]> => (await database.reader().find(BlogEntity, { where: { never: true }, select: { id: true, host: true } })).map(({ host }) => host),
});
export type BlogRepository = ReturnType<typeof createBlogRepository>;
