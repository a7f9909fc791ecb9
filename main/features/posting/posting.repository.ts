import { In } from 'typeorm';
import type { OpenPostingDto, PostingStatus } from '@shared/contracts/posting';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import { PostingEntity, PostingStepEntity, type PostingRow, type PostingStepRow } from './posting.entity';

interface OpenRow { comment_id: string; post_title: string; post_url: string; host: string; status: OpenPostingDto['status']; updated_at: string; account_id: string }
export interface StepWithName extends PostingStepRow { byName: string | null }

type Step = { step: PostingStepRow['step']; accountId: string | null; note?: string | null };
const waiting: PostingStatus[] = ['opening', 'opened', 'unknown'];

/** @param boot tells what this start of the app has opened from what an earlier one had */
export const createPostingRepository = (database: Database, clock: Clock, boot: string) => {
  const now = (): string => clock.now().toISOString();
  const query = async <T>(sql: string, params: unknown[]): Promise<T[]> => (await database.reader().query(sql, params)) as T[];
  const addStep = (postingId: string, { step, accountId, note = null }: Step): Promise<unknown> => database.writer().insert(PostingStepEntity, { id: newId(), postingId, step, at: now(), accountId, note });
  return {
    boot,
    find: (id: string): Promise<PostingRow | null> => database.reader().findOneBy(PostingEntity, { id }),
    ofApproval: (commentId: string, textHash: string): Promise<PostingRow | null> => database.reader().findOneBy(PostingEntity, { commentId, textHash }),
    /** The newest of a comment: one that waits or was posted, before one that was not. */
    ofComment: async (commentId: string): Promise<PostingRow | null> => {
      const rows = await database.reader().find(PostingEntity, { where: { commentId }, order: { updatedAt: 'DESC', id: 'DESC' } });
      return rows.find(({ status }) => status !== 'not_posted') ?? rows[0] ?? null;
    },
    /** Whether the person has still to say what became of one. */
    waits: (commentId: string): Promise<boolean> => database.reader().existsBy(PostingEntity, { commentId, status: In(waiting) }),
    /** What this account has under way in this start of the app, but this comment. */
    otherInHand: async (accountId: string, commentId: string): Promise<{ commentId: string; postTitle: string } | null> => (await query<{ commentId: string; postTitle: string }>(
      `SELECT g.comment_id AS commentId, p.title AS postTitle FROM postings g JOIN comments c ON c.id = g.comment_id JOIN posts p ON p.id = c.post_id JOIN campaigns k ON k.id = c.campaign_id
       WHERE g.account_id = ? AND g.comment_id <> ? AND g.status IN ('opening', 'opened') AND g.boot = ? AND k.deleted_at IS NULL LIMIT 1`, [accountId, commentId, boot]))[0] ?? null,
    /** Of which the person's word is missing, oldest first; the owner's when one is given. */
    open: (ownerId: string | null): Promise<OpenRow[]> => query<OpenRow>(
      `SELECT g.comment_id, p.title AS post_title, p.url AS post_url, c.host, g.status, g.updated_at, g.account_id FROM postings g JOIN comments c ON c.id = g.comment_id JOIN posts p ON p.id = c.post_id JOIN campaigns k ON k.id = c.campaign_id
       WHERE g.status IN ('opening', 'opened', 'unknown') AND k.deleted_at IS NULL ${ownerId === null ? '' : 'AND k.owner_id = ?'} ORDER BY g.updated_at, g.id LIMIT 200`, ownerId === null ? [] : [ownerId]),
    steps: (postingId: string): Promise<StepWithName[]> => query<StepWithName>(
      `SELECT s.id, s.posting_id AS postingId, s.step, s.at, s.account_id AS accountId, s.note, a.full_name AS byName FROM posting_steps s LEFT JOIN accounts a ON a.id = s.account_id WHERE s.posting_id = ? ORDER BY s.id`, [postingId]),
    /** Inside a unit. */
    insert: async (row: PostingRow, step: Step): Promise<void> => {
      await database.writer().insert(PostingEntity, row);
      await addStep(row.id, step);
    },
    /** Inside a unit. @returns the row as it is then */
    move: async (row: PostingRow, set: Partial<PostingRow>, step: Step): Promise<PostingRow> => {
      const after: PostingRow = { ...row, ...set, boot, updatedAt: now() };
      await database.writer().update(PostingEntity, { id: row.id }, after);
      await addStep(row.id, step);
      return after;
    },
    /** What the looks so far say; inside a unit. */
    keepLive: async (id: string, set: Pick<PostingRow, 'live' | 'liveAt' | 'nextCheckAt'>): Promise<void> => { await database.writer().update(PostingEntity, { id }, set); },
    /** Inside a unit: what an earlier start of the app had under way. */
    leftOpen: async (): Promise<{ row: PostingRow; campaignId: string }[]> => {
      const found = await query<{ id: string; campaignId: string }>(`SELECT g.id, c.campaign_id AS campaignId FROM postings g JOIN comments c ON c.id = g.comment_id WHERE g.status IN ('opening', 'opened') AND g.boot <> ?`, [boot]);
      const rows = await database.writer().findBy(PostingEntity, { id: In(found.map(({ id }) => id)) });
      return found.flatMap(({ id, campaignId }) => rows.filter((row) => row.id === id).map((row) => ({ row, campaignId })));
    },
  };
};
export type PostingRepository = ReturnType<typeof createPostingRepository>;
