import type { z } from 'zod';
import { In } from 'typeorm';
import type { Analysis, Authority, postListInput } from '@shared/contracts/post';
import type { Skip } from '@shared/contracts/source';
import type { ReadPage } from '../../core/ports/page-reader';
import type { Clock } from '../../core/ports/clock';
import { naturalId } from '../../core/ids';
import { insertMany } from '../../db/bulk-insert';
import type { Database } from '../../db/database';
import { Conditions, limitOf } from '../../db/list-query';
import { PostEntity, SkipEntity, type PostRow, type SkipRow } from './post.entity';
import type { PostListRow } from './post.mapper';

const listColumns = `p.id, p.blog_id, p.campaign_id, p.url, p.file, p.title, p.author, p.date, p.language, p.words, p.status, p.comment_system, p.authority, p.worthiness,
  p.reader_comment_count, p.skip_code, p.skip_reason, p.found_at, (SELECT count(*) FROM comments c WHERE c.post_id = p.id) AS draft_count`;
const sorts = { newest: 'p.found_at DESC', worthiness: 'p.worthiness_score DESC', authority: 'p.authority_score DESC', title: 'p.title' } as const;

export const postIdOf = (campaignId: string, url: string): string => naturalId('post', `${campaignId} ${url}`);

/** One skip a post and run, however often the step is repeated. */
const skipIdOf = (runId: string, postId: string): string => naturalId('post', `skip ${runId} ${postId}`);

/** A post that waits for drafting, with what decides its turn. */
export interface DraftCandidate {
  id: string;
  url: string;
  title: string;
  ordinal: number;
  worthinessScore: number;
}

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

export const createPostRepository = (database: Database, clock: Clock) => {
  const now = (): string => clock.now().toISOString();
  return {
    find: (id: string): Promise<PostRow | null> => database.reader().findOneBy(PostEntity, { id }),
    draftCount: async (id: string): Promise<number> => {
      const [row] = (await database.reader().query('SELECT count(*) AS n FROM comments WHERE post_id = ?', [id])) as { n: number }[];
      return row?.n ?? 0;
    },
    list: async (input: z.output<typeof postListInput>, ownerId: string | null): Promise<{ rows: PostListRow[]; total: number }> => {
      const conditions = new Conditions()
        .when(input.campaignId, 'p.campaign_id = ?').when(input.blogId, 'p.blog_id = ?').when(input.status, 'p.status = ?').when(input.skipCode, 'p.skip_code = ?')
        .when(ownerId ?? undefined, 'p.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ?)')
        .search(input.search, ['p.title', 'p.url', 'p.author']);
      if (input.campaignId === undefined) conditions.add('p.campaign_id IN (SELECT id FROM campaigns WHERE deleted_at IS NULL)');
      const reader = database.reader();
      const [count] = (await reader.query(`SELECT count(*) AS total FROM posts p ${conditions.where}`, conditions.params)) as { total: number }[];
      const rows = (await reader.query(`SELECT ${listColumns} FROM posts p ${conditions.where} ORDER BY ${sorts[input.sort]}, p.ordinal, p.id LIMIT ? OFFSET ?`, [...conditions.params, ...limitOf(input)])) as PostListRow[];
      return { rows, total: count?.total ?? 0 };
    },
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
    /** The post and the log say the same. Inside a unit. */
    skip: async (post: { id: string; campaignId: string; runId: string; url: string; title: string }, skip: Skip): Promise<void> => {
      const manager = database.writer();
      await manager.update(PostEntity, { id: post.id }, { status: 'skipped', skipCode: skip.code, skipReason: skip.reason, updatedAt: now() });
      await insertMany(manager, SkipEntity, [{ id: skipIdOf(post.runId, post.id), campaignId: post.campaignId, runId: post.runId, url: post.url, title: post.title, postId: post.id, ...skip, at: now() }]);
      database.record({ type: 'post.skipped', campaignId: post.campaignId, postId: post.id });
    },
    /** Many posts for one reason. Inside a unit. */
    skipAll: async (run: { id: string; campaignId: string }, left: readonly { id: string; url: string; title: string }[], skip: Skip): Promise<void> => {
      const manager = database.writer();
      await manager.query(`UPDATE posts SET status = 'skipped', skip_code = ?, skip_reason = ?, updated_at = ? WHERE id IN (SELECT value FROM json_each(?))`, [skip.code, skip.reason, now(), JSON.stringify(left.map(({ id }) => id))]);
      await insertMany(manager, SkipEntity, left.map(({ id, url, title }) => ({ id: skipIdOf(run.id, id), campaignId: run.campaignId, runId: run.id, url, title, postId: id, ...skip, at: now() })));
      if (left.length > 0) database.record({ type: 'post.skipped', campaignId: run.campaignId, postId: null });
    },
    /** Takes a skip back. Inside a unit. */
    unskip: async (id: string, runId: string, status: PostRow['status']): Promise<void> => {
      const manager = database.writer();
      await manager.update(PostEntity, { id }, { status, skipCode: null, skipReason: null, updatedAt: now() });
      await manager.delete(SkipEntity, { postId: id, runId });
    },
    /** Addresses that never became a post. Inside a unit. */
    skipCandidates: async (run: { id: string; campaignId: string }, skips: readonly ({ url: string; title: string | null } & Skip)[]): Promise<void> => {
      const rows = skips.map((skip): SkipRow => ({ id: naturalId('post', `skip ${run.id} ${skip.url} ${skip.code}`), campaignId: run.campaignId, runId: run.id, url: skip.url, title: skip.title, postId: null, code: skip.code, reason: skip.reason, at: now() }));
      await insertMany(database.writer(), SkipEntity, rows);
      if (rows.length > 0) database.record({ type: 'post.skipped', campaignId: run.campaignId, postId: null });
    },
    skipsOf: (runId: string): Promise<SkipRow[]> => database.reader().find(SkipEntity, { where: { runId }, order: { at: 'ASC', id: 'ASC' } }),
    ofCampaign: (campaignId: string): Promise<PostRow[]> => database.reader().find(PostEntity, { where: { campaignId }, order: { ordinal: 'ASC', id: 'ASC' } }),
    /** Posts of the run that are analysed and neither skipped nor drafted, worthiest first. */
    waitingForDraft: async (runId: string): Promise<DraftCandidate[]> =>
      (await database.reader().query(
        `SELECT id, url, title, ordinal, worthiness_score AS worthinessScore FROM posts WHERE run_id = ? AND status = 'analysed' ORDER BY worthiness_score DESC, ordinal, id`, [runId],
      )) as DraftCandidate[],
    draftedCount: async (runId: string): Promise<number> => {
      const [row] = (await database.reader().query(`SELECT count(*) AS n FROM posts WHERE run_id = ? AND status = 'drafted'`, [runId])) as { n: number }[];
      return row?.n ?? 0;
    },
    /** What tells near-duplicates, in the researcher's order. */
    fingerprints: async (runId: string): Promise<{ id: string; url: string; title: string; ordinal: number; fingerprint: number[] }[]> => {
      const rows = (await database.reader().query(`SELECT id, url, title, ordinal, fingerprint FROM posts WHERE run_id = ? AND status = 'analysed' AND fingerprint IS NOT NULL ORDER BY ordinal, id`, [runId])) as
        { id: string; url: string; title: string; ordinal: number; fingerprint: string }[];
      return rows.map((row) => ({ ...row, fingerprint: JSON.parse(row.fingerprint) as number[] }));
    },
    /** Sentences of other posts of the campaign: a comment that fits them as well is generic. Same choice every time. */
    otherPassages: async (campaignId: string, exceptId: string, posts = 10, each = 2): Promise<string[]> => {
      const rows = (await database.reader().query(
        `SELECT (SELECT json_group_array(q.quote) FROM (SELECT json_extract(j.value, '$.quote') AS quote FROM json_each(p.analysis, '$.passages') j LIMIT ?) q) AS quotes
         FROM posts p WHERE p.campaign_id = ? AND p.id <> ? AND p.analysis IS NOT NULL ORDER BY p.ordinal, p.id LIMIT ?`, [each, campaignId, exceptId, posts],
      )) as { quotes: string }[];
      return rows.flatMap(({ quotes }) => JSON.parse(quotes) as string[]);
    },
  };
};
export type PostRepository = ReturnType<typeof createPostRepository>;
