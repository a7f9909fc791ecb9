import type { CommentDto, CommentListItem, CommentStatus } from '@shared/contracts/comment';
import type { PostingStatus } from '@shared/contracts/posting';
import type { Verdict } from '@shared/contracts/review';
import type { LiveState } from '@shared/contracts/verification';
import type { CommentType, Length, Tone } from '@shared/contracts/style';
import type { CommentRow } from './comment.entity';

export interface CommentListRow {
  id: string; campaign_id: string; campaign_name: string; post_id: string; post_url: string; post_title: string; host: string; type: CommentType; tone: Tone; length: Length;
  excerpt: string; verdict: Verdict; score: number; blocking: number; status: CommentStatus; created_at: string; updated_at: string; live: LiveState | null; posting: PostingStatus | null;
}

export const commentSummaryOf = (row: CommentListRow): CommentListItem => ({
  id: row.id, campaignId: row.campaign_id, campaignName: row.campaign_name, postId: row.post_id, postUrl: row.post_url, postTitle: row.post_title, host: row.host,
  type: row.type, tone: row.tone, length: row.length, excerpt: row.excerpt, verdict: row.verdict, score: row.score, blocking: row.blocking, status: row.status,
  createdAt: row.created_at, updatedAt: row.updated_at, live: row.live, posting: row.posting,
});

export const excerptOf = (text: string): string => text.slice(0, 200);

export interface CommentPlace {
  campaignName: string;
  postUrl: string;
  postTitle: string;
}

export const commentDtoOf = (row: CommentRow, place: CommentPlace): CommentDto => ({
  id: row.id, campaignId: row.campaignId, postId: row.postId, ...place, host: row.host, type: row.type, tone: row.tone, length: row.length, excerpt: excerptOf(row.text),
  verdict: row.verdict, score: row.score, blocking: row.blocking, status: row.status, createdAt: row.createdAt, updatedAt: row.updatedAt, text: row.text,
  textHash: row.textHash, evidence: row.evidence, talkingPoints: row.talkingPoints, disclosure: row.disclosure, plan: row.plan, review: row.review, personaId: row.personaId, edited: row.edited,
  feedback: row.feedback, revision: row.revision,
  approval: row.approvedAt && row.approvedHash ? { at: row.approvedAt, by: row.approvedBy ?? '', textHash: row.approvedHash } : null,
});
