import type { z } from 'zod';
import { IsNull, Not } from 'typeorm';
import type { commentListInput, CommentStatus } from '@shared/contracts/comment';
import type { Clock } from '../../core/ports/clock';
import { newId } from '../../core/ids';
import type { Database } from '../../db/database';
import { Conditions } from '../../db/list-query';
import { readPaged } from '../../db/paged-list';
import type { QueryThread } from '../../db/query-thread';
import { changesText, CommentActEntity, CommentEntity, CommentRevisionEntity, type CommentActRow, type CommentRevisionRow, type CommentRow } from './comment.entity';
import { addCommentScope, isFigure } from './comment-conditions';
import { commentList } from './comment-list';
import type { CommentListRow } from './comment.mapper';
import type { CommentListQuery } from './comment.queries';
import { createCommentHistory } from './comment-history.repository';

export interface CommentListPage {
  rows: CommentListRow[];
  total: number;
}

/** How the text of a row came to be. */
type Coming = Pick<CommentRevisionRow, 'kind' | 'accountId' | 'fromRevision' | 'at'>;

const revisionOf = (row: CommentRow, coming: Coming): CommentRevisionRow => {
  const { type, tone, length, evidence, talkingPoints, disclosure, shape, plan } = row;
  return {
    id: newId(), commentId: row.id, revision: row.revision, text: row.text, byWhom: row.edited ? 'person' : 'engine', score: row.score, verdict: row.verdict, ...coming,
    madeOf: { type, tone, length, evidence, talkingPoints, disclosure, shape, plan },
  };
};

export const createCommentRepository = (database: Database, clock: Clock, queries: QueryThread) => ({
  find: (id: string): Promise<CommentRow | null> => database.reader().findOneBy(CommentEntity, { id }),
  list: (input: z.output<typeof commentListInput>, ownerId: string | null, signal?: AbortSignal): Promise<CommentListPage> =>
    input.search?.trim() || input.live !== undefined || isFigure(input) ? queries.run<CommentListQuery, CommentListPage>('comments.list', { input, ownerId }, signal)
      : readPaged<CommentListRow>(commentList(input, ownerId), ({ sql, params }) => database.reader().query(sql, [...params])),
  counts: async (ownerId: string | null): Promise<Record<CommentStatus, number>> => {
    const { where, params } = addCommentScope(new Conditions(), undefined, ownerId);
    const rows = (await database.reader().query(`SELECT c.status AS status, sum(c.n) AS n FROM comment_days c ${where} GROUP BY c.status`, params)) as { status: CommentStatus; n: number }[];
    return { awaiting: 0, approved: 0, rejected: 0, posted: 0, ...Object.fromEntries(rows.map(({ status, n }) => [status, n])) };
  },
  /** Of a post, whatever became of them, in their order. */
  ofPost: (postId: string): Promise<Pick<CommentRow, 'ordinal' | 'status'>[]> => database.reader().find(CommentEntity, { where: { postId }, select: { id: true, ordinal: true, status: true }, order: { ordinal: 'ASC' } }),
  /** How many comments of a post count against what its campaign wants there: those that were turned down don't. */
  standing: (postId: string): Promise<number> => database.reader().countBy(CommentEntity, { postId, status: Not('rejected') }),
  ofCampaign: (campaignId: string): Promise<CommentRow[]> => database.reader().find(CommentEntity, { where: { campaignId }, order: { createdAt: 'ASC', id: 'ASC' } }),
  /** A new draft with its first revision. Inside a unit. @param accountId who asked for it; null: a run */
  insertDraft: async (row: CommentRow, accountId: string | null): Promise<void> => {
    const manager = database.writer();
    await manager.insert(CommentEntity, row as never);
    await manager.insert(CommentRevisionEntity, revisionOf(row, { kind: 'drafted', accountId, fromRevision: null, at: row.createdAt }) as never);
  },
  /** Writes the row as it now is, and what it was into the person's acts. Inside a unit. @param from the revision whose text came back */
  saveAct: async (before: CommentRow, after: CommentRow, act: CommentActRow['act'], accountId: string, from: number | null = null): Promise<void> => {
    const manager = database.writer();
    const at = clock.now().toISOString();
    await manager.update(CommentEntity, { id: before.id }, after as never);
    await manager.insert(CommentActEntity, { id: newId(), commentId: before.id, act, accountId, before: before as never, at, undoneAt: null });
    if (changesText(act)) await manager.insert(CommentRevisionEntity, revisionOf(after, { kind: act, accountId, fromRevision: from, at }) as never);
  },
  /** Posted, or not posted after all; inside a unit. */
  setStatus: async (id: string, status: CommentStatus): Promise<void> => { await database.writer().update(CommentEntity, { id }, { status, updatedAt: clock.now().toISOString() }); },
  lastAct: (commentId: string): Promise<CommentActRow | null> => database.reader().findOne(CommentActEntity, { where: { commentId, undoneAt: IsNull() }, order: { at: 'DESC', id: 'DESC' } }),
  /** Inside a unit. @param accountId who takes the act back */
  undoAct: async (act: CommentActRow, restored: CommentRow, accountId: string): Promise<void> => {
    const manager = database.writer();
    const at = clock.now().toISOString();
    await manager.update(CommentEntity, { id: act.commentId }, restored as never);
    await manager.update(CommentActEntity, { id: act.id }, { undoneAt: at });
    if (changesText(act.act)) await manager.insert(CommentRevisionEntity, revisionOf(restored, { kind: 'undone', accountId, fromRevision: act.before.revision, at }) as never);
  },
  revisions: (commentId: string): Promise<CommentRevisionRow[]> => database.reader().find(CommentRevisionEntity, { where: { commentId }, order: { revision: 'DESC' } }),
  /** Full names of accounts by id. */
  names: async (accountIds: readonly string[]): Promise<Map<string, string>> =>
    new Map(((await database.reader().query('SELECT id, full_name AS name FROM accounts WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(accountIds)])) as { id: string; name: string }[]).map(({ id, name }) => [id, name])),
  ...createCommentHistory(database, clock),
});
export type CommentRepository = ReturnType<typeof createCommentRepository>;
