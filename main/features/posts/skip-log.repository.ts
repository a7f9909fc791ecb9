// What a run left out, each with its code and reason; the post's row and the log say the same.
import type { Skip } from '@shared/contracts/source';
import type { Clock } from '../../core/ports/clock';
import { naturalId } from '../../core/natural-id';
import { pageByCursor } from '../../db/cursor';
import { insertMany } from '../../db/bulk-insert';
import type { Database } from '../../db/database';
import { PostEntity, SkipEntity, type PostRow, type SkipRow } from './post.entity';

/** One skip a post and run, however often the step is repeated. */
const skipIdOf = (runId: string, postId: string): string => naturalId('post', `skip ${runId} ${postId}`);

export const createSkipLog = (database: Database, clock: Clock) => {
  const now = (): string => clock.now().toISOString();
  return {
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
    /** In the order of the run, optionally for one reason only. */
    skipPage: (runId: string, code: string | undefined, place: { cursor?: string | null | undefined; limit: number }): Promise<{ rows: SkipRow[]; nextCursor: string | null }> => {
      const rows = database.reader().createQueryBuilder(SkipEntity, 'skip').where('skip.runId = :runId', { runId });
      return pageByCursor(code === undefined ? rows : rows.andWhere('skip.code = :code', { code }), place, 'ASC');
    },
    /** The commonest reason first. */
    skipCounts: async (runId: string): Promise<{ code: string; count: number }[]> =>
      (await database.reader().query('SELECT code, count(*) AS count FROM skips WHERE run_id = ? GROUP BY code ORDER BY count(*) DESC, code', [runId])) as { code: string; count: number }[],
    skipsOf: (runId: string): Promise<SkipRow[]> => database.reader().find(SkipEntity, { where: { runId }, order: { at: 'ASC', id: 'ASC' } }),
  };
};
