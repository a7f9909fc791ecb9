// Reads of the query thread: plain functions on its connection.
import type Sqlite from 'better-sqlite3';
import type { z } from 'zod';
import type { commentListInput, CommentStatus } from '@shared/contracts/comment';
import type { exportFormats } from '@shared/export-formats';
import { readPaged } from '../../db/paged-list';
import { commentConditions } from './comment-conditions';
import { commentList } from './comment-list';
import type { CommentListRow } from './comment.mapper';
import { tableBytes, type ExportSourceRow } from './export-table';

export interface ExportQuery {
  campaignId: string | undefined;
  status: CommentStatus | undefined;
  /** Whose rows; null: everyone's. */
  ownerId: string | null;
  format: (typeof exportFormats)[number];
}

const exportColumns = `c.id, k.name AS campaign, p.title AS post_title, p.url AS post_url, c.host, c.type, c.status, c.verdict, c.score, c.text, c.evidence, c.talking_points, c.disclosure, c.review,
  c.approved_at, c.approved_by, c.feedback, c.created_at, c.updated_at`;

const exportComments = async (file: Sqlite.Database, { format, ownerId, ...input }: ExportQuery): Promise<{ bytes: Uint8Array; rows: number }> => {
  const { where, params } = commentConditions(input, ownerId);
  // Read in their order: sorted, all texts would be held twice.
  const hint = input.campaignId === undefined ? 'INDEXED BY comments_by_created' : '';
  const rows = file.prepare(`SELECT ${exportColumns} FROM comments c ${hint} JOIN campaigns k ON k.id = c.campaign_id JOIN posts p ON p.id = c.post_id ${where} ORDER BY c.created_at, c.id`).all(...params) as ExportSourceRow[];
  return { bytes: await tableBytes(rows, format), rows: rows.length };
};

export interface CommentListQuery {
  input: z.output<typeof commentListInput>;
  ownerId: string | null;
}

export const commentQueries = {
  'comments.list': (file: Sqlite.Database, { input, ownerId }: CommentListQuery) => readPaged<CommentListRow>(commentList(input, ownerId), ({ sql, params }) => file.prepare(sql).all(...params)),
  'comments.export': exportComments,
};
