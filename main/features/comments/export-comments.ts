import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { exportInput } from '@shared/contracts/campaign';
import { commentStatusSchema } from '@shared/contracts/comment';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import { commentConditions } from './comment.repository';

export interface ExportRequest {
  path: string;
  sql: string;
  params: unknown[];
  format: z.output<typeof exportInput>['format'];
}
export type ExportReply = { bytes: Uint8Array; rows: number } | { error: { code: string; message: string } };

export interface ExportOptions {
  /** Path of the database file. */
  path: string;
  workersDir: string;
  workerExt: '.js' | '.mjs';
  clock: Clock;
}

const columns = `c.id, k.name AS campaign, p.title AS post_title, p.url AS post_url, c.host, c.type, c.status, c.verdict, c.score, c.text, c.evidence, c.talking_points,
  c.disclosure, c.review, c.approved_at, c.approved_by, c.feedback, c.created_at, c.updated_at`;

const inThread = ({ workersDir, workerExt }: ExportOptions, request: ExportRequest): Promise<ExportReply> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(workersDir, `export${workerExt}`));
    worker.once('message', (reply: ExportReply) => {
      resolve(reply);
      void worker.terminate();
    });
    worker.once('error', (cause) => reject(new AppError('INTERNAL', 'The export broke off. Try a smaller selection.', { cause })));
    worker.postMessage(request);
  });

/** The drafts of a selection as a file. @throws VALIDATION */
export const exportComments = async (options: ExportOptions, input: z.output<typeof exportInput>, ownerId: string | null): Promise<{ fileName: string; bytes: Uint8Array; rows: number }> => {
  const status = commentStatusSchema.optional().safeParse(input.status);
  if (!status.success) throw new AppError('VALIDATION', `"${input.status}" is no state of a comment. Known are: ${commentStatusSchema.options.join(', ')}.`);
  const conditions = commentConditions({ campaignId: input.campaignId, status: status.data }, ownerId);
  const sql = `SELECT ${columns} FROM comments c JOIN campaigns k ON k.id = c.campaign_id JOIN posts p ON p.id = c.post_id ${conditions.where} ORDER BY c.created_at, c.id`;
  const reply = await inThread(options, { path: options.path, sql, params: conditions.params, format: input.format });
  if ('error' in reply) throw AppError.from(reply.error);
  return { fileName: `kp-bot-comments-${options.clock.now().toISOString().slice(0, 10)}.${input.format}`, bytes: reply.bytes, rows: reply.rows };
};
