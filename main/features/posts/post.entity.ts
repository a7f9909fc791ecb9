import { EntitySchema } from 'typeorm';
import type { Analysis, Authority, CommentSystem, postStatuses, ReaderComment } from '@shared/contracts/post';
import type { Skip } from '@shared/contracts/source';
import {
  idColumn, integerColumn, jsonColumn, optionalJson, optionalReal, optionalRef, optionalText, refColumn, textColumn, timeColumn,
} from '../../db/columns';

/**
 * A post as one campaign read it. The text is kept as it was when evidence was cut from it: another campaign that reads the
 * same address later has a row of its own, so that offsets always fit their text.
 */
export interface PostRow {
  /** UUIDv5 of campaign and address: a run that is repeated meets its own rows. */
  id: string;
  campaignId: string;
  runId: string;
  blogId: string;
  /** Place in the researcher's order. */
  ordinal: number;
  url: string;
  host: string;
  file: string | null;
  title: string;
  author: string | null;
  date: string | null;
  language: string | null;
  words: number;
  text: string;
  readerComments: ReaderComment[];
  readerCommentCount: number;
  commentSystem: CommentSystem;
  policyText: string[];
  authority: Authority | null;
  authorityScore: number | null;
  worthiness: Analysis['worthiness'] | null;
  worthinessScore: number | null;
  analysis: Analysis | null;
  /** What near-duplicates are told by. */
  fingerprint: number[] | null;
  status: (typeof postStatuses)[number];
  skipCode: Skip['code'] | null;
  skipReason: string | null;
  foundAt: string;
  updatedAt: string;
}

export const PostEntity = new EntitySchema<PostRow>({
  name: 'Post',
  tableName: 'posts',
  columns: {
    id: idColumn, campaignId: refColumn, runId: refColumn, blogId: refColumn, ordinal: integerColumn, url: textColumn, host: textColumn, file: optionalText,
    title: textColumn, author: optionalText, date: optionalText, language: optionalText, words: integerColumn, text: textColumn, readerComments: jsonColumn,
    readerCommentCount: integerColumn, commentSystem: jsonColumn, policyText: jsonColumn, authority: optionalJson, authorityScore: optionalReal, worthiness: optionalJson,
    worthinessScore: optionalReal, analysis: optionalJson, fingerprint: optionalJson, status: textColumn, skipCode: optionalText, skipReason: optionalText,
    foundAt: timeColumn, updatedAt: timeColumn,
  },
});

/** What a run left out and why; also addresses that never became a post. */
export interface SkipRow {
  id: string;
  campaignId: string;
  runId: string;
  url: string;
  title: string | null;
  postId: string | null;
  code: Skip['code'];
  reason: string;
  at: string;
}

export const SkipEntity = new EntitySchema<SkipRow>({
  name: 'Skip',
  tableName: 'skips',
  columns: { id: idColumn, campaignId: refColumn, runId: refColumn, url: textColumn, title: optionalText, postId: optionalRef, code: textColumn, reason: textColumn, at: timeColumn },
});
