import type { z } from 'zod';
import type {
  CommentDto, commentCounts, commentDraftInput, commentEditInput, commentListInput, commentPage, commentRegenerateInput, commentRestoreInput, commentReviewInput, commentScoreInput, RevisionDto, WritingDto,
} from '@shared/contracts/comment';
import type { Review } from '@shared/contracts/review';
import { ownerFilter, type Actor } from '../accounts';
import { createCommentAccess } from './comment-access';
import { decide } from './decide-comment';
import { draftPost } from './draft-post';
import { regenerate } from './regenerate-comment';
import { editText, restoreText, scoreText } from './rewrite-comment';
import { commentSummaryOf } from './comment.mapper';
import type { CommentPorts } from './comment.ports';
import { undoLast } from './undo-comment';

/** Drafts, the person's decisions and what led to them. */
export interface CommentService {
  list(actor: Actor, input: z.output<typeof commentListInput>, signal?: AbortSignal): Promise<z.infer<typeof commentPage>>;
  get(actor: Actor, id: string): Promise<CommentDto>;
  counts(actor: Actor): Promise<z.infer<typeof commentCounts>>;
  /** Binds an approval to the text the person saw (G2). @throws CONFLICT when the text is another by now, or a hard rule is broken */
  review(actor: Actor, input: z.output<typeof commentReviewInput>): Promise<CommentDto>;
  /** Stores a new revision, scores it and voids an approval (G2). */
  edit(actor: Actor, input: z.output<typeof commentEditInput>): Promise<CommentDto>;
  /** An earlier text again, as a new revision; voids an approval (G2). @throws CONFLICT NOT_FOUND */
  restore(actor: Actor, input: z.output<typeof commentRestoreInput>): Promise<CommentDto>;
  /** The review of a text that is not stored. */
  score(actor: Actor, input: z.output<typeof commentScoreInput>, signal?: AbortSignal): Promise<Review>;
  /** Another draft; the earlier text stays as a revision. @throws CONFLICT when nothing else is worth saying */
  regenerate(actor: Actor, input: z.output<typeof commentRegenerateInput>): Promise<CommentDto>;
  /** A post drafted with a talking point that a person chose, whatever its fit. @throws CONFLICT where a rule or the site stands against it, or nothing can be said; CANCELLED when it was stopped */
  draft(actor: Actor, input: z.output<typeof commentDraftInput>): Promise<CommentDto>;
  /** What is being written for a post at a person's word just now; null: nothing. */
  drafting(actor: Actor, postId: string): Promise<WritingDto | null>;
  /** The draft that is being written for a post is wanted no more; nothing is stored. */
  stopDrafting(actor: Actor, postId: string): Promise<void>;
  /** What is being written for a comment just now; null: nothing. */
  writing(actor: Actor, id: string): Promise<WritingDto | null>;
  /** The draft that is being written is wanted no more; the one there is stays. */
  stopWriting(actor: Actor, id: string): Promise<void>;
  revisions(actor: Actor, id: string): Promise<RevisionDto[]>;
  /** Takes back the last act of a person on this comment. @throws CONFLICT when there is none */
  undo(actor: Actor, id: string): Promise<CommentDto>;
}

export const createCommentService = (ports: CommentPorts): CommentService => {
  const { comments } = ports;
  const access = createCommentAccess(ports);
  return {
    list: async (actor, input, signal) => {
      const { rows, total } = await comments.list(input, ownerFilter(actor), signal);
      return { items: rows.map(commentSummaryOf), page: input.page, pageSize: input.pageSize, total };
    },
    get: async (actor, id) => access.dto(await access.open(actor, id)),
    counts: (actor) => comments.counts(ownerFilter(actor)),
    review: (actor, input) => decide(ports, access, actor, input),
    edit: (actor, input) => editText(ports, access, actor, input),
    restore: (actor, input) => restoreText(ports, access, actor, input),
    score: (actor, input, signal) => scoreText(ports, access, actor, input, signal),
    regenerate: (actor, input) => regenerate(ports, access, actor, input),
    draft: (actor, input) => draftPost(ports, access, actor, input),
    drafting: async (actor, postId) => {
      await access.post(actor, postId);
      return ports.desk.look(postId);
    },
    stopDrafting: async (actor, postId) => {
      await access.post(actor, postId);
      ports.desk.stop(postId);
    },
    writing: async (actor, id) => {
      await access.open(actor, id);
      return ports.desk.look(id);
    },
    stopWriting: async (actor, id) => {
      await access.open(actor, id);
      ports.desk.stop(id);
    },
    revisions: async (actor, id) => {
      await access.open(actor, id);
      const rows = await comments.revisions(id);
      const names = await comments.names(rows.flatMap(({ accountId }) => accountId ?? []));
      return rows.map(({ revision, text, byWhom, at, score, verdict, kind, accountId, fromRevision }) => ({ revision, text, by: byWhom, at, score, verdict, kind, who: (accountId && names.get(accountId)) ?? null, from: fromRevision }));
    },
    undo: (actor, id) => undoLast(ports, access, actor, id),
  };
};
