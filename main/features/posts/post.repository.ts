import type { z } from 'zod';
import { In } from 'typeorm';
import type { Analysis, Authority, postListInput } from '@shared/contracts/post';
import type { ReadPage } from '../../core/ports/page-reader';
import type { Clock } from '../../core/ports/clock';
import { naturalId } from '../../core/natural-id';
import { insertMany } from '../../db/bulk-insert';
import type { Database } from '../../db/database';
import { readPaged } from '../../db/paged-list';
import type { QueryThread } from '../../db/query-thread';
import { isPostFigure, postList } from './post-list';
import { PostEntity, type PostRow } from './post.entity';
import { createPostRun } from './post-run.repository';
import { createSkipLog } from './skip-log.repository';
import type { PostListRow } from './post.mapper';
import type { PostListQuery } from './post.queries';

export const postIdOf = (campaignId: string, url: string): string => naturalId('post', `${campaignId} ${url}`);

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

export interface PostListPage {
  rows: PostListRow[];
  total: number;
}

export const createPostRepository = (database: Database, clock: Clock, queries: QueryThread) => {
  const now = (): string => clock.now().toISOString();
  return {
    find: (id: string): Promise<PostRow | null> => database.reader().findOneBy(PostEntity, { id }),
    draftCount: async (id: string): Promise<number> => {
      const [row] = (await database.reader().query('SELECT count(*) AS n FROM comments WHERE post_id = ?', [id])) as { n: number }[];
      return row?.n ?? 0;
    },
    list: (input: z.output<typeof postListInput>, ownerId: string | null, signal?: AbortSignal): Promise<PostListPage> =>
      input.search?.trim() || isPostFigure(input) ? queries.run<PostListQuery, PostListPage>('posts.list', { input, ownerId }, signal)
        : readPaged<PostListRow>(postList(input, ownerId), ({ sql, params }) => database.reader().query(sql, [...params])),
    /** Ids among these that have a draft already: they are not read again. */
    withDrafts: async (ids: readonly string[]): Promise<Set<string>> => {
      const rows = (await database.reader().query('SELECT DISTINCT c.post_id AS id FROM comments c WHERE c.post_id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)])) as { id: string }[];
      return new Set(rows.map(({ id }) => id));
    },
    /** New rows, and fresh starts for those that an earlier run left without a draft. Inside a unit. */
    putFound: async (rows: readonly PostRow[]): Promise<void> => {
      const manager = database.writer();
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) await manager.createQueryBuilder().delete().from(PostEntity).where({ id: In(ids) }).execute();
      await insertMany(manager, PostEntity, rows);
    },
    saveRead: async (id: string, read: { url: string; host: string; blogId: string; page: ReadPage['page']; policyText: string[]; authority: Authority; fingerprint: number[] | null }): Promise<void> => {
      const { page } = read;
      await database.writer().update(PostEntity, { id }, {
        url: read.url, host: read.host, blogId: read.blogId, author: page.author, date: page.date, language: page.language, words: countWords(page.text), text: page.text,
        readerComments: page.comments, readerCommentCount: page.comments.length, commentSystem: page.commentSystem, policyText: read.policyText,
        authority: read.authority, authorityScore: read.authority.score, fingerprint: read.fingerprint, updatedAt: now(),
        ...(page.title ? { title: page.title } : {}),
      });
    },
    saveAnalysis: async (id: string, analysis: Analysis): Promise<void> => {
      await database.writer().update(PostEntity, { id }, { analysis: analysis as never, worthiness: analysis.worthiness as never, worthinessScore: analysis.worthiness.score, status: 'analysed', updatedAt: now() });
    },
    setStatus: async (id: string, status: PostRow['status']): Promise<void> => {
      await database.writer().update(PostEntity, { id }, { status, skipCode: null, skipReason: null, updatedAt: now() });
    },
    ofCampaign: (campaignId: string): Promise<PostRow[]> => database.reader().find(PostEntity, { where: { campaignId }, order: { ordinal: 'ASC', id: 'ASC' } }),
    ...createPostRun(database),
    ...createSkipLog(database, clock),
  };
};
export type PostRepository = ReturnType<typeof createPostRepository>;
