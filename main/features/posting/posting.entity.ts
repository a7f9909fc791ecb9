import { EntitySchema } from 'typeorm';
import type { PostingStatus, postingSteps } from '@shared/contracts/posting';
import type { LimitName } from '@shared/limit-names';
import type { LiveState } from '@shared/contracts/verification';
import { booleanColumn, idColumn, optionalRef, optionalText, optionalTime, refColumn, textColumn, timeColumn } from '../../db/columns';

export interface PostingRow {
  id: string;
  commentId: string;
  /** The approval it is of: the hash of text, address and persona. */
  textHash: string;
  /** Who opened it. */
  accountId: string;
  status: PostingStatus;
  /** What it was before the person's last word, which can be taken back; null when there is nothing to take back. */
  beforeStatus: PostingStatus | null;
  /** The start of the app that moved it last. */
  boot: string;
  openedAt: string | null;
  postedAt: string | null;
  permalink: string | null;
  held: boolean;
  /** What the checks so far say; null before the first. */
  live: LiveState | null;
  liveAt: string | null;
  /** When it is looked at next; null: not any more. */
  nextCheckAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export const PostingEntity = new EntitySchema<PostingRow>({
  name: 'Posting',
  tableName: 'postings',
  columns: {
    id: idColumn, commentId: refColumn, textHash: textColumn, accountId: refColumn, status: textColumn, beforeStatus: optionalText, boot: textColumn, openedAt: optionalTime, postedAt: optionalTime,
    permalink: optionalText, held: booleanColumn, live: optionalText, liveAt: optionalTime, nextCheckAt: optionalTime, createdAt: timeColumn, updatedAt: timeColumn,
  },
});

/** Every step a posting took; never changed. */
export interface PostingStepRow {
  id: string;
  postingId: string;
  step: (typeof postingSteps)[number];
  at: string;
  /** Null: the app itself. */
  accountId: string | null;
  note: string | null;
}

export const PostingStepEntity = new EntitySchema<PostingStepRow>({
  name: 'PostingStep',
  tableName: 'posting_steps',
  columns: { id: idColumn, postingId: refColumn, step: textColumn, at: timeColumn, accountId: optionalRef, note: optionalText },
});

/** A soft limit that a person passed knowingly (G10). */
export interface LimitOverrideRow {
  id: string;
  commentId: string;
  textHash: string;
  limitName: LimitName;
  reason: string;
  accountId: string;
  at: string;
}

export const LimitOverrideEntity = new EntitySchema<LimitOverrideRow>({
  name: 'LimitOverride',
  tableName: 'limit_overrides',
  columns: { id: idColumn, commentId: refColumn, textHash: textColumn, limitName: textColumn, reason: textColumn, accountId: refColumn, at: timeColumn },
});
