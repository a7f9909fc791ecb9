import type { z } from 'zod';
import type { exportInput } from '@shared/contracts/campaign';
import { commentStatusSchema } from '@shared/contracts/comment';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { QueryThread } from '../../db/query-thread';
import type { ExportQuery } from './comment.queries';

/** The drafts of a selection as a file, made in the query thread. @throws VALIDATION */
export const exportComments = async ({ queries, clock }: { queries: QueryThread; clock: Clock }, input: z.output<typeof exportInput>, ownerId: string | null): Promise<{ fileName: string; bytes: Uint8Array; rows: number }> => {
  const status = commentStatusSchema.optional().safeParse(input.status);
  if (!status.success) throw new AppError('VALIDATION', `"${input.status}" is no state of a comment. Known are: ${commentStatusSchema.options.join(', ')}.`);
  const query: ExportQuery = { campaignId: input.campaignId, status: status.data, ownerId, format: input.format };
  const { bytes, rows } = await queries.run<ExportQuery, { bytes: Uint8Array; rows: number }>('comments.export', query);
  return { fileName: `kp-bot-comments-${clock.now().toISOString().slice(0, 10)}.${input.format}`, bytes, rows };
};
