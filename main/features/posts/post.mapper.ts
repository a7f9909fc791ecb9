import type { Authority, Analysis, CommentSystem, PostDto, PostSummary } from '@shared/contracts/post';
import type { Skip } from '@shared/contracts/source';
import type { PostForAgents } from '../../agents/brief.schema';
import type { PostRow } from './post.entity';

/** A row of the list query: JSON still as text. */
export interface PostListRow {
  id: string; blog_id: string; campaign_id: string; url: string; file: string | null; title: string; author: string | null; date: string | null; language: string | null;
  words: number; status: PostRow['status']; comment_system: string; authority: string | null; worthiness: string | null; reader_comment_count: number;
  skip_code: Skip['code'] | null; skip_reason: string | null; found_at: string; draft_count: number;
}

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));
const skipOf = (code: Skip['code'] | null, reason: string | null): Skip | null => (code === null ? null : { code, reason: reason ?? '' });

export const postSummaryOf = (row: PostListRow): PostSummary => ({
  id: row.id, blogId: row.blog_id, campaignId: row.campaign_id, url: row.url, file: row.file, title: row.title, author: row.author, date: row.date, language: row.language,
  words: row.words, status: row.status, commentSystem: JSON.parse(row.comment_system) as CommentSystem, authority: parsed<Authority>(row.authority),
  worthiness: parsed<Analysis['worthiness']>(row.worthiness), readerComments: row.reader_comment_count, skipped: skipOf(row.skip_code, row.skip_reason),
  foundAt: row.found_at, draftCount: row.draft_count,
});

export const postDtoOf = (row: PostRow, draftCount: number): PostDto => ({
  id: row.id, blogId: row.blogId, campaignId: row.campaignId, url: row.url, file: row.file, title: row.title, author: row.author, date: row.date, language: row.language,
  words: row.words, status: row.status, commentSystem: row.commentSystem, authority: row.authority, worthiness: row.worthiness, readerComments: row.readerCommentCount,
  skipped: skipOf(row.skipCode, row.skipReason), foundAt: row.foundAt, draftCount, text: row.text, comments: row.readerComments, analysis: row.analysis,
});

/** What agents get of a post. */
export type PostReading = Pick<PostRow, 'url' | 'policyText' | 'title' | 'author' | 'date' | 'language' | 'text' | 'readerComments' | 'commentSystem'>;

/** The post as agents get it. */
export const postForAgentsOf = (row: PostReading): PostForAgents => ({
  url: row.url, policyText: row.policyText, title: row.title, author: row.author, date: row.date, language: row.language, text: row.text,
  comments: row.readerComments, commentSystem: row.commentSystem, feeds: [],
});
