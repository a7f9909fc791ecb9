import type { PostingDto } from '@shared/contracts/posting';
import type { PostingRow } from './posting.entity';
import type { StepWithName } from './posting.repository';

export const postingDtoOf = (row: PostingRow, steps: readonly StepWithName[]): PostingDto => ({
  id: row.id, commentId: row.commentId, status: row.status, openedAt: row.openedAt, postedAt: row.postedAt, permalink: row.permalink, held: row.held, undoable: row.beforeStatus !== null && row.live !== 'live' && row.live !== 'edited',
  steps: steps.map(({ step, at, byName, note }) => ({ step, at, by: byName, note })),
});
