import { EntitySchema } from 'typeorm';
import type { Quote } from '@shared/contracts/basics';
import type { CommentStatus, RevisionDto, RevisionKind } from '@shared/contracts/comment';
import type { Plan } from '@shared/contracts/plan';
import type { Review, Verdict } from '@shared/contracts/review';
import type { CommentType, Length, Tone } from '@shared/contracts/style';
import { booleanColumn, idColumn, integerColumn, jsonColumn, optionalInteger, optionalJson, optionalRef, optionalText, optionalTime, realColumn, refColumn, textColumn, timeColumn } from '../../db/columns';

export interface CommentRow {
  id: string;
  campaignId: string;
  postId: string;
  personaId: string;
  /** Which of the post's drafts, from 1; unique with the post, so that a step that is repeated adds none. */
  ordinal: number;
  host: string;
  type: CommentType;
  tone: Tone;
  length: Length;
  text: string;
  /** SHA-256 of text, address and persona (G2). */
  textHash: string;
  evidence: Quote[];
  talkingPoints: string[];
  disclosure: string | null;
  /** Move, opening and realisation as the writer names them. */
  shape: string;
  /** null: drafted before plans were kept. */
  plan: Plan | null;
  review: Review;
  verdict: Verdict;
  score: number;
  blocking: number;
  status: CommentStatus;
  edited: boolean;
  feedback: string;
  approvedAt: string | null;
  approvedBy: string | null;
  approvedHash: string | null;
  revision: number;
  createdAt: string;
  updatedAt: string;
}

export const CommentEntity = new EntitySchema<CommentRow>({
  name: 'Comment',
  tableName: 'comments',
  columns: {
    id: idColumn, campaignId: refColumn, postId: refColumn, personaId: refColumn, ordinal: integerColumn, host: textColumn, type: textColumn, tone: textColumn, length: textColumn,
    text: textColumn, textHash: textColumn, evidence: jsonColumn, talkingPoints: jsonColumn, disclosure: optionalText, shape: textColumn, plan: optionalJson, review: jsonColumn, verdict: textColumn,
    score: realColumn, blocking: integerColumn, status: textColumn, edited: booleanColumn, feedback: textColumn, approvedAt: optionalTime, approvedBy: optionalText,
    approvedHash: optionalText, revision: integerColumn, createdAt: timeColumn, updatedAt: timeColumn,
  },
});

/** What a text is made of and was made for: it comes back with it. */
export type MadeOf = Pick<CommentRow, 'type' | 'tone' | 'length' | 'evidence' | 'talkingPoints' | 'disclosure' | 'shape' | 'plan'>;

/** Every text a draft had. */
export interface CommentRevisionRow {
  id: string;
  commentId: string;
  revision: number;
  text: string;
  byWhom: RevisionDto['by'];
  at: string;
  score: number;
  verdict: Verdict;
  kind: RevisionKind;
  /** Who drafted anew, edited or took back; null: the run did. */
  accountId: string | null;
  /** The revision whose text came back. */
  fromRevision: number | null;
  /** null: of a time when it was not kept. */
  madeOf: MadeOf | null;
}

export const CommentRevisionEntity = new EntitySchema<CommentRevisionRow>({
  name: 'CommentRevision',
  tableName: 'comment_revisions',
  columns: { id: idColumn, commentId: refColumn, revision: integerColumn, text: textColumn, byWhom: textColumn, at: timeColumn, score: realColumn, verdict: textColumn, kind: textColumn, accountId: optionalRef, fromRevision: optionalInteger, madeOf: optionalJson },
});

export const humanActs = ['approved', 'rejected', 'needs_revision', 'edited', 'regenerated', 'restored'] as const;

/** Acts that give the comment another text. */
export const changesText = (act: CommentActRow['act']): act is 'edited' | 'regenerated' | 'restored' => act === 'edited' || act === 'regenerated' || act === 'restored';

/** What a person did, with the row as it was before: undo puts it back. */
export interface CommentActRow {
  id: string;
  commentId: string;
  act: (typeof humanActs)[number];
  accountId: string;
  before: CommentRow;
  at: string;
  undoneAt: string | null;
}

export const CommentActEntity = new EntitySchema<CommentActRow>({
  name: 'CommentAct',
  tableName: 'comment_acts',
  columns: { id: idColumn, commentId: refColumn, act: textColumn, accountId: refColumn, before: jsonColumn, at: timeColumn, undoneAt: optionalTime },
});
